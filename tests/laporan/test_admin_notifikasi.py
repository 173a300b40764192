"""What failed for good is seen by an administrator, who may send it again."""

import pytest
from django.urls import reverse

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Notifikasi
from tests.factories.laporan import LENGKAP, laporan
from wilayah.models import Petugas

pytestmark = pytest.mark.django_db
DAFTAR = reverse("admin:laporan_notifikasi_changelist")


@pytest.fixture
def pengurus(client):
    client.force_login(Petugas.objects.create_superuser("uji.pengurus", nama="Pengurus"))
    return client


def test_a_failed_letter_is_listed_with_its_cause_and_no_address(pengurus):
    satu = laporan()
    Notifikasi.objects.filter(kanal=Kanal.SUREL).update(
        status=StatusNotifikasi.GAGAL, galat="alamat ditolak"
    )

    isi = pengurus.get(DAFTAR, {"status__exact": "gagal"}).content.decode()

    assert satu.nomor in isi
    assert "alamat ditolak" in isi
    assert LENGKAP["pelapor"]["surel"] not in isi


def test_coba_lagi_sends_the_failed_one_again_and_nothing_else(pengurus):
    laporan()
    surat = Notifikasi.objects.get(kanal=Kanal.SUREL)
    Notifikasi.objects.filter(pk=surat.pk).update(status=StatusNotifikasi.GAGAL, percobaan=60)
    semua = list(Notifikasi.objects.values_list("pk", flat=True))

    pengurus.post(DAFTAR, {"action": "coba_lagi", "_selected_action": semua})

    surat.refresh_from_db()
    assert (surat.status, surat.percobaan) == (StatusNotifikasi.ANTRE, 0)


def test_a_notice_cannot_be_written_or_deleted_by_hand(pengurus):
    laporan()
    satu = Notifikasi.objects.first()

    halaman = reverse("admin:laporan_notifikasi_change", args=[satu.pk])
    pengurus.post(halaman, {"status": "terkirim"})
    hapus = pengurus.post(
        reverse("admin:laporan_notifikasi_delete", args=[satu.pk]), {"post": "yes"}
    )

    assert Notifikasi.objects.get(pk=satu.pk).status == satu.status
    assert hapus.status_code == 403
