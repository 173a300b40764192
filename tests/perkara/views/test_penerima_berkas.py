"""Files on the receiving body's pages: what it gets, what it attaches, and what is refused."""

import hashlib
import io
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from laporan.tasks import buang_tak_bertuan, buat_turunan
from laporan.transports import gudang
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.tasks import baca_utuh, pdf_dokumen
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.models import LampiranTanggapan
from tests.factories.bukti import PDF, PENANDA, foto, simpan
from tests.perkara.terusan import Peramban, bersurat, dipleno, diteruskan, pimpinan
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti", "redis_url")]
ORANG = {"nama": "Penerima Contoh", "jabatan": "Kepala bagian"}


def kirim(klien: Client, *berkas: SimpleUploadedFile) -> object:
    return klien.post("lampiran", data=ORANG | {"berkas": list(berkas)})


def pdf(nama: str = "jawaban.pdf", isi: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi, "application/pdf")


def test_an_upload_without_the_forms_token_keeps_nothing():
    klien = Peramban(diteruskan(), Client(enforce_csrf_checks=True))

    assert kirim(klien, pdf()).status_code == 403
    assert list(gudang.isi_folder()) == []


def test_attached_files_lie_sealed_and_the_office_reads_them_back():
    penerusan = diteruskan()
    klien = Peramban(penerusan)

    assert kirim(klien, pdf("surat Penerima.pdf")).status_code == 302

    lampiran = LampiranTanggapan.objects.get()
    tersimpan = gudang.jalur(lampiran.pk).read_bytes()
    assert PENANDA not in tersimpan
    assert b"Penerima" not in bytes(lampiran.nama)
    assert lampiran.sha256 == hashlib.sha256(PDF).hexdigest()
    petugas = Client()
    petugas.force_login(pimpinan())
    tujuan = reverse("petugas:penerusan_lampiran", args=[penerusan.pk, lampiran.pk])
    assert petugas.get(tujuan).status_code == 405
    jawaban = petugas.post(tujuan)
    assert b"".join(jawaban.streaming_content) == PDF
    assert "surat Penerima.pdf" in jawaban["Content-Disposition"]
    assert Jejak.objects.filter(peristiwa="lampiran_penerusan_diunduh").count() == 1
    buang_tak_bertuan(int(lampiran.pk.hex[:2], 16), batas=2**40)
    assert gudang.jalur(lampiran.pk).exists(), "the sweep knows it"


def test_a_file_of_more_than_a_form_may_hold_comes_through():
    besar = PDF + b"x" * 2 * 1024 * 1024

    assert kirim(Peramban(diteruskan()), pdf(isi=besar)).status_code == 302
    assert LampiranTanggapan.objects.get().ukuran == len(besar)


@pytest.mark.parametrize(
    "isi", [b"MZ program", b"<html><script>alert(1)</script>", b"", b"\0" * 100]
)
def test_what_is_no_document_is_refused_and_deleted(isi):
    klien = Peramban(diteruskan())

    assert kirim(klien, pdf("jawaban.pdf", isi)).status_code == 400
    assert list(gudang.isi_folder()) == []
    assert not LampiranTanggapan.objects.exists()


def test_a_file_over_its_limit_is_refused_before_and_while_it_streams(settings):
    settings.BUKTI_UKURAN_MAKS = 64 * 1024
    klien = Peramban(diteruskan())

    tepat = klien.post("lampiran", data=ORANG | {"berkas": pdf(isi=PDF + b"x" * 64 * 1024)})
    assert tepat.status_code == 413
    kebesaran = io.BytesIO(b"x" * (2 * 1024 * 1024))
    kebesaran.name = "besar.pdf"
    assert klien.post("lampiran", data=ORANG | {"berkas": kebesaran}).status_code == 413
    assert list(gudang.isi_folder()) == []


def test_evidence_handed_over_streams_clean_and_leaves_a_line_each_time():
    laporan = dipleno()
    bukti = simpan(laporan, foto(), "foto rumah Pelapor.jpg")
    buat_turunan()
    klien = Peramban(diteruskan(laporan=laporan, bukti=(bukti.pk,)))
    halaman = klien.get("beranda").content.decode()
    assert "bukti-01.jpg" in halaman
    assert "Pelapor" not in halaman

    jawaban = klien.post("bukti", bukti.pk)

    isi = b"".join(jawaban.streaming_content)
    assert PENANDA not in isi
    assert hashlib.sha256(isi).hexdigest() == bukti.turunan.sha256
    assert jawaban["Content-Disposition"] == 'attachment; filename="bukti-01.jpg"'
    assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
    baris = Jejak.objects.get(peristiwa="bukti_diserahkan_dibuka")
    assert baris.pelaku_teks == "penerima: bkn"
    assert klien.get("bukti", bukti.pk).status_code == 405


def test_an_original_goes_out_where_the_officer_says_so():
    laporan = dipleno()
    bukti = simpan(laporan, foto())
    klien = Peramban(diteruskan(laporan=laporan, bukti=(bukti.pk,), bukti_asli=True))

    assert b"".join(klien.post("bukti", bukti.pk).streaming_content) == foto()


def test_evidence_not_chosen_for_this_track_is_not_there():
    laporan = dipleno()
    terpilih, tidak = simpan(laporan, PDF), simpan(laporan, foto())
    klien = Peramban(diteruskan(laporan=laporan, bukti=(terpilih.pk,)))

    assert klien.post("bukti", terpilih.pk).status_code == 200
    for asing in (tidak.pk, uuid4()):
        assert klien.post("bukti", asing).status_code == 404


def test_one_bodys_browser_opens_nothing_of_another_track():
    laporan = dipleno()
    bukti = simpan(laporan, PDF)
    diteruskan(laporan=laporan, bukti=(bukti.pk,))
    lain = Peramban(diteruskan(JenisJalur.KODE_ETIK))

    assert lain.post("bukti", bukti.pk).status_code == 404


def test_the_body_reads_the_issued_letter_and_none_that_names_the_reporter():
    laporan = dipleno()
    klien = Peramban(diteruskan(laporan=laporan))
    assert klien.get("surat").status_code == 404

    pdf_dokumen(bersurat(laporan))
    assert klien.alamat("surat") in klien.get("beranda").content.decode()
    assert klien.get("surat").content.startswith(b"%PDF")

    pdf_dokumen(bersurat(laporan, beridentitas=True))
    assert klien.get("surat").status_code == 404


def test_after_a_return_the_next_body_never_reads_the_first_letter():
    laporan = dipleno()
    pertama = bersurat(laporan)
    pdf_dokumen(pertama)
    klien = Peramban(diteruskan(laporan=laporan))
    assert klien.get("surat").content.startswith(b"%PDF")
    klien.post("kembalikan", data=ORANG | {"isi": "Bukan kewenangan kami."})

    kedua = Peramban(diteruskan(laporan=laporan, nomor_surat="9/X/2024"))

    assert kedua.get("surat").status_code == 404
    assert pertama.nomor not in kedua.get("beranda").content.decode()
    surat = bersurat(laporan)
    pdf_dokumen(surat)
    assert surat.nomor in kedua.get("beranda").content.decode()
    assert kedua.get("surat").content == baca_utuh(Dokumen.objects.get(pk=surat.pk))
