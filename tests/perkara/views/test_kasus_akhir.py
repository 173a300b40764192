"""The page of a case at its turns: the status letter that is due, the words of a finding."""

import re

import pytest
from django.utils import timezone

from laporan.api.masukan import baca_masukan
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.perkara.services.temuan import ajukan_temuan
from tests.factories.laporan import INFORMASI, isian, petugas
from tests.perkara.pemeriksaan import catat, dikaji
from tests.perkara.penanganan import calon_temuan, form_a
from tests.perkara.penutup import final_status, konsep_status, terbit_status
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


def test_a_decided_case_asks_for_its_status_letter_then_for_its_announcement(settings, tmp_path):
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
