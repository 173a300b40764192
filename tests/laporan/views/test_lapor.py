"""The form without JavaScript: what it keeps, refuses and answers."""

import logging
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from laporan.forms.lapor import FormulirLapor
from laporan.models import Laporan, Saksi, Terlapor
from laporan.queries.isi import buka_isi
from laporan.services.kelengkapan import masukan_kini
from laporan.services.penerimaan import kunci_kiriman_baru
from tests.laporan.views.conftest import ISIAN, Kirim, kode_di, nomor_di

pytestmark = pytest.mark.django_db


def test_one_document_holds_every_question_of_the_form() -> None:
    halaman = Client().get("/lapor/").content.decode()

    ditanya = [n for n in FormulirLapor().fields if n != "wilayah_calon"]
    assert [nama for nama in ditanya if f'name="{nama}"' not in halaman] == []


def test_every_page_comes_with_a_strong_submission_id_of_its_own() -> None:
    kunci = {Client().get("/lapor/").context["kunci"] for _ in range(3)}

    assert len(kunci) == 3
    assert min(map(len, kunci)) >= 32


def test_a_report_sent_without_javascript_is_taken_in_whole(kirim: Kirim) -> None:
    jawaban = kirim()

    assert jawaban.status_code == 201
    masukan = masukan_kini(Laporan.objects.get(nomor=nomor_di(jawaban)))
    assert masukan.bentuk == "laporan"
    assert masukan.wilayah == "63.11.02.2005"
    assert masukan.waktu_kejadian is not None
    assert masukan.waktu_kejadian.isoformat() == "2024-11-20T11:30:00+00:00"
    assert masukan.ketepatan_waktu == "jam"
    assert [satu.nama for satu in masukan.terlapor] == ["Terlapor Contoh"]
    assert [satu.nama for satu in masukan.saksi] == ["Saksi Contoh"]
    assert masukan.bukti_disebut == ("foto", "video")
    assert masukan.pelapor is not None
    assert (masukan.pelapor.nama, masukan.pelapor.alamat) == ("Pelapor Contoh", "Jalan Contoh 1")


def test_the_receipt_shows_number_and_code_and_is_never_kept_by_the_browser(kirim: Kirim) -> None:
    jawaban = kirim()

    assert len(kode_di(jawaban)) == 26
    assert "no-store" in jawaban["Cache-Control"]
    assert "Panwaslu" in jawaban.content.decode() or "Kantor 63.11.02" in jawaban.content.decode()


def test_sent_twice_is_one_report_and_the_same_receipt(kirim: Kirim) -> None:
    kunci = kunci_kiriman_baru()

    pertama, kedua = kirim(kunci=kunci), kirim(kunci=kunci)

    assert (pertama.status_code, kedua.status_code) == (201, 200)
    assert kode_di(pertama) == kode_di(kedua) != ""
    assert Laporan.objects.count() == 1


def test_the_same_page_used_for_another_report_gets_a_new_id_and_keeps_the_words(
    kirim: Kirim,
) -> None:
    kunci = kunci_kiriman_baru()
    kirim(kunci=kunci)

    jawaban = kirim(kunci=kunci, uraian="Cerita yang lain sama sekali dari sebelumnya.")

    assert jawaban.status_code == 409
    assert jawaban.context["kunci"] != kunci
    assert "Cerita yang lain sama sekali" in jawaban.content.decode()
    assert Laporan.objects.count() == 1


