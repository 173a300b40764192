"""The pages of papers: who reaches them, what they show, how one becomes final."""

import hashlib
import re
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan
from laporan.transports import gudang
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.queries.dokumen import buka_naskah, dokumen_pada, lembar_dokumen
from tests.factories.bukti import foto
from tests.factories.laporan import laporan, petugas
from tests.factories.naskah import TANPA_ALASAN, UNSUR, konsep, naskah
from tests.perkara.penanganan import terdaftar
from tests.perkara.services.test_surat_tercatat import undang
from tests.perkara.views.test_halaman import BERKAS, KURANG, alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
J = JenisDokumen
PDF = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n"
SATU = ("surat_ubah", "surat_cetak", "surat_pdf", "surat_terbit", "surat_batal", "surat_final")
TANDA = {
    "cara": "elektronik",
    "penyedia": "Penyedia Contoh",
    "nomor_sertifikat": "00:11:22",
    "ditandatangani_pada": "2020-01-01T09:00",
}


@pytest.fixture(autouse=True)
def folder_bukti(tmp_path, settings):
    settings.BUKTI_DIR = tmp_path
    return tmp_path


@pytest.fixture
def diterima():
    satu = laporan()
    assert masuk("63.11").post(alamat("terima", satu.nomor), BERKAS).status_code == 302
    return Laporan.objects.get(pk=satu.pk)


@pytest.fixture
def terbit(diterima):
    dokumen = konsep(dari=diterima)
    jawaban = sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk))
    assert jawaban.status_code == 302
    return Dokumen.objects.get(pk=dokumen.pk)


def sekretaris():
    return masuk("63.11", Peran.SEKRETARIAT)


def koordinator():
    return masuk("63.11", Peran.KOORDINATOR)


def pindaian(isi=PDF, nama="naskah.pdf"):
    return {"cara": "pindaian", "berkas": SimpleUploadedFile(nama, isi)}


def isian(klien, halaman):
    """Return what the form on a page holds, as a browser would send it back."""
    isi = klien.get(halaman).context["form"]
    return {nama: isi[nama].value() or "" for nama in isi.fields}


@pytest.mark.parametrize("cara", ["get", "post", "put", "delete", "head"])
@pytest.mark.parametrize("nama", [*SATU, "surat_ganti"])
def test_the_stranger_gets_404_on_every_page_by_every_method(nama, cara):
    dokumen = konsep()
    asing = masuk("64.72", Peran.SEKRETARIAT, Peran.KOORDINATOR)

    halaman = alamat(nama, dokumen.laporan.nomor, dokumen.pk)
    assert getattr(asing, cara)(halaman).status_code == 404
    assert asing.get(alamat("surat", dokumen.laporan.nomor)).status_code == 404
    assert asing.get(alamat("surat_baru", dokumen.laporan.nomor)).status_code == 404


@pytest.mark.parametrize("nama", [*SATU, "surat_ganti"])
def test_nobody_sees_a_paper_without_signing_in(nama):
    dokumen = konsep()

    jawaban = Client().get(alamat(nama, dokumen.laporan.nomor, dokumen.pk))

    assert (jawaban.status_code, jawaban["Location"][:8]) == (302, "/masuk/?")


def test_a_paper_is_found_under_its_own_report_only(diterima):
    lain = konsep()

    for nama in SATU:
        assert koordinator().get(alamat(nama, diterima.nomor, lain.pk)).status_code in {403, 404}
    assert koordinator().get(alamat("surat_cetak", diterima.nomor, uuid4())).status_code == 404


def test_an_account_administrator_sees_no_papers(diterima):
    admin = masuk("63.11", Peran.ADMIN)

    assert admin.get(alamat("surat", diterima.nomor)).status_code == 403


def test_an_auditor_reads_papers_and_writes_none(terbit):
    auditor = masuk("63.11", Peran.AUDITOR)
    nomor = terbit.laporan.nomor

    assert auditor.get(alamat("surat", nomor)).status_code == 200
    assert auditor.get(alamat("surat_cetak", nomor, terbit.pk)).status_code == 200
    assert auditor.get(alamat("surat_baru", nomor)).status_code == 403
    for nama in ("surat_ubah", "surat_terbit", "surat_batal", "surat_ganti", "surat_final"):
        assert auditor.post(alamat(nama, nomor, terbit.pk)).status_code == 403


