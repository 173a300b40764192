"""The other books of an office: findings, papers, suggestions, what others passed on."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from laporan.models import Laporan
from pengawasan.dokumen.services.dokumen import terbitkan
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.saran import MasukanSaran
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penelusuran import terima_limpahan
from pengawasan.perkara.services.saran import kirim_saran
from tests.factories.laporan import kantor, laporan, petugas
from tests.factories.naskah import konsep
from tests.perkara.penanganan import calon_temuan
from tests.perkara.services.test_temuan import tetapkan
from tests.perkara.views.test_halaman import BERKAS, alamat, masuk
from wilayah.choices import Peran

pytestmark = pytest.mark.django_db
BUKU, UNDUH = reverse("petugas:register"), reverse("petugas:register_unduh")


def buku(jenis, kode="63.11"):
    """Return the rows of a book as dicts, and how its numbers run."""
    saya = masuk(kode)
    jawaban = saya.get(f"{BUKU}?jenis={jenis}")
    assert jawaban.status_code == 200
    assert saya.get(f"{UNDUH}?jenis={jenis}").status_code == 200
    kolom = [nama for nama, _kata in jawaban.context["kolom"]]
    baris = [dict(zip(kolom, sel, strict=True)) for _baris, sel in jawaban.context["baris"]]
    return baris, jawaban.context["keurutan"]


def test_a_finding_stands_in_its_own_book_and_stays_in_that_of_information():
    satu = calon_temuan()
    perkara = tetapkan(satu)

    ((baris,), urut) = buku("temuan")
    ((asal,), tanpa) = buku("informasi_awal")

    assert baris["nomor"] == perkara.nomor_registrasi
    assert len(baris["jalur"]) == 2
    assert urut.berurutan
    assert (asal["nomor"], asal["keadaan"], tanpa) == (satu.nomor, "Temuan diregistrasi", None)
    assert buku("laporan")[0] == []


def test_an_issued_paper_stands_in_the_book_of_letters_and_a_draft_does_not():
    konsep()
    terbit = terbitkan(konsep(), petugas("63.11", Peran.SEKRETARIAT))

    ((baris,), urut) = buku("surat")

    assert baris["nomor"] == terbit.nomor
    assert baris["judul"] == terbit.judul
    assert (urut.berurutan, urut.terakhir) == (True, 1)


def test_a_suggestion_stands_in_its_book_also_without_a_report():
    hari = timezone.now().date()
    masukan = MasukanSaran(
        sasaran="pps",
        wilayah="63.11.02.2005",
        nama_penerima="PPS Desa Contoh",
        pokok="Papan pengumuman daftar pemilih",
        uraian="Uraian yang panjangnya cukup untuk dibaca penerima.",
        dasar="Peraturan tentang daftar pemilih",
        batas_jawaban=hari + timedelta(days=5),
    )
    saran = kirim_saran(petugas("63.11", Peran.KOORDINATOR), masukan)

    ((baris,), urut) = buku("saran")

    assert (baris["nomor"], baris["nomor_laporan"]) == (saran.nomor, "")
    assert baris["judul"] == "Papan pengumuman daftar pemilih"
    assert urut.berurutan
    assert "Uraian yang" not in masuk("63.11").get(f"{BUKU}?jenis=saran").content.decode()


def test_a_report_that_another_office_passed_on_stands_in_the_book_of_who_took_it():
    satu, tujuan = laporan(), kantor("63.71")
    masuk("63.11").post(alamat("terima", satu.nomor), BERKAS)
    satu = Laporan.objects.get(pk=satu.pk)
    putusan = MasukanKajian(Putusan.LIMPAHKAN, ke_kantor=tujuan.kode_wilayah)
    putuskan_kajian(satu, petugas("63.11", Peran.KOORDINATOR), putusan)
    terima = terima_limpahan(satu, petugas("63.71", Peran.KOORDINATOR), ["bukti"])

    ((baris,), urut) = buku("serah_terima", "63.71")

    assert (baris["nomor"], baris["nomor_laporan"]) == (terima.nomor, satu.nomor)
    assert baris["dari_kantor"] == kantor("63.11").nama
    assert urut.berurutan
    assert buku("serah_terima")[0] == []
