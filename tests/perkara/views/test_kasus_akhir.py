"""The page of a case at its turns: the status letter that is due, the words of a finding."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from laporan.api.masukan import baca_masukan
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.services.jalur import pindahkan
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.services.temuan import ajukan_temuan
from tests.factories.laporan import INFORMASI, isian, petugas
from tests.perkara.pemeriksaan import KAJIAN, catat, dikaji, jalur
from tests.perkara.penanganan import calon_temuan, form_a, terdaftar
from tests.perkara.penutup import final_pleno, final_status, konsep_status, terbit_status
from tests.perkara.services.test_temuan import tetapkan
from tests.perkara.views.test_kasus import halaman
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


@pytest.fixture
def pimpinan():
    return petugas("63.11", Peran.PIMPINAN)


def tombol_utama(siapa, laporan):
    """Return the words and the address of the page's one primary act."""
    utama = re.findall(r'<a class="tombol" href="([^"]+)">([^<]+)</a>', halaman(siapa, laporan))
    assert len(utama) == 1
    return utama[0]


def bertindak(siapa, laporan):
    """Return whose turn the nearest deadline is, as the page says it."""
    teks = halaman(siapa, laporan)
    return re.search(r"Yang bertindak:</span> ([^<]+)</span>", teks)[1]


def test_a_decided_case_asks_for_its_letter_and_minutes_then_for_its_announcement(
    settings, tmp_path
):
    settings.BUKTI_DIR = tmp_path
    satu, sekretaris = dikaji(), petugas("63.11", Peran.SEKRETARIAT)
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    catat(satu)
    satu.refresh_from_db()
    surat = f"/petugas/laporan/{satu.nomor}/surat"

    for orang in (sekretaris, koordinator):
        utama = (f"{surat}/baru/?jenis=status", "Susun surat status")
        assert tombol_utama(orang, satu) == utama
    konsep = konsep_status(satu)
    utama = (f"{surat}/{konsep.pk}/terbit/", "Terbitkan surat status")
    assert tombol_utama(sekretaris, satu) == utama
    assert tombol_utama(koordinator, satu)[1] == "Periksa konsep surat status"
    terbit = terbit_status(konsep)
    utama = (f"{surat}/{konsep.pk}/final/", "Simpan surat status bertanda tangan")
    assert tombol_utama(sekretaris, satu) == utama
    final_status(terbit)
    utama = (f"{surat}/baru/?jenis=berita_acara_pleno", "Susun berita acara pleno")
    assert tombol_utama(sekretaris, satu) == utama
    final_pleno(satu)
    assert tombol_utama(koordinator, satu)[1] == "Umumkan status"
    assert "Susun surat status" not in halaman(koordinator, satu)


KATA_PELAPOR = ("Uraian pelapor", "Diketahui pelapor", ">Pelapor<", "Loket kantor", "Unsur laporan")


def temuan_pengawas():
    """Return a registered finding that nobody reported, and the Form A it came from."""
    form, hari = form_a(None), timezone.localdate().isoformat()
    masukan = baca_masukan(isian(INFORMASI, tanggal_diketahui=hari, waktu_kejadian=hari))
    oleh, kunci = petugas("63.11", Peran.PENELAAH), kunci_kiriman_baru()
    satu = ajukan_temuan(masukan, oleh, kunci_kirim=kunci, form_a=form)
    tetapkan(satu)
    return satu, form


def test_a_finding_is_shown_in_the_words_of_who_found_it(pimpinan):
    satu, form = temuan_pengawas()

    teks = halaman(pimpinan, satu)

    assert [kata for kata in (*KATA_PELAPOR, "<dt>Disampaikan") if kata in teks] == []
    for kata in ("Uraian temuan", ">Ditemukan<", ">Diajukan pengawas<", "Penemu"):
        assert kata in teks
    penemu = teks[teks.index("Penemu") : teks.index(">Terlapor<")]
    assert form.nomor in penemu
    assert "Pemberi informasi" not in teks
    assert "syarat formal" not in teks  # Those are asked of a report.


def test_a_finding_that_began_with_information_keeps_who_gave_it_apart_from_the_finder(pimpinan):
    satu = calon_temuan()
    sebelum = halaman(pimpinan, satu)
    tetapkan(satu)

    teks = halaman(pimpinan, satu)

    assert ("Uraian pelapor" in sebelum, "Uraian temuan" in sebelum) == (True, False)
    for kata in ("Uraian temuan", "Informasi awal diterima", "Penemu"):
        assert kata in teks
    assert "Uraian pelapor" not in teks
    assert "Diketahui pelapor" not in teks


def test_what_comes_next_is_the_study_then_the_plenary_and_never_a_step_that_need_not_come():
    satu, penelaah = terdaftar(), petugas("63.11", Peran.PENELAAH)
    kajian = reverse("petugas:kajian_pelanggaran", args=[satu.nomor, "hukum_lain"])
    pindahkan(satu, penelaah, Langkah.KLARIFIKASI, "hukum_lain")
    koordinator = petugas("63.11", Peran.KOORDINATOR)
    assert "/langkah/kajian/" in tombol_utama(koordinator, satu)[0]
    assert "/langkah/perpanjangan/" in halaman(koordinator, satu)
    pindahkan(satu, penelaah, Langkah.KAJIAN, "hukum_lain")

    utama = (kajian, "Tulis kajian: Pelanggaran hukum lainnya")
    assert tombol_utama(penelaah, satu) == utama
    assert bertindak(penelaah, satu) == "Penelaah, koordinator divisi, atau pimpinan"
    assert "Tulis kajian" not in halaman(petugas("63.11", Peran.SEKRETARIAT), satu)
    simpan_kajian(satu, penelaah, jalur(satu), KAJIAN)

    assert "Tulis kajian" not in halaman(penelaah, satu)
    assert bertindak(penelaah, satu) == "Rapat pleno"
    assert "/langkah/pleno/" in tombol_utama(koordinator, satu)[0]


def test_a_decided_case_says_what_its_announcement_and_its_end_wait_for(pimpinan):
    satu = dikaji()
    catat(satu)

    teks = halaman(pimpinan, satu)

    assert "Surat status belum terbit, atau salinan bertanda tangannya belum disimpan" in teks
    assert "Hasil perkara ini belum diumumkan." in teks
    assert "Belum semua jalur perkara ini diputus." not in teks
