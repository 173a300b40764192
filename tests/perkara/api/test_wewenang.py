"""The officers' API: who may do what, in which order it refuses, the counter and the queue."""

import json
from base64 import urlsafe_b64encode
from uuid import uuid4

import pytest
from django.test import Client
from rest_framework.test import APIClient

from laporan.models import Laporan
from tests.factories.laporan import INFORMASI, LENGKAP, isian, laporan, petugas
from tests.perkara.api.bahan import BERKAS, DAFTAR, jalan
from tests.perkara.baris import salin
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
PERAN_TERIMA = {Peran.PENERIMA}
PERAN_PUTUS = {Peran.KOORDINATOR, Peran.PIMPINAN}


@pytest.mark.parametrize("peran", list(Peran))
def test_roles_decide_who_receives_who_decides_and_who_reads(klien, peran):
    baru, siap = laporan(), laporan()
    klien("63.11").post(jalan(siap.nomor, "terima"), BERKAS, format="json")
    saya = klien("63.11", peran)

    terima_ = saya.post(jalan(baru.nomor, "terima"), BERKAS, format="json").status_code
    kajian = saya.post(jalan(siap.nomor, "kajian_awal"), DAFTAR, format="json").status_code
    antrean = saya.get("/api/v1/petugas/antrean/").status_code

    assert terima_ == (200 if peran in PERAN_TERIMA else 403)
    assert kajian == (200 if peran in PERAN_PUTUS else 403)
    assert antrean == (403 if peran == Peran.ADMIN else 200)


def test_refusals_come_in_the_order_of_the_contract(klien, diterima):
    rusak = {"putusan": "bebas"}
    asing = klien("64.72", Peran.AUDITOR)

    assert APIClient().post(jalan("tidak-ada", "kajian_awal"), rusak, "json").status_code == 401
    assert asing.post(jalan(diterima, "kajian_awal"), rusak, "json").status_code == 404
    assert (
        klien("63.11", Peran.AUDITOR)
        .post(jalan(diterima, "kajian_awal"), rusak, "json")
        .status_code
        == 403
    )
    koordinator = klien("63.11", Peran.KOORDINATOR)
    koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, "json")
    assert koordinator.post(jalan(diterima, "kajian_awal"), rusak, "json").status_code == 409


def test_the_stranger_gets_404_everywhere(klien, diterima):
    koordinator = klien("63.11", Peran.KOORDINATOR)
    perkara = koordinator.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").json()["id_perkara"]

    for kode in ("64.72", "64", "63.71", "63.11.03"):
        asing = klien(kode, Peran.PENERIMA, Peran.KOORDINATOR)
        assert asing.post(jalan(diterima, "terima"), BERKAS, "json").status_code == 404
        assert asing.post(jalan(diterima, "kajian_awal"), DAFTAR, "json").status_code == 404
        assert asing.get(f"/api/v1/petugas/perkara/{perkara}/").status_code == 404
        assert asing.get("/api/v1/petugas/antrean/?status=diregistrasi").json()["hasil"] == []
    assert koordinator.get(f"/api/v1/petugas/perkara/{uuid4()}/").status_code == 404
    assert koordinator.post(jalan("BWS-0\x00", "terima"), BERKAS, "json").status_code == 404


def test_the_counter_receives_by_entering(klien):
    jawaban = klien("63.11.02").post(
        "/api/v1/petugas/laporan/",
        isian(LENGKAP),
        "json",
        HTTP_IDEMPOTENCY_KEY="k" * 8 + uuid4().hex,
    )

    assert jawaban.status_code == 201, jawaban.content
    assert (jawaban.json()["status"], jawaban.json()["kantor"]["kode"]) == ("diterima", "63.11")
    assert "/Kec/63.11.02/" in jawaban.json()["nomor_tanda_terima"]
    assert Laporan.objects.get().sumber == "loket"


def test_the_counter_is_for_receivers(klien):
    jawaban = klien("63.11", Peran.PIMPINAN).post("/api/v1/petugas/laporan/", {}, "json")

    assert jawaban.status_code == 403


def test_the_queue_pages_by_cursor_and_hides_what_is_sealed(klien):
    salin(laporan(), 4)
    laporan(INFORMASI)
    saya = klien("63.11", Peran.AUDITOR)

    pertama = saya.get("/api/v1/petugas/antrean/?banyak=4").json()
    kedua = saya.get(pertama["berikut"]).json()

    assert set(pertama) == {"hasil", "berikut", "sebelum"}
    assert (len(pertama["hasil"]), len(kedua["hasil"])) == (4, 2)
    assert (pertama["sebelum"], kedua["berikut"]) == (None, None)
    assert saya.get(kedua["sebelum"]).json()["hasil"] == pertama["hasil"]
    assert set(pertama["hasil"][0]) == {
        *("nomor", "bentuk", "status", "label", "sejak", "kategori", "wilayah", "kantor"),
        *("penanggung_jawab", "disampaikan_pada", "tenggat"),
    }
    assert pertama["hasil"][0]["tenggat"]["jatuh_tempo"].endswith("+08:00")
    assert kedua["hasil"][-1]["tenggat"] is None


def _kursor(saat):
    isi = json.dumps([0, saat, "0" * 32])
    return urlsafe_b64encode(isi.encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("tanya", "status"),
    [
        ("status=ngawur", 400),
        ("kategori=ngawur", 400),
        ("tenggat=besok", 400),
        ("wilayah=6311", 400),
        ("cari=%00", 400),
        ("cari=" + "x" * 201, 400),
        ("kursor=ngawur", 404),
        ("kursor=WzAsIiIsIngiXQ", 404),
        (f"kursor={_kursor('2024-11-25T00:00:00+23:59')}", 200),
        (f"kursor={_kursor('0001-01-01T00:00:00+23:59')}", 404),
        (f"kursor={_kursor('9999-12-31T23:59:59-23:59')}", 404),
        ("banyak=0", 200),
        ("banyak=999999999999", 200),
        ("banyak=-1", 200),
    ],
)
def test_a_filter_that_makes_no_sense_is_an_answer_not_a_crash(klien, tanya, status):
    laporan()

    assert klien("63.11").get(f"/api/v1/petugas/antrean/?{tanya}").status_code == status
    halaman = Client()
    halaman.force_login(petugas("63.11"))
    assert halaman.get(f"/petugas/?{tanya}").status_code == status
