"""Every upload of the workspace goes one way: patient, all or nothing, said in plain words."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from laporan.transports import gudang
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import BarangBukti, BerkasBundel
from tests.factories.bukti import PDF
from tests.factories.laporan import laporan, petugas
from tests.perkara.terusan import Peramban, diteruskan, terdaftar
from tests.perkara.views.test_barang import isian
from tests.perkara.views.test_halaman import alamat, masuk
from tests.sambungan import kirim_separuh
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]


def ketat(*peran):
    """Return an officer's browser at a site that asks for the form's token."""
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(petugas("63.11", *peran))
    return klien


def bundel(_terbit):
    tujuan = alamat("bundel_unggah", terdaftar(JenisJalur.PIDANA).nomor, "pidana", "f")
    return ketat(Peran.PIMPINAN), tujuan, "berkas"


def foto(_terbit):
    masuk("63.11").post(alamat("barang_tambah", laporan().nomor), isian())
    return ketat(Peran.PENERIMA), alamat("barang_unggah", BarangBukti.objects.get().pk), "foto"


def final(terbit):
    tujuan = alamat("surat_final", terbit.laporan.nomor, terbit.pk)
    return ketat(Peran.SEKRETARIAT), tujuan, "berkas"


def lampiran(_terbit):
    klien = Peramban(diteruskan(), Client(enforce_csrf_checks=True))
    return klien.klien, klien.alamat("lampiran"), "berkas"


@pytest.mark.parametrize("diam", [True, False], ids=["silent", "hung up"])
@pytest.mark.parametrize("pintu", [bundel, foto, final, lampiran])
def test_an_upload_that_broke_off_is_let_go_and_called_so(terbit, monkeypatch, pintu, diam):
    klien, tujuan, bidang = pintu(terbit)
    dahulu = set(gudang.isi_folder())
    berkas = SimpleUploadedFile("pindaian.pdf", PDF + bytes(20_000))

    jawaban = kirim_separuh(klien, tujuan, {bidang: berkas}, diam=diam, sabar=monkeypatch)

    assert jawaban.status_code == 400
    assert "Sambungan terputus sebelum berkas selesai dikirim." in jawaban.content.decode()
    assert set(gudang.isi_folder()) == dahulu


@pytest.mark.parametrize("pintu", [bundel, foto, final, lampiran])
def test_an_upload_without_the_forms_token_keeps_nothing(terbit, pintu):
    klien, tujuan, bidang = pintu(terbit)
    dahulu = set(gudang.isi_folder())

    jawaban = klien.post(tujuan, {bidang: SimpleUploadedFile("pindaian.pdf", PDF)})

    assert jawaban.status_code == 403
    assert set(gudang.isi_folder()) == dahulu


def test_more_files_than_are_taken_at_once_are_refused_and_none_is_left_out(terbit, settings):
    settings.BUKTI_JUMLAH_MAKS = 2
    satu = terdaftar(JenisJalur.PIDANA)
    klien = Client()
    klien.force_login(petugas("63.11", Peran.PIMPINAN))
    tujuan = reverse("petugas:bundel_unggah", args=[satu.nomor, "pidana", "f"])
    berkas = [SimpleUploadedFile(f"{n}.pdf", PDF + bytes([n])) for n in range(3)]

    jawaban = klien.post(tujuan, {"berkas": berkas}, follow=True)

    assert "sekali kirim paling banyak 2 berkas" in jawaban.content.decode()
    assert not BerkasBundel.objects.exists()


def test_a_file_under_another_name_belongs_to_nobody_and_is_not_kept(terbit):
    klien = masuk("63.11", Peran.SEKRETARIAT)
    dahulu = {id_berkas for id_berkas, _ in gudang.isi_folder()}
    isi = {"cara": "pindaian", "berkas": SimpleUploadedFile("a.pdf", PDF)}

    lain = {"lain": SimpleUploadedFile("b.pdf", PDF + b"2")}
    assert klien.post(alamat("surat_final", terbit.laporan.nomor, terbit.pk), isi | lain)

    kini = {id_berkas for id_berkas, _ in gudang.isi_folder()}
    assert len(kini - dahulu) == 1
