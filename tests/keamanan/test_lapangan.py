"""Attacks on the supervisors' phones: guessing, stealing, reaching over, living on."""

import json
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from time_machine import travel

from pengawasan.lapangan.http import KUKI_PERANGKAT, KUKI_SESI
from pengawasan.lapangan.models import FormA, Perangkat
from pengawasan.lapangan.services.pengawas import cabut
from pengawasan.lapangan.services.siaga import bangunkan
from pengawasan.lapangan.services.tugas import tugaskan
from tests.factories.lapangan import LENGKAP, PIN, TETANGGA, form_a, ponsel_terikat, undangan
from tests.factories.laporan import LENGKAP as LAPORAN
from tests.factories.laporan import hari_kantor, laporan, petugas
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
DALAM = ("", "form-a/", "form-a/baru/", "sinkron/")
TERLARANG = {302, 401, 403, 404}


def _kirim(klien: Client) -> int:
    jawaban = klien.post(
        "/lapangan/form-a/kirim/",
        json.dumps(LENGKAP),
        content_type="application/json",
        headers={"Idempotency-Key": "ab12" * 16},
    )
    return jawaban.status_code


def _tertutup(klien: Client) -> bool:
    """Tell whether nothing of the field opens and nothing can be sent."""
    buka = {klien.get(f"/lapangan/{jalan}").status_code for jalan in DALAM}
    return buka <= TERLARANG and _kirim(klien) in TERLARANG and not FormA.objects.exists()


def test_whoever_holds_the_phone_gets_twenty_five_guesses_in_all_and_no_more() -> None:
    klien = ponsel_terikat(undangan())
    del klien.cookies[KUKI_SESI]
    kini, dibandingkan = timezone.now(), 0
    for coba in range(60):
        with travel(kini):
            lama = Perangkat.objects.get().gagal
            klien.post("/lapangan/masuk/", {"pin": f"{300000 + coba}"})
            dibandingkan += Perangkat.objects.get().gagal - lama
        kini += timedelta(hours=25)
        if Perangkat.objects.get().gagal >= 25:
            break

    assert dibandingkan == 25
    with travel(timezone.now() + timedelta(days=20)):
        assert "terkunci" in klien.post("/lapangan/masuk/", {"pin": PIN}).content.decode()
        assert KUKI_SESI not in klien.cookies or not klien.cookies[KUKI_SESI].value


def test_a_stolen_link_opens_nothing_once_it_was_used() -> None:
    satu = undangan()
    ponsel_terikat(satu)
    pencuri = Client()

    for isi in ({}, {"pin": "905173", "pin_ulang": "905173"}):
        jawaban = pencuri.post("/lapangan/undangan/", {"kode": satu.kode} | isi)
        assert jawaban.status_code == 404
        assert "Pengawas Contoh" not in jawaban.content.decode()
    assert _tertutup(pencuri)
    assert Perangkat.objects.count() == 1


def test_codes_that_nobody_was_given_open_nothing_and_cost_the_guesser_his_tries() -> None:
    undangan()
    penebak = Client()
    urut = count()

    status = [
        penebak.post("/lapangan/undangan/", {"kode": f"{next(urut):016d}"}).status_code
        for _ in range(35)
    ]

    assert set(status) == {404, 429}
    assert status[:30] == [404] * 30


@pytest.mark.parametrize("kuki", ["", "x", "a" * 43, "ÿ" * 20, "x" * 5000])
def test_a_made_up_cookie_is_no_phone(kuki: str) -> None:
    undangan()
    klien = Client()
    klien.cookies[KUKI_PERANGKAT] = kuki
    klien.cookies[KUKI_SESI] = kuki

    assert _tertutup(klien)


def test_the_session_of_one_phone_does_not_open_another() -> None:
    saya = ponsel_terikat(undangan())
    lain = ponsel_terikat(undangan(TETANGGA, nama="Tetangga"))
    campuran = Client()
    campuran.cookies[KUKI_PERANGKAT] = lain.cookies[KUKI_PERANGKAT].value
    campuran.cookies[KUKI_SESI] = saya.cookies[KUKI_SESI].value

    assert _tertutup(campuran)


def test_a_revoked_phone_is_dead_at_the_next_request_and_cannot_sign_in_again() -> None:
    satu = undangan()
    klien = ponsel_terikat(satu)
    assert klien.get("/lapangan/").status_code == 200

    cabut(satu.pengawas, petugas("63.11", Peran.KOORDINATOR), "ponsel hilang")

    assert _tertutup(klien)
    masuk = klien.post("/lapangan/masuk/", {"pin": PIN})
    assert masuk["Location"] == "/lapangan/undangan/"


def test_the_day_after_the_term_nothing_opens_though_no_job_ran() -> None:
    klien = ponsel_terikat(undangan(aktif_sampai=hari_kantor()))
    assert klien.get("/lapangan/").status_code == 200

    with travel(timezone.now() + timedelta(days=1, hours=1)):
        assert _tertutup(klien)
        assert klien.post("/lapangan/masuk/", {"pin": PIN}).status_code == 403


def test_nobody_reaches_into_another_village_by_any_id() -> None:
    Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
    satu, tetangga = undangan(), ponsel_terikat(undangan(TETANGGA, nama="Tetangga"))
    kejadian = laporan(LAPORAN, sedang_berlangsung=True)
    bangunkan()
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    tugas = tugaskan(kejadian, satu.pengawas, "", "Lihat.", koordinator)
    form = form_a(satu.pengawas)
    siaga = kejadian.siaga
    lihat = [f"siaga/{siaga.pk}/", f"tugas/{tugas.pk}/", f"form-a/{form.pk}/"]
    ubah = [f"siaga/{siaga.pk}/jawab/", f"form-a/{form.pk}/hapus/", f"bukti/{form.pk}/"]

    assert {tetangga.get(f"/lapangan/{j}").status_code for j in lihat} == {404}
    isi = {"tindakan": "berangkat"}
    assert {tetangga.post(f"/lapangan/{j}", isi).status_code for j in ubah} == {404}
    foto = tetangga.patch(f"/lapangan/form-a/{form.pk}/bukti/", b"x" * 10)
    assert foto.status_code == 404
    for nama, id_acuan in (("siaga", siaga.pk), ("tugas", tugas.pk), ("menggantikan", form.pk)):
        badan = json.dumps(LENGKAP | {nama: str(id_acuan)})
        jawaban = tetangga.post(
            "/lapangan/form-a/kirim/",
            badan,
            content_type="application/json",
            headers={"Idempotency-Key": f"{nama:a<32}"},
        )
        assert jawaban.status_code == 400
        assert list(jawaban.json()["galat"]) == [nama]
    assert "balai desa" not in tetangga.get("/lapangan/").content.decode()


def test_a_supervisor_is_nobody_at_the_office_and_an_officer_nobody_in_the_field() -> None:
    klien = ponsel_terikat(undangan())
    petugas_masuk = Client()
    petugas_masuk.force_login(petugas("63.11", Peran.PIMPINAN))

    for jalan in ("/petugas/", "/petugas/siaga/", "/petugas/form-a/", "/admin/"):
        assert klien.get(jalan).status_code == 302
    assert _tertutup(petugas_masuk)
