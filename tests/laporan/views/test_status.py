"""What the holder of number and code may do, and what everybody else is told."""

import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.services.kelengkapan import masukan_kini
from tests.factories.laporan import INFORMASI, LENGKAP, kantor, terima

pytestmark = pytest.mark.django_db
TIDAK_COCOK = "tidak cocok"


def tanya(nomor: str, kode: str | None, *, ke: str = "/status/", **isi: Any) -> Any:
    return Client().post(ke, {"nomor": nomor, "kode_akses": kode or ""} | isi)


@pytest.fixture(autouse=True)
def _kantor(redis_url: str) -> None:
    for kode in ("", "63", "63.11", "63.11.02"):
        kantor(kode)


def badan(jawaban: HttpResponse) -> str:
    """Return a page without what differs from one asking to the next."""
    halaman = jawaban.content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|value="[^"]*"', "", halaman)


def test_number_and_code_open_the_status_however_they_are_typed() -> None:
    tanda = terima()
    kode = tanda.kode_akses or ""

    jawaban = tanya(tanda.nomor.lower().replace("-", " "), f" {kode[:5]}-{kode[5:].lower()} ")

    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "Menunggu berkas asli" in halaman
    assert "no-store" in jawaban["Cache-Control"]


def test_neither_story_nor_names_are_on_the_status_page() -> None:
    tanda = terima()

    halaman = tanya(tanda.nomor, tanda.kode_akses).content.decode()

    for rahasia in (LENGKAP["uraian"], "Pelapor Contoh", "Terlapor Contoh", "081200000000"):
        assert rahasia not in halaman


@pytest.mark.parametrize("ganti", ["nomor", "kode", "keduanya"])
def test_every_pair_that_does_not_fit_gets_the_same_page(ganti: str) -> None:
    tanda = terima()
    nomor = tanda.nomor if ganti == "kode" else "BWS-0000-0000-0"
    kode = tanda.kode_akses if ganti == "nomor" else "0" * 26

    jawaban, lain = tanya(nomor, kode), tanya("x", "y")

    assert (jawaban.status_code, lain.status_code) == (404, 404)
    assert badan(jawaban) == badan(lain)
    assert TIDAK_COCOK in jawaban.content.decode()


@pytest.mark.parametrize("nilai", ["\x00", "9" * 5000, "<script>", "é" * 64])
@pytest.mark.parametrize("ke", ["/status/", "/status/lengkapi/", "/status/cabut/"])
def test_odd_words_get_the_same_refusal_and_never_break_the_server(ke: str, nilai: str) -> None:
    assert tanya(nilai, nilai, ke=ke).status_code == 404
    assert tanya(terima().nomor, nilai, ke=ke).status_code == 404


def test_an_empty_form_says_what_to_fill_in() -> None:
    jawaban = tanya("", "")

    assert jawaban.status_code == 400
    assert "Isi kode akses Anda." in jawaban.content.decode()


def test_the_address_of_a_receipt_fills_in_the_number_only() -> None:
    jawaban = Client().get("/status/", {"nomor": "BWS-7K3M-92QX-C", "kode_akses": "RAHASIA"})

    halaman = jawaban.content.decode()
    assert 'value="BWS-7K3M-92QX-C"' in halaman
    assert 'value="RAHASIA"' not in halaman


def test_what_is_added_follows_the_story_already_told() -> None:
    tanda = terima(bentuk="laporan")

    jawaban = tanya(
        tanda.nomor,
        tanda.kode_akses,
        ke="/status/lengkapi/",
        kirim="ya",
        uraian="Mobilnya berwarna putih.",
        saksi_0_nama="Saksi Contoh",
    )

    masukan = masukan_kini(Laporan.objects.get(nomor=tanda.nomor))
    assert jawaban.status_code == 200
    assert masukan.uraian == f"{LENGKAP['uraian']}\n\nMobilnya berwarna putih."
    assert [satu.nama for satu in masukan.saksi] == ["Saksi Contoh"]


