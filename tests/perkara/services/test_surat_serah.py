"""A letter that hands a track over lists what is handed over, and says where nothing is."""

import pytest

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen as J
from pengawasan.dokumen.queries.dokumen import buka_naskah
from pengawasan.dokumen.rules.susunan.penerusan import TANPA_BUKTI
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.services import surat
from tests.factories.bukti import PDF, simpan
from tests.perkara.terusan import dipleno, diteruskan, pimpinan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
SURAT = {
    JenisJalur.HUKUM_LAIN: J.PENERUSAN_HUKUM_LAIN,
    JenisJalur.KODE_ETIK: J.PENERUSAN_ETIK,
    JenisJalur.ADMINISTRASI: J.PENERUSAN_ADMINISTRASI,
    JenisJalur.PIDANA: J.PENERUSAN_PIDANA,
}


def blok(laporan: Laporan, jenis: J, jalur: str, label: str):
    naskah = buka_naskah(surat.siapkan(laporan, jenis, pimpinan(), jalur))
    (satu,) = [blok for blok in naskah.blok if blok.label == label]
    return satu


@pytest.mark.parametrize("jalur", SURAT)
def test_a_forwarding_without_evidence_says_that_none_is_handed_over(jalur):
    laporan = diteruskan(jalur).laporan

    bukti = blok(laporan, SURAT[jalur], jalur, "Bukti-bukti")

    assert bukti.teks == TANPA_BUKTI


@pytest.mark.parametrize("jalur", [j for j in SURAT if j != JenisJalur.PIDANA])
def test_no_paper_is_enclosed_that_the_bundle_does_not_hold(jalur):
    laporan = diteruskan(jalur).laporan

    berkas = blok(laporan, SURAT[jalur], jalur, "Berkas").butir

    assert "Daftar isi" in berkas
    assert not [satu for satu in berkas if "bukti" in satu.lower() or "kajian" in satu.lower()]


def test_the_evidence_chosen_is_listed_by_kind_and_hash_and_goes_along():
    laporan = dipleno()
    dipilih, lain = (simpan(laporan, PDF + satu, "satu.pdf") for satu in (b"1", b"2"))
    diteruskan(laporan=laporan, bukti=(dipilih.pk,), bukti_asli=True)
    jenis, jalur = J.PENERUSAN_HUKUM_LAIN, JenisJalur.HUKUM_LAIN

    daftar = blok(laporan, jenis, jalur, "Bukti-bukti").butir
    berkas = blok(laporan, jenis, jalur, "Berkas").butir
    diserahkan = blok(laporan, J.BERITA_ACARA_PENERUSAN, jalur, "Berkas").butir

    assert daftar == (f"Berkas application/pdf, SHA-256 {dipilih.sha256[:16]}",)
    assert lain.sha256[:16] not in str(daftar)
    assert "Barang bukti" in berkas
    assert diserahkan == ("Surat pengantar", *berkas)


def test_before_the_evidence_is_chosen_nothing_is_said_of_it():
    laporan = dipleno()
    simpan(laporan, PDF, "satu.pdf")

    daftar = blok(laporan, J.PENERUSAN_HUKUM_LAIN, JenisJalur.HUKUM_LAIN, "Bukti-bukti")

    assert daftar.butir == ()
