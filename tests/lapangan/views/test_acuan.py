"""A Form A for a report that is over: refused with its reason, and nothing typed is lost."""

import json

import pytest
from django.test import Client

from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import FormA, PengawasLapangan, TugasLapangan
from pengawasan.lapangan.services.tugas import batalkan, tugaskan
from tests.factories.lapangan import LENGKAP, ponsel_terikat, undangan
from tests.factories.laporan import INFORMASI, laporan, petugas
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
HALAMAN = LENGKAP | {"ada_dugaan": "tidak", "jam_mulai": "19:00", "jam_selesai": "21:30"}
KUNCI = "ab12" * 16


def tugas_dicabut(orang: PengawasLapangan) -> str:
    satu = laporan(INFORMASI)
    tugas = tugaskan(satu, orang, "", "Lihat.", petugas("63.11", Peran.KOORDINATOR))
    cabut(satu, "salah lihat")
    return str(tugas.pk)


@pytest.fixture
def ponsel(db: None) -> tuple[Client, str]:
    satu = undangan()
    klien = Client()
    ponsel_terikat(satu, klien)
    return klien, tugas_dicabut(satu.pengawas)


def test_the_phone_is_told_what_to_let_go(ponsel: tuple[Client, str]) -> None:
    klien, tugas = ponsel

    jawaban = klien.post(
        "/lapangan/form-a/kirim/",
        json.dumps(LENGKAP | {"tugas": tugas}),
        content_type="application/json",
        headers={"Idempotency-Key": KUNCI},
    )

    assert jawaban.status_code == 409
    assert jawaban.json()["lepas"] == ["tugas"]
    assert "kirim sekali lagi" in jawaban.json()["pesan"]


def test_the_page_keeps_every_word_and_sends_it_without_the_reference(
    ponsel: tuple[Client, str],
) -> None:
    klien, tugas = ponsel

    jawaban = klien.post(
        "/lapangan/form-a/baru/", HALAMAN | {"tugas": tugas, "kunci": KUNCI, "kirim": "ya"}
    )

    isi = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "Isi Form A Anda tidak hilang" in isi
    assert LENGKAP["uraian"] in isi
    assert tugas not in isi
    assert not FormA.objects.exists()
    klien.post("/lapangan/form-a/baru/", HALAMAN | {"tugas": "", "kunci": KUNCI, "kirim": "ya"})
    assert FormA.objects.get().tugas is None


def test_a_task_taken_back_meanwhile_strands_nobody_s_form(ponsel: tuple[Client, str]) -> None:
    klien, lain = ponsel
    orang = TugasLapangan.objects.get(pk=lain).pengawas
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    tugas = tugaskan(laporan(INFORMASI), orang, "", "Lihat.", koordinator)
    batalkan(tugas, koordinator, "sudah selesai")
    isi = HALAMAN | {"tugas": str(tugas.pk), "kunci": KUNCI, "kirim": "ya"}

    halaman = klien.post("/lapangan/form-a/baru/", isi)
    ponsel_json = klien.post(
        "/lapangan/form-a/kirim/",
        json.dumps(LENGKAP | {"tugas": str(tugas.pk)}),
        content_type="application/json",
        headers={"Idempotency-Key": KUNCI},
    )

    assert (halaman.status_code, ponsel_json.status_code) == (400, 400)
    assert ponsel_json.json()["lepas"] == ["tugas"]
    assert "tanpa acuan itu" in halaman.content.decode()
    assert LENGKAP["uraian"] in halaman.content.decode()
    assert str(tugas.pk) not in halaman.content.decode()
