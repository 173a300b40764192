"""Numbers of the office's registers, where two offices meet."""

from datetime import timedelta

import pytest

from laporan.choices import CaraSerah
from laporan.models import Laporan
from pengawasan.perkara.models import Perkara
from pengawasan.perkara.rules.saran import MasukanSaran
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import terima_berkas
from pengawasan.perkara.services.saran import kirim_saran
from tests.factories.laporan import hari_kantor, kantor, laporan, petugas
from tests.factories.perkara import registrasi
from wilayah.choices import Peran
from wilayah.services.rezim import koreksi_rezim

pytestmark = pytest.mark.django_db
DAFTAR = registrasi("pidana")


def daftarkan(kode):
    satu = laporan()
    terima_berkas(satu, petugas("63.11"), ["identitas"], CaraSerah.LANGSUNG)
    Laporan.objects.filter(pk=satu.pk).update(kantor=kantor(kode))
    satu = Laporan.objects.get(pk=satu.pk)
    return putuskan_kajian(satu, petugas(kode, Peran.KOORDINATOR), DAFTAR).nomor_registrasi


def test_an_own_code_may_equal_the_official_code_of_another_office():
    sebelah = kantor("63.10")
    sebelah.kode_bawaslu = "63.11"
    sebelah.save()

    assert daftarkan("63.11") == daftarkan("63.10")
    assert {satu.kantor.kode_wilayah for satu in Perkara.objects.all()} == {"63.11", "63.10"}


def test_receipt_and_registration_name_the_same_election():
    satu = laporan(wilayah="63", jenis_pemilihan="tidak_tahu")
    serah = terima_berkas(satu, petugas("63"), ["identitas"], CaraSerah.LANGSUNG)
    satu = Laporan.objects.get(pk=satu.pk)
    nomor = putuskan_kajian(satu, petugas("63", Peran.KOORDINATOR), DAFTAR).nomor_registrasi

    assert serah.nomor == nomor.replace("/Reg/", "/")


def test_a_suggestion_follows_the_pattern_of_the_day_and_what_was_issued_stays():
    hari = hari_kantor()
    batas = hari + timedelta(days=3)
    isi = MasukanSaran("kpu", "63.11", "Ketua KPU", "Daftar", "Belum ditempel.", "", batas)
    lama = kirim_saran(petugas("63.11", Peran.KOORDINATOR), isi)
    pola = {"saran_perbaikan": "{urut}/SARAN/{kode}/{tahun}"}
    for kode in ("PILKADA-2024", "PILKADA-PASCA-MK104"):
        koreksi_rezim(kode, {"nomor": pola}, "Tata naskah baru.", hari, None)

    baru = kirim_saran(petugas("63.11", Peran.KOORDINATOR), isi)

    lama.refresh_from_db()
    assert lama.nomor.startswith("001/SP/Kab/63.11/")
    assert baru.nomor == f"2/SARAN/63.11/{hari.year}"
