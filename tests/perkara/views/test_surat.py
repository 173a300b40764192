"""The pages of papers: who reaches them, how one is chosen, written and completed."""

import re
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.test import Client

from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah
from tests.factories.naskah import TANPA_ALASAN, UNSUR, konsep
from tests.perkara.naskah import isian, koordinator, pindaian, sekretaris
from tests.perkara.pemeriksaan import catat, dikaji, putus
from tests.perkara.penanganan import terdaftar
from tests.perkara.services.test_surat_tercatat import undang
from tests.perkara.views.test_halaman import KURANG, alamat, masuk
from wilayah.choices import Peran

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("folder_bukti")]
J = JenisDokumen
SATU = ("surat_ubah", "surat_cetak", "surat_pdf", "surat_terbit", "surat_batal", "surat_final")


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
    assert halaman.count("berarti belum kami cocokkan dengan naskah aturannya") == 1


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


def test_minutes_are_drafted_for_the_one_plenary_that_was_picked():
    satu, klien = dikaji("hukum_lain", "kode_etik"), masuk("63.11", Peran.SEKRETARIAT)
    tujuan = alamat("surat_baru", satu.nomor)
    catat(satu, putus("tidak_terbukti"))
    assert "Untuk rapat pleno" not in klien.get(tujuan).content.decode()
    kedua = catat(satu, putus("tidak_terbukti", "kode_etik"))

    halaman = klien.get(tujuan).content.decode()
    klien.post(tujuan, {"jenis": "berita_acara_pleno", "rapat": str(kedua.pk)})

    (pilihan,) = re.findall(rf'<option value="{kedua.pk}">([^<]+)</option>', halaman)
    assert pilihan.endswith(": Kode etik penyelenggara")
    (tabel,) = [s for s in buka_naskah(Dokumen.objects.get()).blok if s.label == "Keputusan"]
    assert [baris[0] for baris in tabel.baris] == ["Kode etik penyelenggara"]


def test_a_plenary_of_another_case_cannot_be_picked():
    lain, satu = dikaji(), dikaji()
    isi = {"jenis": "berita_acara_pleno", "rapat": str(catat(lain).pk)}
    catat(satu)

    jawaban = masuk("63.11", Peran.SEKRETARIAT).post(alamat("surat_baru", satu.nomor), isi)

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
        "b7": "Langkah baru.",
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
    assert baru.blok[7].butir == ("Langkah baru.",)
    assert baru.blok[8].teks == "Paragraf tambahan."
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
