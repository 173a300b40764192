"""Binding and signing in as a browser does it: cookies, pages, nothing spent by looking."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from pengawasan.lapangan.http import KUKI_PERANGKAT, KUKI_SESI
from pengawasan.lapangan.models import Perangkat, Undangan
from pengawasan.lapangan.services.masuk import keluar
from tests.factories.lapangan import PIN, ponsel_terikat, undangan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
ALAMAT = "/lapangan/undangan/"


def ikat(klien: Client, kode: str, pin: str = PIN, ulang: str = "") -> Any:
    return klien.post(ALAMAT, {"kode": kode, "pin": pin, "pin_ulang": ulang or pin})


def test_looking_at_an_invitation_spends_nothing_however_often() -> None:
    satu, pratinjau = undangan(), Client()

    for _ in range(3):
        pratinjau.get(ALAMAT)
        pratinjau.head(ALAMAT)
        jawaban = pratinjau.post(ALAMAT, {"kode": satu.kode})
    isi = jawaban.content.decode()

    assert "Pengawas Contoh" in isi
    assert "Ikat ponsel ini" in isi
    assert Undangan.objects.get().dipakai_pada is None
    assert not pratinjau.cookies.get(KUKI_PERANGKAT)


def test_a_press_with_a_pin_binds_the_phone_and_signs_in(client: Client) -> None:
    jawaban = ikat(client, undangan().kode)

    assert (jawaban.status_code, jawaban["Location"]) == (302, "/lapangan/")
    for nama in (KUKI_PERANGKAT, KUKI_SESI):
        kuki = jawaban.cookies[nama]
        assert kuki["httponly"]
        assert kuki["samesite"] == "Strict"
        assert kuki["path"] == "/lapangan/"
    assert "no-store" in jawaban["Cache-Control"]
    assert client.get("/lapangan/").status_code == 200


def test_a_wrong_code_and_a_spent_one_look_alike(client: Client) -> None:
    satu = undangan()
    ikat(Client(), satu.kode)

    salah = client.post(ALAMAT, {"kode": "7K3M-92QX-C4WD-8HJP"})
    terpakai = client.post(ALAMAT, {"kode": satu.kode})
    langsung = ikat(client, satu.kode)

    assert [j.status_code for j in (salah, terpakai, langsung)] == [404, 404, 404]
    pesan = "Kode undangan ini tidak berlaku"
    assert all(pesan in j.content.decode() for j in (salah, terpakai, langsung))


@pytest.mark.parametrize(
    ("pin", "ulang", "pesan"),
    [
        ("123456", "", "terlalu mudah"),
        ("12", "", "6 angka"),
        ("480291", "480292", "tidak sama"),
    ],
)
def test_a_pin_that_will_not_do_is_said_at_its_field(
    client: Client, pin: str, ulang: str, pesan: str
) -> None:
    satu = undangan()

    jawaban = ikat(client, satu.kode, pin, ulang)

    assert jawaban.status_code == 400
    assert pesan in jawaban.content.decode()
    assert f'value="{pin}"' not in jawaban.content.decode()
    assert not Perangkat.objects.exists()


def test_codes_are_tried_only_so_often(client: Client) -> None:
    for _ in range(30):
        client.post(ALAMAT, {"kode": "7K3M-92QX-C4WD-8HJP"})

    assert client.post(ALAMAT, {"kode": "7K3M-92QX-C4WD-8HJP"}).status_code == 429


def test_a_strange_phone_is_led_to_the_invitations_and_changes_nothing(client: Client) -> None:
    for jalan in ("", "form-a/", "form-a/baru/", "masuk/"):
        jawaban = client.get(f"/lapangan/{jalan}")
        assert (jawaban.status_code, jawaban["Location"]) == (302, ALAMAT)
    assert client.post("/lapangan/form-a/baru/", {"kirim": "ya"}).status_code == 404
    assert client.get("/lapangan/sinkron/").status_code == 401


def test_a_bound_phone_without_a_session_is_asked_for_its_pin_and_led_back() -> None:
    klien = ponsel_terikat(undangan())
    keluar(Perangkat.objects.get())

    jawaban = klien.get("/lapangan/form-a/baru/?tugas=x")
    masuk = klien.post(jawaban["Location"], {"pin": PIN})

    assert jawaban["Location"].startswith("/lapangan/masuk/?next=")
    assert masuk["Location"] == "/lapangan/form-a/baru/?tugas=x"
    assert klien.get("/lapangan/").status_code == 200


@pytest.mark.parametrize("tujuan", ["https://jahat.example/", "//jahat.example", "/petugas/"])
def test_the_pin_leads_nowhere_but_to_the_field(tujuan: str) -> None:
    klien = ponsel_terikat(undangan())
    del klien.cookies[KUKI_SESI]

    jawaban = klien.post("/lapangan/masuk/", {"pin": PIN, "next": tujuan})

    assert jawaban["Location"] == "/lapangan/"


def test_wrong_pins_say_how_many_tries_are_left_and_then_until_when() -> None:
    klien = ponsel_terikat(undangan())
    del klien.cookies[KUKI_SESI]

    isi = [klien.post("/lapangan/masuk/", {"pin": "480292"}).content.decode() for _ in range(6)]

    assert "Sisa 4 kali" in isi[0]
    assert "Sisa 1 kali" in isi[3]
    assert "Coba lagi sesudah" in isi[4]
    assert "Coba lagi sesudah" in isi[5]


def test_signing_out_keeps_the_phone_bound_and_can_wipe_it() -> None:
    klien = ponsel_terikat(undangan())

    biasa = klien.post("/lapangan/keluar/")
    assert "Clear-Site-Data" not in biasa
    assert klien.get("/lapangan/")["Location"].startswith("/lapangan/masuk/")
    klien.post("/lapangan/masuk/", {"pin": PIN})

    sapu = klien.post("/lapangan/keluar/", {"hapus": "ya"})
    assert sapu["Clear-Site-Data"] == '"cache", "storage"'


def test_outside_the_term_a_bound_phone_reads_why(client: Client) -> None:
    satu = undangan()
    klien = ponsel_terikat(satu)
    satu.pengawas.aktif_sampai = date(2025, 1, 1)
    satu.pengawas.aktif_dari = satu.pengawas.aktif_sampai
    satu.pengawas.save()

    for jalan in ("", "masuk/", "form-a/baru/"):
        jawaban = klien.get(f"/lapangan/{jalan}")
        assert jawaban.status_code == 403
        assert "Di luar masa tugas" in jawaban.content.decode()


def test_who_is_here_is_remembered() -> None:
    satu = undangan()
    klien = ponsel_terikat(satu)
    klien.get("/lapangan/")

    satu.pengawas.refresh_from_db()
    assert satu.pengawas.terakhir is not None
