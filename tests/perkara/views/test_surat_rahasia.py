"""Papers that not everybody reads, and what becomes of a paper afterwards."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import dokumen_pada
from pengawasan.dokumen.services.dokumen import terbitkan
from tests.factories.laporan import petugas
from tests.factories.naskah import konsep, naskah
from tests.perkara.naskah import koordinator, sekretaris
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
J = JenisDokumen


def test_a_paper_with_identities_opens_to_the_trusted_and_every_look_is_on_the_trail(diterima):
    klien = koordinator()
    isi = {"jenis": "laporan", "alasan_identitas": "Mencetak formulir laporan"}
    klien.post(alamat("surat_baru", diterima.nomor), isi)
    dokumen = Dokumen.objects.get()
    dibuka = Jejak.objects.filter(peristiwa="dokumen_beridentitas_dibuka")

    tulis = sekretaris().get(alamat("surat", diterima.nomor)).content.decode()
    assert "Memuat identitas" in tulis
    for nama in ("surat_cetak", "surat_pdf"):
        assert sekretaris().get(alamat(nama, diterima.nomor, dokumen.pk)).status_code == 403
    assert not dibuka.exists()

    halaman = klien.get(alamat("surat_cetak", diterima.nomor, dokumen.pk)).content.decode()
    assert "Pelapor Contoh" in halaman
    assert dibuka.count() == 1
    assert dibuka.get().rincian == {"dokumen": str(dokumen.pk), "jenis": "laporan"}
    assert sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk)).status_code == 302


def test_a_draft_is_read_by_its_own_office_only_and_the_issued_paper_by_the_one_above(diterima):
    dokumen = konsep(dari=diterima)
    provinsi = masuk("63", Peran.PIMPINAN)
    halaman = alamat("surat_cetak", diterima.nomor, dokumen.pk)

    assert provinsi.get(halaman).status_code == 403
    sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk))
    assert provinsi.get(halaman).status_code == 200


@pytest.mark.parametrize("jenis", [J.KAJIAN, J.BERITA_ACARA_GAKKUMDU_1])
def test_what_is_secret_before_the_plenary_is_read_by_who_works_on_the_case(diterima, jenis):
    dokumen = konsep(jenis, dari=diterima)
    halaman = alamat("surat_cetak", diterima.nomor, dokumen.pk)

    assert masuk("63.11", Peran.PENELAAH).get(halaman).status_code == 200
    for siapa in (sekretaris(), masuk("63.11", Peran.AUDITOR), masuk("63.11")):
        assert siapa.get(halaman).status_code == 403


@pytest.mark.parametrize("jenis", [J.PENERUSAN_HUKUM_LAIN, J.BERITA_ACARA_PENERUSAN])
def test_a_letter_that_hands_over_is_read_by_the_office_in_charge_alone(diterima, jenis):
    dokumen = konsep(jenis, dari=diterima, jalur="hukum_lain")
    halaman = alamat("surat_cetak", diterima.nomor, dokumen.pk)
    assert sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk)).status_code == 302

    for siapa in (masuk("63.11", Peran.PENELAAH), sekretaris()):
        assert siapa.get(halaman).status_code == 200
    asing = [("63.11", Peran.AUDITOR), ("63", Peran.PIMPINAN), ("63.11.02", Peran.PENERIMA)]
    for kode, peran in asing:
        assert masuk(kode, peran).get(halaman).status_code == 403


def test_the_receipt_of_a_thing_is_read_by_the_office_in_charge_and_the_one_that_wrote_it(diterima):
    kecamatan = petugas("63.11.02", Peran.PENERIMA)
    dokumen = konsep(J.TANDA_TERIMA_BARANG, dari=diterima, oleh=kecamatan)
    halaman = alamat("surat_cetak", diterima.nomor, dokumen.pk)
    terbitkan(dokumen, kecamatan)

    for siapa in (masuk("63.11.02", Peran.PENERIMA), sekretaris()):
        assert siapa.get(halaman).status_code == 200
    for kode, peran in (("63", Peran.PIMPINAN), ("63.11", Peran.AUDITOR)):
        assert masuk(kode, peran).get(halaman).status_code == 403


def test_a_replacement_is_drafted_from_the_list_and_named_by_both(terbit):
    nomor = terbit.laporan.nomor
    koordinator().post(alamat("surat_ganti", nomor, terbit.pk))
    baru = Dokumen.objects.exclude(pk=terbit.pk).get()
    sekretaris().post(alamat("surat_terbit", nomor, baru.pk))

    baru = dokumen_pada(terbit.laporan, baru.pk)
    daftar = koordinator().get(alamat("surat", nomor)).content.decode()
    assert f"Menggantikan {terbit.nomor}." in daftar
    assert f"Digantikan oleh {baru.nomor}." in daftar


def test_cancelling_a_draft_asks_why(diterima):
    dokumen = konsep(dari=diterima)
    halaman = alamat("surat_batal", diterima.nomor, dokumen.pk)

    assert koordinator().post(halaman, {"alasan": "x"}).status_code == 400
    assert koordinator().post(halaman, {"alasan": "Dibuat dua kali"}).status_code == 302
    assert Dokumen.objects.get().keadaan == KeadaanDokumen.BATAL


@pytest.mark.parametrize("keadaan", ["konsep", "terbit"])
def test_the_list_costs_the_same_queries_for_one_paper_and_for_thirty(diterima, keadaan):
    klien, halaman = koordinator(), alamat("surat", diterima.nomor)
    hitung = []
    for banyak in (1, 29):
        for _ in range(banyak):
            dokumen = konsep(dari=diterima)
            if keadaan == "terbit":
                sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk))
        with CaptureQueriesContext(connection) as tangkap:
            assert klien.get(halaman).status_code == 200
        hitung.append(len(tangkap))

    assert hitung[0] == hitung[1] <= 24


def test_no_page_of_a_paper_carries_inline_style_or_script(terbit):
    nomor = terbit.laporan.nomor
    lain = konsep(J.STATUS, dari=terbit.laporan)
    for halaman in (
        alamat("surat", nomor),
        alamat("surat_baru", nomor),
        alamat("surat_cetak", nomor, terbit.pk),
        alamat("surat_ubah", nomor, lain.pk),
    ):
        isi = koordinator().get(halaman).content.decode()
        assert not re.search(r"<style|\sstyle=|\son\w+=", isi)


def test_the_text_of_a_letter_is_escaped_on_its_page(diterima):
    dokumen = konsep(dari=diterima, naskah=naskah(kepada=("<b>tebal</b>",)))

    isi = koordinator().get(alamat("surat_cetak", diterima.nomor, dokumen.pk)).content.decode()

    assert "<b>tebal" not in isi
    assert "&lt;b&gt;tebal" in isi
