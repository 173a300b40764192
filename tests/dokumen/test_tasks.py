"""The PDF of a paper: drawn once, sealed, the same ever after; and its file is nobody's orphan."""

import hashlib
import os
import time

import pytest

from laporan import tasks as tugas_laporan
from laporan.transports import gudang
from pengawasan.dokumen import cetak
from pengawasan.dokumen.choices import CaraFinal, JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import belum_tercetak, final_disusun
from pengawasan.dokumen.services.dokumen import terbitkan
from pengawasan.dokumen.services.salinan import SalinanMasuk, finalkan
from pengawasan.dokumen.tasks import baca_utuh, cetak_tertinggal, pdf_dokumen
from tests.factories.laporan import petugas
from tests.factories.naskah import konsep
from wilayah.choices import Peran
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db


@pytest.fixture
def sekretaris():
    return petugas("63.11", Peran.SEKRETARIAT)


@pytest.fixture
def terbit(sekretaris):
    return terbitkan(konsep(), sekretaris)


def test_the_pdf_of_an_issued_paper_is_drawn_once_and_sealed(terbit):
    pdf = pdf_dokumen(terbit)

    baris = Dokumen.objects.get()
    assert pdf.startswith(b"%PDF-1.7")
    assert (baris.sha256, baris.ukuran) == (hashlib.sha256(pdf).hexdigest(), len(pdf))
    assert (baris.templat, baris.versi_templat) == ("surat", cetak.versi_templat())
    assert pdf not in gudang.jalur(baris.pk).read_bytes()
    assert Jejak.objects.get(peristiwa="dokumen_dicetak").rincian["sha256"] == baris.sha256
    assert pdf_dokumen(Dokumen.objects.get()) == pdf
    assert Jejak.objects.filter(peristiwa="dokumen_dicetak").count() == 1


def test_what_was_stored_is_read_and_never_drawn_again(terbit, monkeypatch):
    pdf = pdf_dokumen(terbit)
    monkeypatch.setattr("pengawasan.dokumen.tasks.gambar", lambda lembar: b"lain")

    assert pdf_dokumen(Dokumen.objects.get()) == pdf


def test_a_draft_is_drawn_as_it_stands_and_not_kept(folder_bukti):
    assert pdf_dokumen(konsep()).startswith(b"%PDF")
    assert not list(folder_bukti.glob("*/*"))
    assert Dokumen.objects.get().sha256 == ""


def test_what_a_dead_server_left_undrawn_is_drawn_later(terbit):
    cetak_tertinggal()

    assert Dokumen.objects.get().sha256
    assert gudang.jalur(terbit.pk).exists()


def test_a_paper_that_cannot_be_drawn_stops_no_other_and_is_told_of(
    sekretaris, monkeypatch, caplog
):
    lama, rusak, baru = (terbitkan(konsep(), sekretaris) for _ in range(3))
    urutan = []

    def gambar(lembar):
        urutan.append(lembar["nomor"])
        if lembar["nomor"] == rusak.nomor:
            raise RuntimeError(lembar["judul"])
        return b"%PDF"

    monkeypatch.setattr("pengawasan.dokumen.tasks.gambar", gambar)

    cetak_tertinggal()

    assert urutan == [baru.nomor, rusak.nomor, lama.nomor]
    assert [d.pk for d in belum_tercetak()] == [rusak.pk]
    assert caplog.messages == [f"naskah tidak tercetak: {rusak.pk} (RuntimeError)"]


@pytest.mark.parametrize("cara", ["bit", "hilang"])
def test_a_damaged_pdf_is_not_handed_out(terbit, cara, caplog):
    pdf_dokumen(terbit)
    jalur = gudang.jalur(terbit.pk)
    isi = bytearray(jalur.read_bytes())
    isi[-20] ^= 1
    jalur.write_bytes(bytes(isi)) if cara == "bit" else jalur.unlink()

    with pytest.raises(Penolakan, match="rusak") as galat:
        pdf_dokumen(Dokumen.objects.get())
    assert galat.value.status == 409
    assert str(terbit.pk) in caplog.text


def test_the_sweep_leaves_the_files_of_papers_alone(terbit, folder_bukti):
    pdf_dokumen(terbit)
    lama = time.time() - 10 * 86400
    tua = gudang.jalur(terbit.pk)
    asing = tua.with_name(tua.parent.name + "0" * 30)
    asing.write_bytes(b"x")
    for berkas in (tua, asing):
        os.utime(berkas, (lama, lama))

    tugas_laporan.buang_tak_bertuan(int(tua.parent.name, 16), time.time() - 86400)

    assert tua.exists()
    assert not asing.exists()


def test_a_signature_on_record_makes_a_paper_final(terbit, sekretaris):
    pdf_dokumen(terbit)
    salinan = finalkan(
        terbit,
        sekretaris,
        SalinanMasuk(
            CaraFinal.ELEKTRONIK,
            penyedia="Penyedia Contoh",
            nomor_sertifikat="00:11:22",
            ditandatangani_pada=terbit.ditutup_pada,
        ),
    )

    baris = Dokumen.objects.get()
    assert (baris.keadaan, baris.final_pada) == (KeadaanDokumen.FINAL, salinan.waktu)
    assert baca_utuh(baris).startswith(b"%PDF")
    assert Jejak.objects.get(peristiwa="dokumen_difinalkan").rincian["cara"] == "elektronik"
    jenis = JenisDokumen(baris.jenis)
    assert final_disusun(baris.laporan, jenis) == [baris.disusun_pada]
    konsep(jenis, dari=baris.laporan)
    assert final_disusun(baris.laporan, jenis) == [baris.disusun_pada]
    Dokumen.objects.filter(keadaan="konsep").update(menggantikan=baris)
    assert final_disusun(baris.laporan, jenis) == []


def test_nothing_becomes_final_before_it_was_issued_and_drawn(sekretaris):
    dokumen = konsep()
    tanda = SalinanMasuk(CaraFinal.ELEKTRONIK)

    with pytest.raises(Penolakan, match="Terbitkan"):
        finalkan(dokumen, sekretaris, tanda)
    with pytest.raises(Penolakan, match="PDF"):
        finalkan(terbitkan(dokumen, sekretaris), sekretaris, tanda)


def test_a_copy_says_what_it_lacks(terbit, sekretaris):
    pdf_dokumen(terbit)

    with pytest.raises(MasukanKeliru) as galat:
        finalkan(terbit, sekretaris, SalinanMasuk(CaraFinal.ELEKTRONIK, penyedia=" "))
    assert set(galat.value.galat) == {"penyedia", "nomor_sertifikat", "ditandatangani_pada"}
    with pytest.raises(MasukanKeliru) as galat:
        finalkan(terbit, sekretaris, SalinanMasuk(CaraFinal.PINDAIAN))
    assert set(galat.value.galat) == {"berkas"}
    assert Dokumen.objects.get().keadaan == KeadaanDokumen.TERBIT