def test_what_is_added_about_oneself_replaces_the_same_identity() -> None:
    tanda = terima(bentuk="laporan")
    lama = Laporan.objects.get(nomor=tanda.nomor).pelapor.pk

    jawaban = tanya(
        tanda.nomor, tanda.kode_akses, ke="/status/lengkapi/", kirim="ya", alamat="Jalan Lain 2"
    )

    laporan = Laporan.objects.get(nomor=tanda.nomor)
    assert jawaban.status_code == 200
    assert laporan.pelapor.pk == lama
    pelapor = masukan_kini(laporan).pelapor
    assert pelapor is not None
    assert pelapor.alamat == "Jalan Lain 2"


def test_the_same_addition_sent_twice_is_added_once() -> None:
    tanda = terima()
    tambah = {"ke": "/status/lengkapi/", "kirim": "ya", "uraian": "Mobilnya berwarna putih."}
    tanya(tanda.nomor, tanda.kode_akses, **tambah)

    kedua = tanya(tanda.nomor, tanda.kode_akses, **tambah)

    masukan = masukan_kini(Laporan.objects.get(nomor=tanda.nomor))
    assert kedua.status_code == 400
    assert masukan.uraian.count("Mobilnya") == 1


def test_an_informasi_awal_becomes_a_laporan_when_its_sender_gives_a_name() -> None:
    tanda = terima(INFORMASI)

    jawaban = tanya(
        tanda.nomor,
        tanda.kode_akses,
        ke="/status/lengkapi/",
        kirim="ya",
        boleh_tahu="ya",
        nama="Pelapor Contoh",
        telepon="081200000000",
    )

    assert jawaban.status_code == 200
    laporan = Laporan.objects.get(nomor=tanda.nomor)
    assert (laporan.bentuk, laporan.status) == ("laporan", StatusLaporan.MENUNGGU_BERKAS_ASLI)


def test_an_error_in_an_addition_keeps_what_was_typed_and_stores_nothing() -> None:
    tanda = terima()

    jawaban = tanya(
        tanda.nomor,
        tanda.kode_akses,
        ke="/status/lengkapi/",
        kirim="ya",
        tempat="pasar lama",
        tanggal_kejadian="2999-01-01",
    )

    halaman = jawaban.content.decode()
    assert jawaban.status_code == 400
    assert 'value="pasar lama"' in halaman
    assert "tanggal_kejadian" in jawaban.context["formulir"].errors
    assert masukan_kini(Laporan.objects.get(nomor=tanda.nomor)).tempat == "balai desa"


def test_withdrawing_asks_first_and_then_withdraws() -> None:
    tanda = terima()

    tanya(tanda.nomor, tanda.kode_akses, ke="/status/cabut/")
    assert Laporan.objects.get(nomor=tanda.nomor).status == StatusLaporan.MENUNGGU_BERKAS_ASLI
    jawaban = tanya(tanda.nomor, tanda.kode_akses, ke="/status/cabut/", yakin="ya", alasan="x")

    assert "sudah dicabut" in jawaban.content.decode()
    assert Laporan.objects.get(nomor=tanda.nomor).status == StatusLaporan.DICABUT


def test_what_is_handled_for_others_too_goes_on_and_says_so() -> None:
    tanda, lain = terima(), terima()
    satu = Laporan.objects.get(nomor=tanda.nomor)
    Laporan.objects.filter(nomor=lain.nomor).update(digabung_ke=satu)

    jawaban = tanya(tanda.nomor, tanda.kode_akses, ke="/status/cabut/", yakin="ya", alasan="x")

    isi = jawaban.content.decode()
    assert (jawaban.status_code, "Keinginan Anda mencabut laporan dicatat." in isi) == (200, True)
    assert ("sudah dicabut" in isi, "Cabut laporan ini" in isi) == (False, False)
    satu.refresh_from_db()
    assert satu.status == StatusLaporan.MENUNGGU_BERKAS_ASLI


def test_a_withdrawn_report_is_neither_completed_nor_withdrawn_again() -> None:
    tanda = terima()
    tanya(tanda.nomor, tanda.kode_akses, ke="/status/cabut/", yakin="ya")

    assert tanya(tanda.nomor, tanda.kode_akses, ke="/status/cabut/", yakin="ya").status_code == 409
    assert tanya(tanda.nomor, tanda.kode_akses, ke="/status/lengkapi/").status_code == 409


def test_opened_without_a_code_the_acts_lead_to_the_question() -> None:
    for alamat in ("/status/lengkapi/", "/status/cabut/"):
        assert Client().get(alamat)["Location"] == "/status/"
