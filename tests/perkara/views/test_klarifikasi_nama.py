"""Who took a protected person's invitation is shown with their name only, after a reason."""

import pytest
from django.utils import timezone

from pengawasan.perkara.rules.klarifikasi import PenyampaianMasuk
from pengawasan.perkara.services.klarifikasi import catat_penyampaian
from tests.factories.laporan import petugas
from tests.perkara.pemeriksaan import undang
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
SAKSI = {"kepada": "saksi", "orang": 0, "nama": "Saksi Kenari", "alamat": "Jalan Kenari 1"}


def disampaikan(**ganti):
    milik = undang(**ganti)
    isi = {"penerima": "Keluarga Kenari", "catatan": "Rumah bercat biru."}
    masukan = PenyampaianMasuk("langsung", timezone.now(), berhasil=True, **isi)
    catat_penyampaian(milik, petugas("63.11", Peran.PENERIMA), masukan)
    return milik


def test_the_receiver_of_a_witness_invitation_opens_with_the_name():
    milik, koordinator = disampaikan(**SAKSI), masuk("63.11", Peran.KOORDINATOR)

    teks = koordinator.get(alamat("undangan", milik.pk)).content.decode()
    assert ("Kenari" in teks, "bercat biru" in teks) == (False, False)
    assert "nama tertutup" in teks

    surat = alamat("undangan_surat", milik.pk)
    teks = koordinator.post(surat, {"alasan": "menyusun surat"}).content.decode()
    assert ("Keluarga Kenari" in teks, "bercat biru" in teks) == (True, True)


def test_the_receiver_of_a_reported_persons_invitation_is_read_at_once():
    teks = masuk("63.11", Peran.KOORDINATOR).get(alamat("undangan", disampaikan().pk))

    assert "Keluarga Kenari" in teks.content.decode()
