"""A finding begins with supervision: no reporter, its own clock, the office that made it."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils import timezone

from laporan.api.masukan import baca_masukan
from laporan.choices import Bentuk
from laporan.errors import KunciDipakaiUlang
from laporan.models import Laporan, Notifikasi
from laporan.queries.isi import buka_isi
from laporan.services.nomor import nomor_registrasi
from laporan.services.penerimaan import kunci_kiriman_baru
from laporan.services.temuan import buat_temuan
from tests.factories.laporan import INFORMASI, isian, kantor, petugas
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


def masukan(**ganti):
    isi = isian(
        INFORMASI,
        terlapor=[{"jabatan": "Kepala dinas"}],
        waktu_kejadian="2024-11-20",
        tanggal_diketahui="2024-11-21",
        bukti_disebut=["foto"],
        jenis_pemilihan="bupati_wali_kota",
        **ganti,
    )
    return replace(baca_masukan(isi), bentuk=Bentuk.TEMUAN)


def buat(kode="63.11", **ganti):
    kunci = ganti.pop("kunci", "") or kunci_kiriman_baru()
    return buat_temuan(masukan(**ganti), petugas(kode, Peran.PENELAAH), kunci=kunci)[0]


def test_a_finding_waits_for_the_plenary_under_its_own_clock_from_the_day_it_was_found():
    satu = buat()

    assert (satu.bentuk, satu.status, satu.sumber) == ("temuan", "calon_temuan", "pengawas")
    (jam,) = satu.tenggat.filter(selesai_pada=None)
    assert jam.langkah == "temuan"
    assert timezone.localtime(jam.jatuh_tempo, jam.mulai.tzinfo).date() == date(2024, 11, 28)
    assert satu.langkah_berikut == "temuan"


def test_a_finding_lacks_no_reporter_and_nobody_is_named_in_it():
    satu = buat()

    assert satu.unsur_belum == []
    assert not hasattr(satu, "pelapor")
    assert "baliho" in buka_isi(satu).uraian


def test_a_finding_belongs_to_the_office_that_handles_cases_and_made_it():
    assert buat("63.11").kantor.kode_wilayah == "63.11"
    assert buat("63.11.02").kantor.kode_wilayah == "63.11"
    atas = buat("63")
    assert (atas.kantor.kode_wilayah, atas.kantor_provinsi) == ("63", "63")


@pytest.mark.parametrize(
    ("kode", "pemegang"), [("63.11", "63.11"), ("63.11.02", "63.11"), ("63", "63"), ("", "")]
)
def test_a_finding_is_told_to_the_office_that_holds_it_as_what_it_is(kode, pemegang):
    kantor("63.11.02")
    satu = buat(kode)

    (kabar,) = Notifikasi.objects.filter(laporan=satu)
    assert (kabar.templat, kabar.kantor.kode_wilayah) == ("calon_temuan", pemegang)
    assert (satu.kantor.kode_wilayah, satu.kantor_provinsi) == (pemegang, pemegang[:2])


def test_the_same_key_makes_one_finding_and_another_finding_is_refused():
    kunci = kunci_kiriman_baru()

    assert buat(kunci=kunci) == buat(kunci=kunci)
    with pytest.raises(KunciDipakaiUlang):
        buat(kunci=kunci, tempat="lapangan desa")
    assert Laporan.objects.count() == 1


def test_a_register_number_says_which_register_it_stands_in():
    satu, hari = buat(), date(2026, 11, 3)

    assert nomor_registrasi(satu, 1, hari) == "001/Reg/LP/PB/Kab/63.11/XI/2026"
    assert nomor_registrasi(satu, 1, hari, "TM") == "001/Reg/TM/PB/Kab/63.11/XI/2026"
