"""The witnesses of a Form A: open with a reason, to whoever handles it near by, on the trail."""

import pytest
from django.test import Client

from laporan.models import Laporan
from laporan.services.pencabutan import cabut
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.services.formulir import hubungkan
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.lapangan import form_a, pengawas
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Jejak, Petugas

pytestmark = pytest.mark.django_db
ALASAN = {"alasan": "Menyusun daftar yang diundang."}
SAKSI = "Saksi Contoh"
CERITA = {"ada_dugaan": True, "dugaan_peristiwa": "Bagi amplop", "dugaan_saksi": SAKSI}


@pytest.fixture(autouse=True)
def _kantor() -> None:
    for kode in ("", "63", "63.11", "63.11.02", "63.71"):
        kantor(kode)


def bersaksi(satu: Laporan | None = None) -> FormA:
    form = form_a(pengawas(), **CERITA)
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    return hubungkan(form, satu, koordinator) if satu else form


def masuk(orang: Petugas) -> Client:
    klien = Client()
    klien.force_login(orang)
    return klien


def alamat(form: FormA) -> str:
    return f"/petugas/form-a/{form.pk}/saksi/"


def terbuka(orang: Petugas, form: FormA) -> bool:
    """Tell whether the witnesses open, and that page, answer and trail say the same."""
    klien = masuk(orang)
    halaman = klien.get(f"/petugas/form-a/{form.pk}/").content.decode()
    dilihat = Jejak.objects.filter(subjek=str(form.pk), peristiwa="saksi_dibuka")
    sebelum = dilihat.count()
    jawaban = klien.post(alamat(form), ALASAN)
    ya = jawaban.status_code == 200
    assert CERITA["dugaan_peristiwa"] in halaman
    assert SAKSI not in halaman
    assert (SAKSI in jawaban.content.decode()) is ya
    assert (alamat(form) in halaman) is ya
    assert klien.get(alamat(form)).status_code == jawaban.status_code
    assert dilihat.count() == sebelum + ya
    return ya


def test_they_open_after_a_reason_which_stays_on_the_trail() -> None:
    form, orang = bersaksi(), petugas("63.11.02", Peran.KOORDINATOR)
    klien = masuk(orang)

    tanya = klien.get(alamat(form))
    assert "Untuk apa Anda membukanya?" in tanya.content.decode()
    assert SAKSI not in tanya.content.decode()
    kosong = klien.post(alamat(form), {"alasan": "x"})
    assert kosong.status_code == 400
    assert SAKSI not in kosong.content.decode()
    assert not Jejak.objects.filter(peristiwa="saksi_dibuka").exists()

    assert SAKSI in klien.post(alamat(form), ALASAN).content.decode()
    baris = Jejak.objects.get(peristiwa="saksi_dibuka")
    assert (baris.subjek, baris.pelaku) == (str(form.pk), orang)
    assert baris.rincian["alasan"] == ALASAN["alasan"]


@pytest.mark.parametrize(
    ("kode", "peran", "ya"),
    [
        ("63.11.02", Peran.KOORDINATOR, True),
        ("63.11.02", Peran.PENELAAH, True),
        ("63.11.02", Peran.PENERIMA, False),
        ("63.11.02", Peran.SEKRETARIAT, False),
        ("63.11", Peran.PIMPINAN, False),
        ("63", Peran.PIMPINAN, False),
        ("", Peran.SEKRETARIAT, False),
    ],
)
def test_without_a_report_they_open_to_reviewers_of_the_office_it_came_to(
    kode: str, peran: Peran, *, ya: bool
) -> None:
    assert terbuka(petugas(kode, peran), bersaksi()) is ya


@pytest.mark.parametrize(
    ("kode", "peran", "ya"),
    [
        ("63.11", Peran.KOORDINATOR, True),
        ("63.11", Peran.PIMPINAN, True),
        ("63.11", Peran.PENELAAH, False),
        ("63.11", Peran.SEKRETARIAT, False),
        ("63", Peran.PIMPINAN, False),
        ("", Peran.SEKRETARIAT, False),
    ],
)
def test_of_a_report_they_open_to_whom_the_reporter_opens(
    kode: str, peran: Peran, *, ya: bool
) -> None:
    assert terbuka(petugas(kode, peran), bersaksi(laporan(INFORMASI))) is ya


def test_the_trail_of_the_report_holds_the_look_too() -> None:
    satu = laporan(INFORMASI)
    form = bersaksi(satu)

    assert terbuka(petugas("63.11", Peran.KOORDINATOR), form)

    baris = Jejak.objects.get(subjek=str(satu.pk), peristiwa="saksi_dibuka")
    assert baris.rincian == {"form_a": str(form.pk)} | ALASAN


def test_they_stay_closed_to_whoever_has_a_stake_in_the_report() -> None:
    satu = laporan(INFORMASI)
    form, orang = bersaksi(satu), petugas("63.11", Peran.KOORDINATOR)
    nyatakan_konflik(satu, orang, "keluarga", "Terlapor adalah ipar saya.")

    assert masuk(orang).post(alamat(form), ALASAN).status_code == 403
    assert not Jejak.objects.filter(peristiwa="saksi_dibuka").exists()


@pytest.mark.parametrize("ikat", ["form", "koreksi"])
def test_a_correction_and_what_it_corrects_close_together_to_a_stake(ikat: str) -> None:
    satu, orang, koordinator = laporan(INFORMASI), pengawas(), petugas("63.11", Peran.KOORDINATOR)
    lama = form_a(orang, **CERITA)
    if ikat == "form":
        hubungkan(lama, satu, koordinator)
        cabut(satu)
    baru = form_a(orang, **CERITA, menggantikan=str(lama.pk))
    if ikat == "koreksi":
        hubungkan(baru, satu, koordinator)
    kerabat = petugas("63.11.02", Peran.KOORDINATOR)
    nyatakan_konflik(satu, kerabat, "keluarga", "Terlapor adalah ipar saya.")

    klien = masuk(kerabat)
    for form in (lama, baru):
        assert klien.get(f"/petugas/form-a/{form.pk}/").status_code == 403
        assert klien.post(alamat(form), ALASAN).status_code == 403
    assert not Jejak.objects.filter(peristiwa="saksi_dibuka").exists()


def test_another_region_finds_no_form() -> None:
    orang = petugas("63.71", Peran.PIMPINAN)

    assert masuk(orang).post(alamat(bersaksi()), ALASAN).status_code == 404
