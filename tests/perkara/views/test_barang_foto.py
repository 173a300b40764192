"""Photographs of things in keeping: drawn anew, sealed, never somebody else's."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from laporan.tasks import buang_tak_bertuan
from laporan.transports import gudang
from pengawasan.perkara.models import BarangBukti, FotoBarang
from tests.factories.bukti import PENANDA, foto, simpan
from tests.factories.laporan import laporan
from tests.perkara.views.test_barang import isian
from tests.perkara.views.test_halaman import alamat, masuk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]


@pytest.fixture
def barang():
    masuk("63.11").post(alamat("barang_tambah", laporan().nomor), isian())
    return BarangBukti.objects.get()


def test_a_photograph_is_drawn_anew_and_kept_sealed(barang):
    saya, asli = masuk("63.11"), foto()
    berkas = SimpleUploadedFile("foto.jpg", asli, "image/jpeg")

    assert saya.post(alamat("barang_unggah", barang.pk), {"foto": berkas}).status_code == 302

    satu = FotoBarang.objects.get()
    tujuan = alamat("barang_foto", barang.pk, satu.pk)
    assert tujuan in saya.get(alamat("barang_satu", barang.pk)).content.decode()
    jawaban = saya.get(tujuan)
    assert jawaban["Content-Type"] == "image/jpeg"
    assert "no-store" in jawaban["Cache-Control"]
    assert jawaban.content.startswith(b"\xff\xd8")
    assert PENANDA not in jawaban.content
    assert [id_berkas for id_berkas, _ in gudang.isi_folder()] == [satu.pk]
    assert masuk("64.72").get(tujuan).status_code == 404
    assert masuk("63.11").get(alamat("barang_foto", barang.pk, barang.pk)).status_code == 404


def test_the_sweep_leaves_a_photograph_alone(barang):
    berkas = SimpleUploadedFile("foto.jpg", foto(), "image/jpeg")
    masuk("63.11").post(alamat("barang_unggah", barang.pk), {"foto": berkas})
    satu = FotoBarang.objects.get()

    buang_tak_bertuan(int(satu.pk.hex[:2], 16), batas=4e9)

    assert gudang.jalur(satu.pk).exists()


def test_a_damaged_photograph_is_not_shown(barang):
    berkas = SimpleUploadedFile("foto.jpg", foto(), "image/jpeg")
    masuk("63.11").post(alamat("barang_unggah", barang.pk), {"foto": berkas})
    satu = FotoBarang.objects.get()
    gudang.jalur(satu.pk).write_bytes(b"rusak")

    assert masuk("63.11").get(alamat("barang_foto", barang.pk, satu.pk)).status_code == 409


@pytest.mark.parametrize("isi", [b"", b"bukan gambar" * 20, None])
def test_what_is_no_photograph_leaves_nothing_behind(barang, isi):
    badan = {} if isi is None else {"foto": SimpleUploadedFile("foto.jpg", isi, "image/jpeg")}

    assert masuk("63.11").post(alamat("barang_unggah", barang.pk), badan).status_code == 400
    assert not FotoBarang.objects.exists()
    assert list(gudang.isi_folder()) == []


def test_a_photograph_over_one_mebibyte_passes_and_one_without_a_token_does_not(barang):
    besar = foto() + b"\0" * 2 * 1024 * 1024
    tujuan = alamat("barang_unggah", barang.pk)
    saya = masuk("63.11")
    ketat = Client(enforce_csrf_checks=True)
    ketat.cookies = saya.cookies

    def kirim(klien):
        return klien.post(tujuan, {"foto": SimpleUploadedFile("f.jpg", besar, "image/jpeg")})

    assert kirim(ketat).status_code == 403
    assert kirim(saya).status_code == 302


def test_a_photograph_uploaded_as_evidence_can_be_pointed_to():
    satu = laporan()
    bukti = simpan(satu, foto())
    lain = simpan(laporan(), foto())
    saya = masuk("63.11")

    assert (
        saya.post(alamat("barang_tambah", satu.nomor), isian(bukti=str(lain.pk))).status_code == 400
    )
    saya.post(alamat("barang_tambah", satu.nomor), isian(bukti=str(bukti.pk)))

    assert BarangBukti.objects.get().bukti_id == bukti.pk