def test_a_new_paper_is_chosen_among_those_that_make_sense_and_the_rest_say_why(diterima):
    halaman = koordinator().get(alamat("surat_baru", diterima.nomor)).content.decode()

    assert 'value="tanda_terima"' in halaman
    assert 'value="penerusan_pidana"' not in halaman
    assert "Laporan ini belum menjadi perkara." in halaman
    assert "judul dan kode belum diverifikasi" in halaman


def test_choosing_drafts_the_paper_and_leads_to_its_text(diterima):
    jawaban = koordinator().post(alamat("surat_baru", diterima.nomor), {"jenis": "tanda_terima"})

    dokumen = Dokumen.objects.get()
    assert jawaban["Location"] == alamat("surat_ubah", diterima.nomor, dokumen.pk)
    assert (dokumen.jenis, dokumen.keadaan) == ("tanda_terima", KeadaanDokumen.KONSEP)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({}, "Pilih naskahnya."),
        ({"jenis": "penerusan_pidana"}, "pilihan"),
        ({"jenis": "saran_perbaikan", "alasan_identitas": "Menyebut namanya"}, "tidak boleh"),
        ({"jenis": "laporan", "alasan_identitas": "x"}, "untuk apa"),
    ],
)
def test_a_wrong_choice_is_explained_and_drafts_nothing(diterima, isi, kata):
    jawaban = koordinator().post(alamat("surat_baru", diterima.nomor), isi)

    assert jawaban.status_code == 400
    assert kata in jawaban.content.decode().lower() or kata in jawaban.content.decode()
    assert not Dokumen.objects.exists()


def test_a_letter_is_drafted_for_the_one_invitation_that_was_picked():
    satu = terdaftar()
    ahli = undang(satu, "ahli", nama="Ahli Contoh", alamat="Kampus Contoh")
    undang(satu, "terlapor", orang=1)
    klien = masuk("63.11", Peran.PENELAAH)
    pilih = {"jenis": "undangan_klarifikasi", "undangan": str(ahli.pk)}

    halaman = klien.get(f"{alamat('surat_baru', satu.nomor)}?{urlencode(pilih)}")
    klien.post(alamat("surat_baru", satu.nomor), pilih)

    isi = halaman.content.decode()
    assert f'value="{ahli.pk}" selected' in isi
    assert "Ahli Contoh" not in isi
    assert "checked" in isi
    assert buka_naskah(Dokumen.objects.get()).kepada[0] == "Ahli Contoh"


def test_an_invitation_of_another_case_cannot_be_picked():
    lain, satu = undang(terdaftar(), "terlapor", orang=1), terdaftar()
    undang(satu, "terlapor", orang=1)
    isi = {"jenis": "undangan_klarifikasi", "undangan": str(lain.pk)}

    jawaban = masuk("63.11", Peran.PENELAAH).post(alamat("surat_baru", satu.nomor), isi)

    assert jawaban.status_code == 400
    assert not Dokumen.objects.exists()


@pytest.mark.parametrize("jenis", ["laporan", "tanda_terima", "saran_perbaikan"])
def test_saving_what_the_form_shows_changes_nothing(diterima, jenis):
    klien = koordinator()
    klien.post(alamat("surat_baru", diterima.nomor), {"jenis": jenis})
    dokumen = Dokumen.objects.get()
    dahulu = buka_naskah(dokumen)
    halaman = alamat("surat_ubah", diterima.nomor, dokumen.pk)

    assert klien.post(halaman, isian(klien, halaman)).status_code == 302

    assert buka_naskah(Dokumen.objects.get()) == dahulu


