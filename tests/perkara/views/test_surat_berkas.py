"""What a paper looks like, and its files: the PDF, the number, the signed copy."""

import hashlib
import re
from pathlib import Path

import pytest
from django.test import Client

from laporan.transports import gudang
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.queries.dokumen import lembar_dokumen
from tests.factories.bukti import foto
from tests.factories.laporan import petugas
from tests.factories.naskah import TANPA_ALASAN, konsep, naskah
from tests.perkara.naskah import PDF, koordinator, pindaian, sekretaris
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
J = JenisDokumen
TANDA = {
    "cara": "elektronik",
    "penyedia": "Penyedia Contoh",
    "nomor_sertifikat": "00:11:22",
    "ditandatangani_pada": "2020-01-01T09:00",
}


@pytest.mark.parametrize(
    ("bentuk", "tanpa"),
    [
        ("surat", {"judul", "acuan"}),
        ("formulir", {"kepala", "kepada"}),
        ("putusan", {"kepala", "kepada"}),
    ],
)
def test_the_page_shows_every_text_its_pdf_is_drawn_from(diterima, bentuk, tanpa):
    dokumen = konsep(dari=diterima, naskah=naskah(bentuk=bentuk))
    lembar = lembar_dokumen(dokumen)
    halaman = koordinator().get(alamat("surat_cetak", diterima.nomor, dokumen.pk))
    tampak = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", halaman.content.decode()))

    tercetak = {nama: isi for nama, isi in lembar.items() if nama not in tanpa}
    assert not [kata for kata in _teks(tercetak) if kata not in tampak]


def _teks(isi, nama=""):
    """Return the texts of a paper, without what only steers the drawing."""
    if isinstance(isi, dict):
        lewat = {"jenis", "gaya", "label", "bentuk", "unsur", "hasil", "sidik", "hari_cetak"}
        return [t for n, satu in isi.items() if n not in lewat for t in _teks(satu, n)]
    if isinstance(isi, list | tuple):
        return [t for satu in isi for t in _teks(satu, nama)]
    return [b.strip() for b in isi.split("\n") if b.strip()] if isinstance(isi, str) else []


def test_the_pdf_is_shown_inline_in_a_closed_box_and_kept_on_demand(terbit):
    halaman = alamat("surat_pdf", terbit.laporan.nomor, terbit.pk)

    lihat, unduh = koordinator().get(halaman), koordinator().get(halaman, {"unduh": "1"})

    assert lihat["Content-Type"] == "application/pdf"
    assert lihat["Content-Disposition"].startswith("inline;")
    assert unduh["Content-Disposition"].startswith("attachment;")
    for jawaban in (lihat, unduh):
        assert jawaban["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in jawaban["Cache-Control"]
        assert jawaban["Content-Security-Policy"].startswith("default-src 'none'")
    assert hashlib.sha256(lihat.content).hexdigest() == terbit.sha256


def test_issuing_draws_the_pdf_at_once_and_closes_the_text(terbit):
    nomor = terbit.laporan.nomor
    assert terbit.sha256
    daftar = koordinator().get(alamat("surat", nomor)).content.decode()
    assert terbit.nomor in daftar.replace("<wbr>", "")

    ubah = koordinator().get(alamat("surat_ubah", nomor, terbit.pk))
    assert ubah["Location"] == alamat("surat_cetak", nomor, terbit.pk)
    assert sekretaris().post(alamat("surat_terbit", nomor, terbit.pk)).status_code == 409


def test_a_letter_without_a_reason_is_refused_at_its_number(diterima):
    dokumen = konsep(J.STATUS, dari=diterima, unsur=TANPA_ALASAN)

    jawaban = sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk), follow=True)

    assert "Tulis mengapa unsur ini belum terpenuhi." in jawaban.content.decode()
    assert Dokumen.objects.get().nomor == ""


def test_a_penelaah_neither_numbers_nor_signs(terbit):
    penelaah, nomor = masuk("63.11", Peran.PENELAAH), terbit.laporan.nomor
    lain = konsep(dari=terbit.laporan)

    assert penelaah.post(alamat("surat_terbit", nomor, lain.pk)).status_code == 403
    assert penelaah.post(alamat("surat_final", nomor, terbit.pk), TANDA).status_code == 403


