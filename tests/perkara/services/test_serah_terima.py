"""What an upper office takes over it receives under a number, and the office below hears of it."""

import re
from dataclasses import replace

import pytest

from laporan.models import Laporan, Notifikasi
from laporan.queries.status import baca_status
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import PenerimaanLimpahan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import ambil_alih_informasi, mulai_kajian
from pengawasan.perkara.services.limpahan import putuskan_diterima
from tests.factories.laporan import INFORMASI, laporan, petugas
from tests.factories.perkara import diregistrasi
from tests.perkara.penanganan import ditelusuri
from tests.perkara.services.test_ambil_alih import ambil_alih, provinsi
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("buat", "ambil"),
    [
        (lambda: diregistrasi(["hukum_lain"])[0], ambil_alih),
        (lambda: laporan(INFORMASI), ambil_alih_informasi),
        (ditelusuri, ambil_alih_informasi),
    ],
)
def test_what_moves_up_as_it_stands_is_received_under_a_number_its_office_hears_of(buat, ambil):
    satu = buat()
    status, hari = satu.status, satu.diterima_pada

    ambil(satu, provinsi())

    baris = PenerimaanLimpahan.objects.get(laporan=satu)
    assert re.match(r"001/ST/P[BG]/Prov/63/", baris.nomor)
    assert (baris.kantor.kode_wilayah, baris.dari_kantor.kode_wilayah) == ("63", "63.11")
    jejak = Jejak.objects.get(subjek=str(satu.pk), peristiwa="pengambilalihan_diterima")
    assert (jejak.rincian["nomor"], jejak.tampil) == (baris.nomor, "petugas")
    kabar = Notifikasi.objects.get(laporan=satu, templat="pengambilalihan_diterima")
    assert kabar.kantor.kode_wilayah == "63.11"
    satu = Laporan.objects.get(pk=satu.pk)
    assert (satu.status, satu.diterima_pada) == (status, hari)
    ambil(satu, petugas("", Peran.PIMPINAN))
    akhir = PenerimaanLimpahan.objects.filter(laporan=satu).last()
    assert (akhir.kantor.kode_wilayah, akhir.dari_kantor.kode_wilayah) == ("", "63")


def diterima():
    return laporan(sumber="loket", oleh=petugas("63.11", Peran.PENERIMA))


def test_the_study_of_what_was_taken_over_begins_with_a_receipt_that_its_office_hears_of():
    satu = diterima()
    ambil_alih(satu)
    hari, batas = satu.diterima_pada, satu.tenggat.get(langkah="kajian_awal").jatuh_tempo

    mulai_kajian(satu, provinsi(Peran.PENELAAH))

    baris = PenerimaanLimpahan.objects.get(laporan=satu)
    assert baris.nomor.startswith("001/ST/PB/Prov/63/")
    assert (baris.kantor.kode_wilayah, baris.dari_kantor.kode_wilayah) == ("63", "63.11")
    satu.refresh_from_db()
    assert (satu.status, satu.diterima_pada) == ("kajian_awal", hari)
    assert satu.tenggat.get(langkah="kajian_awal", selesai_pada=None).jatuh_tempo == batas
    kabar = Notifikasi.objects.get(templat="pengambilalihan_diterima")
    assert kabar.kantor.kode_wilayah == "63.11"
    assert baris.nomor in baca_status(satu).riwayat[-1].keterangan


def test_who_decides_at_once_what_they_took_over_has_received_it_by_that():
    satu = diterima()
    ambil_alih(satu)
    ambil_alih(satu, petugas("", Peran.PIMPINAN))
    masukan = MasukanKajian(Putusan.TIDAK_DIREGISTRASI, alasan="", kode_alasan="bukan_pelanggaran")

    with pytest.raises(MasukanKeliru):
        putuskan_diterima(satu, petugas("", Peran.PIMPINAN), masukan)
    assert not PenerimaanLimpahan.objects.exists()
    putuskan_diterima(satu, petugas("", Peran.PIMPINAN), replace(masukan, alasan="Bukan."))

    baris = PenerimaanLimpahan.objects.get(laporan=satu)
    assert (baris.kantor.kode_wilayah, baris.dari_kantor.kode_wilayah) == ("", "63")
    assert satu.status == "tidak_diregistrasi"
