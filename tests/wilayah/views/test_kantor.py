"""Letterhead and duty telephone, set by the office's own leadership."""

import pytest
from django.test import Client

from tests.factories.laporan import kantor, petugas
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang
from wilayah.models import Jejak, Kantor
from wilayah.services.kantor import atur_kop_surat

pytestmark = pytest.mark.django_db
ALAMAT = "/petugas/kantor/"
ISI = {
    "kop_surat": "Jalan Contoh 1\nTelepon (0526) 000",
    "kota_surat": "Paringin",
    "penanda_tangan_nama": "Ketua Contoh",
    "penanda_tangan_jabatan": "Ketua",
    "penanda_tangan_nip": "",
    "telepon_piket": "0811-000-111",
}


def klien(kode: str, *peran: Peran) -> Client:
    hasil = Client()
    hasil.force_login(petugas(kode, *peran))
    return hasil


@pytest.mark.parametrize("peran", [Peran.PIMPINAN, Peran.ADMIN])
def test_the_leadership_sets_what_its_office_writes_on_letters(peran: Peran) -> None:
    saya = klien("63.11", peran)
    assert saya.post(ALAMAT, ISI).status_code == 302
    satu = Kantor.objects.get(kode_wilayah="63.11")
    assert satu.kop_surat.splitlines() == ["Jalan Contoh 1", "Telepon (0526) 000"]
    assert (satu.kota_surat, satu.telepon_piket) == ("Paringin", "0811-000-111")
    assert "Ketua Contoh" in saya.get(ALAMAT).content.decode()
    baris = Jejak.objects.get(subjek_jenis="kantor", subjek=str(satu.pk))
    assert baris.peristiwa == "kop_surat_diubah"
    assert "penanda_tangan_nip" not in baris.rincian["ruas"]
    saya.post(ALAMAT, ISI)
    assert Jejak.objects.filter(subjek_jenis="kantor").count() == 1


@pytest.mark.parametrize("nip", ["123", "1987 0101 2010 01 1 001"])
def test_a_number_that_is_no_nip_is_said_at_its_field(nip: str) -> None:
    jawaban = klien("63.11", Peran.PIMPINAN).post(ALAMAT, ISI | {"penanda_tangan_nip": nip})
    assert jawaban.status_code == 400
    assert list(jawaban.context["form"].errors) == ["penanda_tangan_nip"]
    assert Kantor.objects.get(kode_wilayah="63.11").kota_surat == ""


def test_nobody_else_touches_them() -> None:
    assert klien("63.11", Peran.KOORDINATOR).post(ALAMAT, ISI).status_code == 403
    assert Client().get(ALAMAT)["Location"].startswith("/masuk/")
    with pytest.raises(BukanWewenang):
        atur_kop_surat(kantor("63.71").pk, petugas("63.11", Peran.PIMPINAN), **ISI)
    assert not Kantor.objects.exclude(telepon_piket="").exists()