def test_the_code_is_in_no_address_log_or_later_page(
    kirim: Kirim, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    jawaban = kirim()
    kode = kode_di(jawaban)
    tampak = jawaban.content.decode()

    assert kode not in caplog.text
    assert f"={kode}" not in tampak
    assert kode not in tampak.partition("<svg")[2].partition("https://wa.me")[2].partition('"')[0]
    assert kode not in Client().get("/lapor/terkirim/").content.decode()


def test_whoever_says_not_yet_leaves_no_name_behind(kirim: Kirim) -> None:
    jawaban = kirim(boleh_tahu="belum", kabar_surel="kabar@contoh.invalid")

    laporan = Laporan.objects.get(nomor=nomor_di(jawaban))
    pelapor = masukan_kini(laporan).pelapor
    assert laporan.bentuk == "informasi_awal"
    assert pelapor is not None
    assert (pelapor.nama, pelapor.telepon, pelapor.surel) == ("", "", "kabar@contoh.invalid")
    assert "tidak dapat dipulihkan" in jawaban.content.decode()


def test_an_error_keeps_every_typed_value_and_names_its_field(kirim: Kirim) -> None:
    jawaban = kirim(uraian="pendek", nama="", tps="003", saksi_0_telepon="0812", boleh_tahu="ya")

    halaman = unescape(jawaban.content.decode())
    assert jawaban.status_code == 400
    assert "<title>Galat:" in halaman
    assert '<a href="#id_uraian">' in halaman
    assert '<a href="#id_nama">' in halaman
    terlihat = [n for n in ISIAN if n not in {"uraian", "nama", "boleh_tahu", "bukti_disebut"}]
    hilang = [n for n in terlihat if str(ISIAN[n]) not in halaman]
    assert hilang == []
    assert 'value="003"' in halaman
    assert not Laporan.objects.exists()


def test_errors_are_listed_in_the_order_of_the_page(kirim: Kirim) -> None:
    jawaban = kirim(uraian="", tanggal_kejadian="2999-01-01", terlapor_0_nama="x" * 500, nama="")

    urutan = [tujuan for tujuan, _kata in jawaban.context["galat"]]
    assert urutan == ["id_uraian", "id_tanggal_kejadian", "id_terlapor_0_nama", "id_nama"]
    assert "Wajib diisi" not in jawaban.content.decode()


def test_an_error_in_a_later_slot_lands_in_that_slot(kirim: Kirim) -> None:
    jawaban = kirim(terlapor_0_nama="", terlapor_0_jabatan="", terlapor_2_nama="x" * 500)

    assert "terlapor_2_nama" in jawaban.context["formulir"].errors


def test_a_choice_not_made_is_asked_for_together_with_everything_else(kirim: Kirim) -> None:
    semua = ("wilayah_provinsi", "wilayah_kabupaten", "wilayah_kecamatan", "wilayah_desa")

    jawaban = kirim(boleh_tahu="", uraian="", **dict.fromkeys(semua, ""))

    assert jawaban.status_code == 400
    assert {"boleh_tahu", "uraian", "wilayah_provinsi"} <= set(jawaban.context["formulir"].errors)


def test_a_future_day_is_refused_at_its_field_in_the_zone_of_the_region(kirim: Kirim) -> None:
    besok = (timezone.localdate() + timedelta(days=2)).isoformat()

    jawaban = kirim(tanggal_kejadian=besok, jam_kejadian="", tanggal_diketahui=besok)

    assert {"tanggal_kejadian", "tanggal_diketahui"} <= set(jawaban.context["formulir"].errors)


def test_a_day_written_the_indonesian_way_is_understood(kirim: Kirim) -> None:
    jawaban = kirim(tanggal_kejadian="20/11/2024", jam_kejadian="19.30")

    laporan = Laporan.objects.get(nomor=nomor_di(jawaban))
    assert laporan.tanggal_kejadian is not None
    assert laporan.tanggal_kejadian.isoformat() == "2024-11-20"


@pytest.mark.parametrize("kunci", ["", "pendek", "\x00" * 20, "é" * 20])
def test_a_missing_or_broken_submission_id_is_renewed_and_nothing_stored(
    kirim: Kirim, kunci: str
) -> None:
    jawaban = kirim(kunci=kunci)

    assert jawaban.status_code == 400
    assert len(jawaban.context["kunci"]) >= 32
    assert not Laporan.objects.exists()


@pytest.mark.parametrize("nilai", ["\x00", "\ud800", "9" * 5000, "<script>"])
def test_nothing_that_is_typed_anywhere_breaks_the_server(kirim: Kirim, nilai: str) -> None:
    for bidang in FormulirLapor().fields:
        assert kirim(**{bidang: nilai}).status_code in {200, 201, 400, 409}, bidang
        muat = kirim(**{"ke": "/lapor/", "muat": "wilayah", bidang: nilai})
        assert muat.status_code == 200, bidang


@pytest.mark.parametrize(
    "isi", [{"muat": "wilayah"}, {"muat": "periksa"}, {"uraian": ""}, {"wilayah_provinsi": ""}]
)
def test_no_page_that_repeats_what_was_typed_is_kept_by_a_browser(
    kirim: Kirim, isi: dict[str, str]
) -> None:
    assert "no-store" in kirim(**{"ke": "/lapor/"} | isi)["Cache-Control"]


def test_a_story_of_ten_megabytes_is_refused_and_nothing_stored(kirim: Kirim) -> None:
    jawaban = kirim(uraian="x" * 10_000_000)

    assert 400 <= jawaban.status_code < 500
    assert not Laporan.objects.exists()


def test_a_form_from_another_site_is_refused() -> None:
    jawaban = Client(enforce_csrf_checks=True).post("/lapor/terkirim/", ISIAN)

    assert jawaban.status_code == 403
    assert not Laporan.objects.exists()


def test_asking_which_elements_are_there_stores_nothing(kirim: Kirim) -> None:
    jawaban = kirim(ke="/lapor/", muat="periksa", terlapor_0_nama="", terlapor_0_jabatan="")

    temuan = {satu.unsur: satu.terpenuhi for satu in jawaban.context["terbaca"]}
    assert jawaban.status_code == 200
    assert (temuan["uraian"], temuan["terlapor"]) == (True, False)
    assert not Laporan.objects.exists()
    assert not Terlapor.objects.exists()
    assert not Saksi.objects.exists()


def test_a_story_goes_only_sealed_into_the_database(kirim: Kirim) -> None:
    laporan = Laporan.objects.get(nomor=nomor_di(kirim()))

    assert b"amplop" not in bytes(laporan.isi)
    assert "amplop" in buka_isi(laporan).uraian
