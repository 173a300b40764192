"""The life of a paper: what each act leaves behind, and what it refuses."""

from datetime import date

import pytest

from laporan.models import RegisterNomor
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import (
    buka_naskah,
    buku_surat,
    dokumen_laporan,
    lembar_dokumen,
    riwayat_keluar,
    unsur_dokumen,
)
from pengawasan.dokumen.rules.blok import Isian
from pengawasan.dokumen.services.dokumen import batalkan, terbitkan, ubah
from tests.factories.laporan import laporan, petugas
from tests.factories.naskah import TANPA_ALASAN, UNSUR, konsep, naskah
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


@pytest.fixture
def sekretaris():
    return petugas("63.11", Peran.SEKRETARIAT)


def test_a_draft_takes_code_and_title_from_its_regime_and_seals_its_text():
    dokumen = konsep(JenisDokumen.STATUS)

    assert (dokumen.kode, dokumen.judul) == ("A.17", "Pemberitahuan tentang Status Laporan/Temuan")
    assert dokumen.belum_diverifikasi
    assert b"Terlapor Contoh" not in bytes(dokumen.isi)
    assert buka_naskah(dokumen) == naskah()
    assert unsur_dokumen(dokumen) == UNSUR
    assert (dokumen.nomor, dokumen.sha256, dokumen.tahun) == ("", "", None)


def test_editing_changes_text_and_reasons_and_leaves_a_line(sekretaris):
    dokumen = konsep(JenisDokumen.STATUS)

    ubah(dokumen, sekretaris, naskah(judul="Lain"), TANPA_ALASAN)

    baru = Dokumen.objects.get()
    assert buka_naskah(baru).judul == "Lain"
    assert unsur_dokumen(baru) == TANPA_ALASAN
    peristiwa = Jejak.objects.filter(peristiwa__startswith="dokumen").order_by("urut")
    assert [b.peristiwa for b in peristiwa] == ["dokumen_disusun", "dokumen_diubah"]
    assert all("Contoh" not in str(b.rincian) for b in peristiwa)


def test_a_name_typed_by_hand_closes_the_paper_to_the_untrusted(sekretaris):
    dokumen = konsep()
    assert not dokumen.beridentitas

    pelapor = Isian((("Nama", "Orang Bernama"),), label="Pelapor")
    ubah(dokumen, sekretaris, naskah(blok=(pelapor,)))

    assert Dokumen.objects.get().beridentitas


def test_issuing_numbers_by_the_offices_register_and_dates_by_its_clock(sekretaris, time_machine):
    time_machine.move_to("2026-12-31T16:30:00+00:00")
    satu, dua = konsep(), konsep()

    terbitkan(satu, sekretaris)
    terbitkan(dua, sekretaris)

    assert satu.nomor == "001/PP.00.02/Kab/63.11/I/2027"
    assert (satu.tanggal, satu.tahun, satu.urutan) == (date(2027, 1, 1), 2027, 1)
    assert dua.nomor == "002/PP.00.02/Kab/63.11/I/2027"
    assert [d.pk for d in buku_surat(sekretaris.kantor, 2027)] == [satu.pk, dua.pk]


def test_each_office_counts_for_itself():
    sini = terbitkan(konsep(), petugas("63.11", Peran.SEKRETARIAT))
    oleh = petugas("63.71", Peran.SEKRETARIAT)
    sana = terbitkan(konsep(oleh=oleh), oleh)

    assert (sini.urutan, sana.urutan) == (1, 1)
    assert "/63.71/" in sana.nomor


def test_a_refused_paper_takes_no_number(sekretaris):
    dokumen = konsep(JenisDokumen.STATUS, unsur=TANPA_ALASAN)

    with pytest.raises(MasukanKeliru) as galat:
        terbitkan(dokumen, sekretaris)

    assert galat.value.galat == {"unsur.bukti": ["Tulis mengapa unsur ini belum terpenuhi."]}
    assert not RegisterNomor.objects.filter(jenis="surat_keluar").exists()
    assert Dokumen.objects.get().keadaan == KeadaanDokumen.KONSEP


