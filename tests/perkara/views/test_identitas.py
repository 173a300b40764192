"""Who may open a reporter's identity, and what the page of a report says to the others."""

import pytest
from django.test import Client
from django.urls import reverse

from laporan.choices import CaraSerah
from laporan.models import Laporan
from pengawasan.perkara.services.penerimaan import terima_berkas
from tests.factories.laporan import INFORMASI, laporan, petugas
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
ALASAN = {"alasan": "Menyusun undangan klarifikasi", "saksi": "ya"}
RAHASIA = ("Pelapor Contoh", "Saksi Contoh")
DIPERCAYA = [("63.11", Peran.KOORDINATOR), ("63.11", Peran.PIMPINAN)]
PENERIMA = [("63.11", Peran.PENERIMA), ("63.11.02", Peran.PENERIMA)]
TIDAK_PERNAH = [
    ("63.11", Peran.PENELAAH),
    ("63.11", Peran.SEKRETARIAT),
    ("63.11", Peran.AUDITOR),
    ("63.11.02", Peran.KOORDINATOR),
    ("63", Peran.PENERIMA),
    ("63", Peran.KOORDINATOR),
    ("", Peran.PIMPINAN),
    ("", Peran.AUDITOR),
]


def masuk(kode, peran):
    klien = Client()
    klien.force_login(petugas(kode, peran))
    return klien


def buka(klien, satu):
    return klien.post(reverse("petugas:identitas", args=[satu.nomor]), ALASAN)


def terbuka(klien, satu):
    """Tell whether the identity opens, and that page and trail say the same."""
    kasus = klien.get(reverse("petugas:laporan", args=[satu.nomor])).content.decode()
    tautan = reverse("petugas:identitas", args=[satu.nomor])
    sebelum = Jejak.objects.filter(peristiwa="identitas_dibuka").count()
    jawaban = buka(klien, satu)
    teks, ya = jawaban.content.decode(), jawaban.status_code == 200
    assert [kata in teks for kata in RAHASIA] == [ya, ya]
    assert (tautan in kasus) is ya
    assert Jejak.objects.filter(peristiwa="identitas_dibuka").count() == sebelum + ya
    return ya


@pytest.fixture
def daring():
    return laporan(saksi=[{"nama": "Saksi Contoh"}])


@pytest.fixture
def diterima(daring):
    terima_berkas(daring, petugas("63.11"), ["identitas", "bukti"], CaraSerah.LANGSUNG)
    return Laporan.objects.get(pk=daring.pk)


@pytest.mark.parametrize(("kode", "peran"), DIPERCAYA)
def test_who_decides_in_the_office_in_charge_opens_the_identity(kode, peran, diterima):
    assert terbuka(masuk(kode, peran), diterima)


@pytest.mark.parametrize(("kode", "peran"), TIDAK_PERNAH)
def test_others_who_read_the_report_never_open_the_identity(kode, peran, daring):
    jawaban = buka(masuk(kode, peran), daring)

    assert jawaban.status_code == 403
    assert not terbuka(masuk(kode, peran), daring)


@pytest.mark.parametrize("peran", [Peran.PENELAAH, Peran.SEKRETARIAT, Peran.PENERIMA])
def test_who_answers_for_the_report_opens_the_identity(peran, diterima):
    diterima.penanggung_jawab = petugas("63.11", peran)
    diterima.save()

    assert terbuka(masuk("63.11", peran), diterima)


@pytest.mark.parametrize(("kode", "peran"), PENERIMA)
def test_a_receiver_opens_the_identity_until_the_card_is_checked(kode, peran, daring):
    penerima = masuk(kode, peran)
    assert terbuka(penerima, daring)

    terima_berkas(daring, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)

    assert not terbuka(penerima, daring)
    assert buka(penerima, daring).status_code == 409


def test_a_receiver_has_no_card_to_compare_with_an_informasi_awal():
    satu = laporan(INFORMASI | {"pelapor": {"nama": "Pelapor Contoh", "telepon": "081200000000"}})

    assert buka(masuk("63.11", Peran.PENERIMA), satu).status_code == 409


def test_an_office_that_passed_the_report_on_no_longer_opens_the_identity(diterima):
    diterima.kantor = petugas("63.71").kantor
    diterima.save()

    assert not terbuka(masuk("63.11", Peran.KOORDINATOR), diterima)
    assert terbuka(masuk("63.71", Peran.KOORDINATOR), diterima)


def test_the_page_says_why_the_identity_stays_closed(diterima):
    halaman = reverse("petugas:laporan", args=[diterima.nomor])

    assert "Identitas dibuka oleh" in masuk("63.11", Peran.PENELAAH).get(halaman).content.decode()
    assert "Ambil alih dulu" in masuk("63", Peran.PIMPINAN).get(halaman).content.decode()