def test_every_part_of_a_draft_can_be_rewritten(diterima):
    dokumen = konsep(dari=diterima, unsur=())
    klien, halaman = koordinator(), alamat("surat_ubah", diterima.nomor, dokumen.pk)
    isi = isian(klien, halaman) | {
        "k2": "Hal baru",
        "kepada": "Kepada baru\n\ndi sana",
        "tempat": "Paringin",
        "b0": "Pembuka baru.",
        "b3_1": "Alamat baru",
        "b4": "satu\n\ndua\ntiga",
        "b5_0_0": "",
        "b5_0_1": "",
        "b5_1_0": "Barang baru",
        "b6_0_1": "Jawaban baru.",
        "b8": "Langkah baru.",
        "tambahan": "Paragraf tambahan.",
        "p0_nama": "Pejabat Baru",
        "tembusan": "Arsip\nProvinsi",
    }

    assert klien.post(halaman, isi).status_code == 302

    baru = buka_naskah(Dokumen.objects.get())
    assert dict(baru.kepala)["Hal"] == "Hal baru"
    assert (baru.kepada, baru.tempat) == (("Kepada baru", "di sana"), "Paringin")
    assert baru.blok[0].teks == "Pembuka baru."
    assert baru.blok[3].baris[1] == ("Alamat", "Alamat baru")
    assert baru.blok[4].butir == ("satu", "dua", "tiga")
    assert baru.blok[5].baris == (("Barang baru", ""),)
    assert baru.blok[6].butir == (("Apakah sehat?", "Jawaban baru."),)
    assert baru.blok[8].butir == ("Langkah baru.",)
    assert baru.blok[9].teks == "Paragraf tambahan."
    assert (baru.pihak[0].nama, baru.tembusan) == ("Pejabat Baru", ("Arsip", "Provinsi"))


def test_the_form_asks_for_the_reason_of_every_unmet_element(diterima):
    dokumen = konsep(J.STATUS, dari=diterima, unsur=TANPA_ALASAN)
    klien, halaman = koordinator(), alamat("surat_ubah", diterima.nomor, dokumen.pk)
    isi = isian(klien, halaman)

    kosong = klien.post(halaman, isi | {"alasan_bukti": "  "})
    penuh = klien.post(halaman, isi | {"alasan_bukti": "Belum ada foto."})

    assert kosong.status_code == 400
    assert "Tulis mengapa unsur ini belum terpenuhi." in kosong.content.decode()
    assert penuh.status_code == 302
    assert Dokumen.objects.get().unsur[0]["alasan"] == "Belum ada foto."


def test_a_verdict_of_the_case_is_shown_and_cannot_be_changed_in_the_letter(diterima):
    dokumen = konsep(J.STATUS, dari=diterima, unsur=UNSUR)
    klien, halaman = koordinator(), alamat("surat_ubah", diterima.nomor, dokumen.pk)

    klien.post(halaman, isian(klien, halaman) | {"hasil_bukti": "terpenuhi"})

    assert [u["hasil"] for u in Dokumen.objects.get().unsur] == [u.hasil for u in UNSUR]


def test_the_letter_on_completion_goes_from_verdict_to_signed_paper(diterima):
    klien = koordinator()
    klien.post(
        alamat("kajian", diterima.nomor), KURANG | {"putusan": "perbaikan", "putuskan": "ya"}
    )
    klien.post(alamat("surat_baru", diterima.nomor), {"jenis": "kelengkapan"})
    dokumen = Dokumen.objects.get()
    halaman = klien.get(alamat("surat_cetak", diterima.nomor, dokumen.pk)).content.decode()
    assert "Belum ada foto." in halaman
    assert "Pelapor Contoh" not in halaman

    sekretaris().post(alamat("surat_terbit", diterima.nomor, dokumen.pk))
    jawaban = sekretaris().post(alamat("surat_final", diterima.nomor, dokumen.pk), pindaian())

    assert jawaban.status_code == 302
    final = Dokumen.objects.get()
    assert (final.keadaan, final.nomor) == (
        KeadaanDokumen.FINAL,
        f"001/PP.00.02/Kab/63.11/{_bulan(final)}/{final.tahun}",
    )


def _bulan(dokumen):
    romawi = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
    return romawi[dokumen.tanggal.month - 1]


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
        (TANDA | {"ditandatangani_pada": "2999-01-01T09:00"}, "belum tiba"),
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
