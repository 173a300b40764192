"""What people say is drafted, signed and final; it is read by few."""

from datetime import timedelta

import pytest
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import (
    BeritaAcaraKlarifikasi,
    Jalur,
)
from pengawasan.perkara.rules.klarifikasi import (
    PenyampaianMasuk,
)
from pengawasan.perkara.services.berita_acara import baca_keterangan, simpan_berita_acara
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.klarifikasi import (
    catat_penyampaian,
    tambah_undangan,
)
from pengawasan.perkara.services.konflik import nyatakan_konflik
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import JENIS, acara, masukan, penelaah, undang
from tests.perkara.penanganan import terdaftar
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


def test_minutes_are_drafted_then_signed_and_then_final():
    undangan = undang()
    simpan_berita_acara(undangan, penelaah(), acara(tanya_jawab=(), selesai=None))
    baris = simpan_berita_acara(undangan, penelaah(), acara(), ditandatangani=True)

    assert BeritaAcaraKlarifikasi.objects.count() == 1
    assert list(baris.pemeriksa.all()) == [penelaah()]
    terbuka = baca_keterangan(BeritaAcaraKlarifikasi.objects.get(), penelaah())
    assert terbuka.tanya_jawab == (("Apakah Anda di sana?", "Ya, saya di balai desa."),)
    assert "kitab suci" in terbuka.tata_cara
    assert b"balai" not in bytes(baris.isi)
    with pytest.raises(Penolakan) as galat:
        simpan_berita_acara(undangan, penelaah(), acara())
    assert galat.value.status == 409


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"pemeriksa": frozenset()}, "pemeriksa"),
        ({"pemeriksa": frozenset({"uji.64.72.penelaah"})}, "pemeriksa"),
        ({"tata_cara": ""}, "tata_cara"),
        ({"selesai": None}, "selesai"),
        ({"selesai": timezone.now() + timedelta(days=1)}, "selesai"),
        ({"mulai": timezone.now(), "selesai": timezone.now() - timedelta(hours=1)}, "selesai"),
        ({"tanya_jawab": ()}, "keterangan"),
    ],
)
def test_minutes_are_not_signed_while_they_lack_anything(ganti, bidang):
    petugas("64.72", Peran.PENELAAH)
    undangan = undang()

    with pytest.raises(MasukanKeliru) as galat:
        simpan_berita_acara(undangan, penelaah(), acara(**ganti), ditandatangani=True)
    assert list(galat.value.galat) == [bidang]
    assert not BeritaAcaraKlarifikasi.objects.exists()


def test_an_absence_is_final_at_once_and_a_second_invitation_may_follow():
    satu = terdaftar()
    undangan = undang(satu)
    baris = simpan_berita_acara(undangan, penelaah(), acara(hadir=False))

    assert (baris.hadir, baris.disumpah, baris.mulai) == (False, False, None)
    assert baris.ditandatangani_pada is not None
    assert undang(satu).urutan == 2


def test_closed_evidence_takes_no_more_invitations_but_what_was_begun_may_be_signed():
    satu = terdaftar()
    dimulai, belum = undang(satu), undang(satu)
    simpan_berita_acara(dimulai, penelaah(), acara())
    pindahkan(satu, penelaah(), Langkah.KAJIAN, JENIS)

    for coba in (lambda: undang(satu), lambda: simpan_berita_acara(belum, penelaah(), acara())):
        with pytest.raises(Penolakan) as galat:
            coba()
        assert galat.value.status == 409
    simpan_berita_acara(dimulai, penelaah(), acara(), ditandatangani=True)
    pindahkan(satu, petugas("63.11", Peran.PIMPINAN), Langkah.PLENO, JENIS, Gerak(ke="dihentikan"))
    with pytest.raises(Penolakan):
        catat_penyampaian(
            belum, penelaah(), PenyampaianMasuk("surat", timezone.now(), berhasil=True)
        )


@pytest.mark.parametrize(
    ("kode", "peran"),
    [("63.11", Peran.PENERIMA), ("63.11", Peran.AUDITOR), ("63", Peran.PIMPINAN)],
)
def test_who_does_not_examine_neither_invites_nor_reads_a_statement(kode, peran):
    undangan = undang()
    simpan_berita_acara(undangan, penelaah(), acara())
    orang = petugas(kode, peran)

    for coba in (
        lambda: tambah_undangan(Laporan.objects.get(), orang, Jalur.objects.get(), masukan()),
        lambda: simpan_berita_acara(undangan, orang, acara()),
        lambda: baca_keterangan(BeritaAcaraKlarifikasi.objects.get(), orang),
    ):
        with pytest.raises(Penolakan) as galat:
            coba()
        assert galat.value.status == 403


def test_a_statement_of_a_protected_person_leaves_a_line_when_it_is_read():
    satu = terdaftar()
    undangan = undang(satu, kepada="pelapor", orang=0)
    simpan_berita_acara(undangan, penelaah(), acara())
    baca_keterangan(BeritaAcaraKlarifikasi.objects.get(), petugas("63.11", Peran.KOORDINATOR))

    baris = Jejak.objects.get(peristiwa="keterangan_dibuka")
    assert baris.rincian["kepada"] == "pelapor"


def test_an_examiner_with_a_stake_in_it_examines_no_more():
    undangan = undang()
    nyatakan_konflik(Laporan.objects.get(), penelaah(), "keluarga", "Terlapor adalah ipar saya.")

    with pytest.raises(Penolakan) as galat:
        simpan_berita_acara(undangan, penelaah(), acara())
    assert galat.value.status == 403
    with pytest.raises(MasukanKeliru):
        simpan_berita_acara(undangan, petugas("63.11", Peran.KOORDINATOR), acara())
