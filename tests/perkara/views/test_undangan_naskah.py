"""The page of an invitation leads to the papers that were drafted from it, and to no other's."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.services.dokumen import batalkan
from pengawasan.perkara.models import UndanganKlarifikasi
from tests.factories.laporan import petugas
from tests.perkara.penanganan import terdaftar
from tests.perkara.views.test_halaman import alamat, masuk
from tests.perkara.views.test_klarifikasi import undangan
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db


@pytest.fixture
def penelaah():
    return masuk("63.11", Peran.PENELAAH)


def tautan(satu, dokumen):
    return f'href="{alamat("surat", satu.nomor)}#d{dokumen.pk}"'


def diundang(penelaah):
    """Return a case with two people invited, the first by the step, which drafts a paper."""
    satu = terdaftar()
    penelaah.post(alamat("langkah", satu.nomor, "klarifikasi"), undangan(jalur="hukum_lain"))
    tambah = alamat("klarifikasi_tambah", satu.nomor, "hukum_lain")
    penelaah.post(tambah, undangan(kepada="pelapor"))
    semua = UndanganKlarifikasi.objects.order_by("dibuat")
    return satu, *(alamat("undangan", milik.pk) for milik in semua)


def test_an_invitation_leads_to_its_own_draft_and_no_longer_to_one_given_up(penelaah):
    satu, pertama, kedua = diundang(penelaah)
    dokumen = Dokumen.objects.get()

    assert tautan(satu, dokumen) in penelaah.get(pertama).content.decode()
    assert tautan(satu, dokumen) not in penelaah.get(kedua).content.decode()

    batalkan(dokumen, petugas("63.11", Peran.PENELAAH), "Dibuat dua kali")
    assert tautan(satu, dokumen) not in penelaah.get(pertama).content.decode()


def test_a_paper_drafted_by_hand_for_the_second_is_found_there(penelaah):
    satu, pertama, kedua = diundang(penelaah)
    id_kedua = kedua.strip("/").split("/")[-1]
    isi = {"jenis": "undangan_klarifikasi", "undangan": id_kedua}

    assert penelaah.post(alamat("surat_baru", satu.nomor), isi).status_code == 302

    baru = Dokumen.objects.latest("disusun_pada")
    assert tautan(satu, baru) in penelaah.get(kedua).content.decode()
    assert tautan(satu, baru) not in penelaah.get(pertama).content.decode()


def test_the_page_costs_the_same_for_one_paper_and_for_many(penelaah):
    satu, pertama, _ = diundang(penelaah)
    id_pertama = pertama.strip("/").split("/")[-1]
    isi = {"jenis": "undangan_klarifikasi", "undangan": id_pertama}
    hitung = []
    for banyak in (0, 9):
        for _ in range(banyak):
            assert penelaah.post(alamat("surat_baru", satu.nomor), isi).status_code == 302
        with CaptureQueriesContext(connection) as tangkap:
            penelaah.get(pertama)
        hitung.append(len(tangkap))

    assert hitung[0] == hitung[1]
