"""Days and moments at the ends of time: refused at their field, so that none stays unreadable."""

from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import walk_packages

import pytest
from django import forms

import pengawasan.perkara.forms
from laporan.models import Notifikasi
from pengawasan.dokumen.models import SalinanFinal
from pengawasan.perkara.forms.saat import BidangHari, BidangSaat
from pengawasan.perkara.models import (
    BarangBukti,
    BeritaAcaraKlarifikasi,
    MutasiBarang,
    SaranPerbaikan,
    UndanganKlarifikasi,
)
from tests.factories.laporan import laporan
from tests.perkara.pemeriksaan import undang
from tests.perkara.views.test_barang import isian as isian_barang
from tests.perkara.views.test_halaman import alamat, masuk
from tests.perkara.views.test_klarifikasi import acara, undangan
from tests.perkara.views.test_saran import ISI as SARAN
from tests.perkara.views.test_surat_berkas import TANDA
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
KATA = "Tahun ini di luar jangkauan."
SAAT = ("0001-01-01T00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-12:00")
HARI = ("0001-01-01", "1999-12-31", "2101-01-01", "9999-12-31")


def ditolak(klien, jalan, isi):
    """Tell whether a form stays open with the words about its year."""
    jawaban = klien.post(jalan, isi)
    return (jawaban.status_code, KATA in jawaban.content.decode()) == (400, True)


def bidang_waktu() -> Iterator[tuple[str, forms.Field]]:
    """Yield every field for a day or a moment of the forms of an office."""
    ruang = pengawasan.perkara.forms
    for modul in walk_packages(ruang.__path__, f"{ruang.__name__}."):
        for kelas in vars(import_module(modul.name)).values():
            if isinstance(kelas, type) and issubclass(kelas, forms.Form):
                for nama, bidang in kelas.base_fields.items():
                    if isinstance(bidang, forms.DateField | forms.DateTimeField):
                        yield f"{kelas.__name__}.{nama}", bidang


def test_every_form_of_an_office_bounds_the_years_it_takes():
    semua = dict(bidang_waktu())

    assert len(semua) > 20
    assert [n for n, b in semua.items() if not isinstance(b, BidangHari | BidangSaat)] == []


@pytest.mark.parametrize("hari", HARI)
def test_a_day_beyond_the_years_of_the_house_is_no_day(hari):
    with pytest.raises(forms.ValidationError, match=KATA):
        BidangHari().clean(hari)


@pytest.mark.parametrize("saat", [*SAAT, "1999-12-31T23:59", "2101-01-01T00:00"])
def test_a_moment_beyond_the_years_of_the_house_is_no_moment(saat):
    with pytest.raises(forms.ValidationError, match=KATA):
        BidangSaat().clean(saat)


def test_the_first_and_the_last_moment_of_the_years_can_be_moved_by_any_clock():
    for saat in ("2000-01-01T00:00:00+14:00", "2100-12-31T23:59:00-12:00"):
        terbaca = BidangSaat().clean(saat)
        assert terbaca.astimezone(UTC) == datetime.fromisoformat(saat)


@pytest.mark.parametrize("saat", SAAT)
def test_a_thing_of_the_end_of_time_is_not_entered(saat):
    satu, klien = laporan(), masuk("63.11")

    assert ditolak(klien, alamat("barang_tambah", satu.nomor), isian_barang(waktu=saat))
    assert not BarangBukti.objects.exists()
    klien.post(alamat("barang_tambah", satu.nomor), isian_barang())
    pindah = alamat("barang_mutasi", BarangBukti.objects.get().pk, "dipindahkan")
    assert ditolak(klien, pindah, {"waktu": saat, "tempat": "gudang"})
    assert MutasiBarang.objects.count() == 1


@pytest.mark.parametrize("saat", SAAT)
def test_a_clarification_of_the_end_of_time_is_not_written_down(saat):
    satu, klien = undang(), masuk("63.11", Peran.PENELAAH)
    nomor = satu.jalur.perkara.laporan.nomor
    sampai = {"cara": "langsung", "waktu": saat, "berhasil": "ya", "penerima": "", "catatan": ""}

    tambah = alamat("klarifikasi_tambah", nomor, "hukum_lain")
    assert ditolak(klien, tambah, undangan(jadwal=saat))
    assert ditolak(klien, alamat("undangan", satu.pk), sampai)
    assert ditolak(klien, alamat("berita_acara", satu.pk), acara(mulai=saat))
    assert UndanganKlarifikasi.objects.get().penyampaian.count() == 0
    assert not BeritaAcaraKlarifikasi.objects.exists()
    assert klien.get(alamat("laporan", nomor)).status_code == 200


@pytest.mark.usefixtures("folder_bukti")
@pytest.mark.parametrize("saat", SAAT)
def test_a_paper_signed_at_the_end_of_time_is_no_signed_copy(terbit, saat):
    klien = masuk("63.11", Peran.SEKRETARIAT)
    jalan = alamat("surat_final", terbit.laporan.nomor, terbit.pk)

    assert ditolak(klien, jalan, TANDA | {"ditandatangani_pada": saat})
    assert not SalinanFinal.objects.exists()


@pytest.mark.parametrize("hari", HARI)
def test_a_suggestion_that_waits_beyond_the_years_is_not_sent(hari):
    klien = masuk("63.11", Peran.KOORDINATOR)

    assert ditolak(klien, alamat("saran_baru"), SARAN | {"batas_jawaban": hari})
    assert not SaranPerbaikan.objects.exists()
    assert not Notifikasi.objects.exists()
