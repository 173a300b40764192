"""The API of the counter: originals taken in by any office, and what strangers learn of it."""

import re

import pytest

from laporan.models import Laporan, PenyerahanBerkas
from tests.factories.laporan import INFORMASI, laporan, terima
from tests.perkara.api.bahan import BERKAS, DAFTAR, jalan
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


def test_terima_answers_with_the_receipt_number_and_the_deadline_of_the_study(klien):
    satu = laporan()

    jawaban = klien("63.11").post(jalan(satu.nomor, "terima"), BERKAS, format="json").json()

    assert re.fullmatch(r"001/LP/PB/Kab/63\.11/[IVX]+/\d{4}", jawaban["nomor_tanda_terima"])
    assert (jawaban["nomor"], jawaban["status"]) == (satu.nomor, "diterima")
    assert [t["langkah"] for t in jawaban["tenggat"]] == ["kajian_awal"]
    assert jawaban["tenggat"][0]["jatuh_tempo"].endswith("23:59:59+08:00")
    assert jawaban["tenggat"][0]["jalur"] == ""
    satu.refresh_from_db()
    assert satu.pelapor.identitas_diperiksa_oleh.username == "uji.63.11.penerima"
    assert PenyerahanBerkas.objects.get().diserahkan == ["identitas", "bukti"]


def test_an_answer_to_a_token_is_kept_by_nobody_on_the_way(klien, diterima):
    for tujuan in ("/api/v1/petugas/antrean/", f"/api/v1/petugas/laporan/{diterima}/"):
        assert klien("63.11").get(tujuan)["Cache-Control"] == "no-store"


def test_terima_a_second_time_is_refused_and_gives_no_second_number(klien, diterima):
    jawaban = klien("63.11").post(jalan(diterima, "terima"), BERKAS, format="json")

    assert jawaban.status_code == 409
    assert PenyerahanBerkas.objects.count() == 1


@pytest.mark.parametrize("kode", ["63.11.02", "63.11", "63", ""])
def test_originals_are_taken_by_every_office_that_sees_the_report(klien, kode):
    satu = laporan()

    jawaban = klien(kode).post(jalan(satu.nomor, "terima"), BERKAS, format="json")

    assert jawaban.status_code == 200
    assert PenyerahanBerkas.objects.get().kantor.kode_wilayah == kode


@pytest.mark.parametrize("kode", ["64.72", "64", "63.71", "63.11.03"])
def test_originals_are_taken_by_any_office_which_reads_nothing_else_of_the_report(klien, kode):
    satu = laporan()

    jawaban = klien(kode).post(jalan(satu.nomor, "terima"), BERKAS, format="json")

    assert jawaban.status_code == 200, jawaban.content
    nomor = PenyerahanBerkas.objects.get(kantor__kode_wilayah=kode).nomor
    assert jawaban.json() == {"nomor": satu.nomor, "nomor_tanda_terima": nomor}
    satu.refresh_from_db()
    assert (satu.status, satu.kantor.kode_wilayah) == ("diterima", "63.11")
    assert klien(kode).post(jalan(satu.nomor, "terima"), BERKAS, "json").status_code == 404
    assert klien(kode).post(jalan(satu.nomor, "kajian_awal"), DAFTAR, "json").status_code == 404


@pytest.mark.parametrize("peran", [satu for satu in Peran if satu != Peran.PENERIMA])
def test_who_does_not_receive_learns_nothing_of_a_number_of_another_region(klien, peran):
    satu, asing = laporan(), klien("64.72", peran)

    ada = asing.post(jalan(satu.nomor, "terima"), BERKAS, format="json")
    tiada = asing.post(jalan("BWS-0000-0000-0", "terima"), BERKAS, format="json")

    assert (ada.status_code, ada.json()) == (404, tiada.json())
    assert not PenyerahanBerkas.objects.exists()


def test_a_wrong_body_tells_other_offices_of_no_number(klien):
    nomor = laporan().nomor

    for satu in (nomor, "BWS-0000-0000-0"):
        for badan in ("{}", "[", '{"diserahkan": []}'):
            jawaban = klien("64.72").generic(
                "POST", jalan(satu, "terima"), badan, "application/json"
            )
            assert jawaban.status_code == 404


def test_what_waits_for_no_originals_is_unknown_to_other_offices(klien, diterima):
    informasi = terima(INFORMASI).nomor

    for nomor in (diterima, informasi, "BWS-0000-0000-0"):
        for badan in (BERKAS, {}):
            jawaban = klien("64.72").post(jalan(nomor, "terima"), badan, format="json")
            assert jawaban.status_code == 404


@pytest.mark.parametrize(
    ("isi", "ruas"),
    [
        ({}, "diserahkan"),
        ({"diserahkan": [], "cara": "langsung"}, "diserahkan"),
        ({"diserahkan": ["emas"], "cara": "langsung"}, "diserahkan.0"),
        ({"diserahkan": ["bukti"]}, "cara"),
        ({"diserahkan": ["bukti"], "cara": "merpati"}, "cara"),
        (BERKAS | {"asing": 1}, "asing"),
    ],
)
def test_terima_names_what_is_wrong_and_stores_nothing(klien, isi, ruas):
    satu = laporan()

    jawaban = klien("63.11").post(jalan(satu.nomor, "terima"), isi, format="json")

    assert (jawaban.status_code, jawaban["Content-Type"]) == (400, "application/problem+json")
    assert ruas in jawaban.json()["galat"]
    assert Laporan.objects.get().status == "menunggu_berkas_asli"