@pytest.mark.parametrize("jenis", ["status", "kelengkapan", "kajian_awal"])
@pytest.mark.parametrize(
    "unsur", [(), TANPA_ALASAN, (UNSUR[0], UNSUR[2].__class__("a", "A", "formal"))]
)
def test_no_letter_on_elements_is_issued_without_every_verdict_and_reason(jenis, unsur, sekretaris):
    with pytest.raises(MasukanKeliru):
        terbitkan(konsep(JenisDokumen(jenis), unsur=unsur), sekretaris)


def test_other_papers_need_no_verdicts(sekretaris):
    assert terbitkan(konsep(unsur=()), sekretaris).nomor


def test_an_issued_paper_is_neither_edited_nor_cancelled_nor_issued_again(sekretaris):
    dokumen = terbitkan(konsep(), sekretaris)

    for tindakan in (
        lambda: ubah(dokumen, sekretaris, naskah(judul="Lain")),
        lambda: batalkan(dokumen, sekretaris, "Salah ketik"),
        lambda: terbitkan(dokumen, sekretaris),
    ):
        with pytest.raises(Penolakan) as galat:
            tindakan()
        assert galat.value.status == 409
    assert buka_naskah(Dokumen.objects.get()) == naskah()


def test_a_correction_names_the_paper_it_replaces_and_leaves_it_as_it_was(sekretaris):
    satu = laporan()
    lama = terbitkan(konsep(dari=satu), sekretaris)
    dahulu = Dokumen.objects.values().get(pk=lama.pk)

    baru = terbitkan(konsep(dari=satu, menggantikan=lama), sekretaris)

    assert lembar_dokumen(dokumen_laporan(satu)[1])["menggantikan"] == lama.nomor
    assert Dokumen.objects.values().get(pk=lama.pk) == dahulu
    riwayat = riwayat_keluar(satu, JenisDokumen.SARAN_PERBAIKAN, "")
    assert riwayat == [(lama, lama.ditutup_pada), (baru, lama.ditutup_pada)]


@pytest.mark.parametrize("sebab", ["konsep", "dua kali", "laporan lain"])
def test_only_an_issued_paper_of_the_same_report_is_replaced_and_once(sebab, sekretaris):
    satu = laporan()
    lama = konsep(dari=satu)
    if sebab != "konsep":
        terbitkan(lama, sekretaris)
    if sebab == "dua kali":
        konsep(dari=satu, menggantikan=lama)

    with pytest.raises(Penolakan):
        konsep(dari=laporan() if sebab == "laporan lain" else satu, menggantikan=lama)


def test_a_cancelled_replacement_makes_room_for_another(sekretaris):
    satu = laporan()
    lama = terbitkan(konsep(dari=satu), sekretaris)
    batalkan(konsep(dari=satu, menggantikan=lama), sekretaris, "Salah alamat")

    assert konsep(dari=satu, menggantikan=lama).menggantikan == lama


def test_cancelling_needs_a_reason_that_stays_on_the_trail(sekretaris):
    dokumen = konsep()
    with pytest.raises(MasukanKeliru):
        batalkan(dokumen, sekretaris, " ")

    batalkan(dokumen, sekretaris, "Dibuat dua kali")

    assert Dokumen.objects.get().keadaan == KeadaanDokumen.BATAL
    assert Jejak.objects.get(peristiwa="dokumen_dibatalkan").rincian["alasan"] == "Dibuat dua kali"


@pytest.mark.parametrize("banyak", [1, 30])
def test_the_papers_of_a_report_cost_three_queries(banyak, django_assert_num_queries):
    satu = laporan()
    for _ in range(banyak):
        konsep(dari=satu)

    with django_assert_num_queries(3):
        assert len(dokumen_laporan(satu)) == banyak