def test_a_scan_is_sealed_and_handed_out_as_a_download_only(terbit, folder_bukti: Path):
    nomor = terbit.laporan.nomor

    sekretaris().post(alamat("surat_final", nomor, terbit.pk), pindaian())

    salinan = SalinanFinal.objects.get()
    assert salinan.sha256 == hashlib.sha256(PDF).hexdigest()
    assert PDF not in gudang.jalur(salinan.pk).read_bytes()
    unduh = koordinator().get(alamat("surat_salinan", nomor, terbit.pk, 1))
    assert unduh.content == PDF
    assert unduh["Content-Disposition"].startswith("attachment;")
    assert unduh["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert koordinator().get(alamat("surat_salinan", nomor, terbit.pk, 2)).status_code == 404


def test_a_signature_on_record_makes_a_paper_final(terbit):
    jawaban = sekretaris().post(alamat("surat_final", terbit.laporan.nomor, terbit.pk), TANDA)

    assert jawaban.status_code == 302
    salinan = SalinanFinal.objects.get()
    assert (salinan.cara, salinan.penyedia) == ("elektronik", "Penyedia Contoh")
    assert salinan.ditandatangani_pada.isoformat() == "2020-01-01T01:00:00+00:00"
    assert Dokumen.objects.get().keadaan == KeadaanDokumen.FINAL


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"cara": "pindaian"}, "Pilih berkas pindaiannya."),
        (pindaian(b"MZ program", "x.pdf"), "Pindaian harus PDF atau gambar"),
        ({"cara": "elektronik"}, "wajib diisi"),
        (TANDA | {"ditandatangani_pada": "2099-01-01T09:00"}, "belum tiba"),
    ],
)
def test_a_copy_that_is_none_is_refused_and_leaves_no_file(terbit, folder_bukti, isi, kata):
    ada = set(folder_bukti.glob("*/*"))

    jawaban = sekretaris().post(alamat("surat_final", terbit.laporan.nomor, terbit.pk), isi)

    assert jawaban.status_code == 400
    assert kata in jawaban.content.decode()
    assert set(folder_bukti.glob("*/*")) == ada
    assert Dokumen.objects.get().keadaan == KeadaanDokumen.TERBIT


def test_a_scan_over_twenty_megabytes_is_refused(terbit, folder_bukti):
    besar = PDF + b"0" * (20 * 1024 * 1024)
    ada = set(folder_bukti.glob("*/*"))

    halaman = alamat("surat_final", terbit.laporan.nomor, terbit.pk)
    assert sekretaris().post(halaman, pindaian(besar)).status_code == 400
    assert sekretaris().post(halaman, pindaian(besar * 2)).status_code == 413
    assert set(folder_bukti.glob("*/*")) == ada


def test_a_second_copy_says_why_and_the_first_stays(terbit):
    halaman = alamat("surat_final", terbit.laporan.nomor, terbit.pk)
    sekretaris().post(halaman, pindaian(foto(), "halaman.jpg"))

    assert sekretaris().post(halaman, pindaian()).status_code == 400
    lagi = pindaian() | {"alasan": "Halaman kedua tertinggal"}
    assert sekretaris().post(halaman, lagi).status_code == 302
    assert [s.jenis for s in SalinanFinal.objects.all()] == ["image/jpeg", "application/pdf"]


def test_a_scan_from_another_site_is_not_taken(terbit, folder_bukti):
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(petugas("63.11", Peran.SEKRETARIAT))
    ada = set(folder_bukti.glob("*/*"))

    jawaban = klien.post(alamat("surat_final", terbit.laporan.nomor, terbit.pk), pindaian())

    assert jawaban.status_code == 403
    assert set(folder_bukti.glob("*/*")) == ada


@pytest.mark.parametrize("nama", ["surat_terbit", "surat_batal"])
def test_the_page_of_an_act_on_a_draft_is_closed_once_the_paper_is_issued(terbit, nama):
    halaman = alamat(nama, terbit.laporan.nomor, terbit.pk)

    jawaban = [sekretaris().get(halaman), sekretaris().post(halaman, {"alasan": "Salah tulis."})]

    assert [satu.status_code for satu in jawaban] == [409, 409]
    assert "Naskah ini bukan konsep lagi." in jawaban[0].content.decode()


def test_a_draft_is_not_signed_before_it_is_issued(diterima):
    halaman = alamat("surat_final", diterima.nomor, konsep(dari=diterima).pk)

    assert sekretaris().get(halaman).status_code == 409
    assert sekretaris().post(halaman, pindaian()).status_code == 409
    assert list(gudang.isi_folder()) == []
