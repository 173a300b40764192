"""The region of a report without JavaScript: lists that open, names that are looked for."""

from typing import Any

import pytest
from django.test import Client

from laporan.models import Laporan
from tests.laporan.views.conftest import Kirim, nomor_di

pytestmark = pytest.mark.django_db
KOSONG = {
    "wilayah_provinsi": "",
    "wilayah_kabupaten": "",
    "wilayah_kecamatan": "",
    "wilayah_desa": "",
}


def test_a_chosen_province_opens_the_next_list_and_keeps_what_was_typed(kirim: Kirim) -> None:
    jawaban = kirim(ke="/lapor/", muat="wilayah", **KOSONG | {"wilayah_provinsi": "63"})

    tempat = jawaban.context["tempat"]
    assert len(tempat.kabupaten) == 13
    assert tempat.kecamatan == []
    assert "Pelapor Contoh" in jawaban.content.decode()


def test_another_province_drops_the_kabupaten_chosen_below_the_first(kirim: Kirim) -> None:
    jawaban = kirim(
        ke="/lapor/",
        muat="wilayah",
        **KOSONG | {"wilayah_provinsi": "64", "wilayah_kabupaten": "63.11"},
    )

    assert jawaban.context["tempat"].kode == "64"


def test_a_name_that_many_places_have_becomes_a_choice_in_the_same_form(kirim: Kirim) -> None:
    jawaban = kirim(wilayah_teks="sidomulyo", **KOSONG)

    calon = jawaban.context["tempat"].calon
    assert jawaban.status_code == 400
    assert len(calon) > 1
    assert not Laporan.objects.exists()
    pilihan: dict[str, Any] = {"wilayah_teks": "sidomulyo", "wilayah_calon": calon[1].kode}
    laporan = Laporan.objects.get(nomor=nomor_di(kirim(**KOSONG | pilihan)))
    assert laporan.kode_wilayah == calon[1].kode


def test_a_place_once_found_stays_chosen_when_something_else_is_wrong(kirim: Kirim) -> None:
    isi = {"wilayah_teks": "sidomulyo", **KOSONG}
    calon = kirim(**isi).context["tempat"].calon[0].kode

    jawaban = kirim(**isi | {"wilayah_calon": calon, "nama": ""})

    tempat, form = jawaban.context["tempat"], jawaban.context["formulir"]
    assert (tempat.kode, tempat.terpilih["provinsi"]) == (calon, calon[:2])
    assert form["wilayah_teks"].value() == ""


def test_a_typed_code_needs_no_list(kirim: Kirim) -> None:
    jawaban = kirim(wilayah_teks="63.11.02.2005", **KOSONG)

    assert Laporan.objects.get(nomor=nomor_di(jawaban)).kode_wilayah == "63.11.02.2005"


def test_a_name_nobody_knows_is_said_at_the_field(kirim: Kirim) -> None:
    jawaban = kirim(ke="/lapor/", muat="wilayah", wilayah_teks="xyzzy", **KOSONG)

    assert "wilayah_teks" in jawaban.context["formulir"].errors


@pytest.mark.parametrize("kode", ["63.99", "97", "63.11.02.9999", "../etc", "63.11.02.2005.1"])
def test_a_code_no_region_has_is_refused(kirim: Kirim, kode: str) -> None:
    jawaban = kirim(**KOSONG | {"wilayah_provinsi": kode})

    assert jawaban.status_code == 400
    assert "wilayah_provinsi" in jawaban.context["formulir"].errors


def test_whoever_only_asks_is_shown_the_office_and_what_it_has_not_filled_in(kirim: Kirim) -> None:
    jawaban = Client().get(
        "/lapor/tanya/", {"wilayah_provinsi": "63", "wilayah_kabupaten": "63.11"}
    )

    halaman = jawaban.content.decode()
    assert [kantor.kode_wilayah for kantor in jawaban.context["kantor"]] == ["63.11"]
    assert "belum diisi" in halaman
    assert Client().get("/lapor/tanya/?wilayah_teks=%00%ff&wilayah_provinsi[]=x").status_code == 200
