"""PDF: every kind on A4, the same bytes again, nothing typed ever read as markup."""

import io
import json
import re
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pengawasan.dokumen import cetak
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.rules.blok import TERPANJANG, Daftar, Isian, Paragraf, Tabel
from pengawasan.dokumen.rules.huruf import TERGAMBAR, bersih
from pengawasan.dokumen.rules.naskah import Cap, Pihak, lembar
from pengawasan.dokumen.rules.susunan import rancang
from tests.dokumen.teks import teks_halaman
from tests.factories.bahan import bahan, kosong
from tests.factories.naskah import UNSUR, naskah

CAP = Cap("001/PP.00.02/Kab/63.11/XI/2026", date(2026, 11, 21), "ab" * 32)
A4 = re.compile(rb"/MediaBox ?\[0 0 595\.\d+ 841\.\d+\]")


@pytest.mark.parametrize("jenis", list(JenisDokumen))
@pytest.mark.parametrize("buat", [bahan, kosong])
def test_every_kind_is_drawn_on_a4_as_an_archivable_accessible_pdf(jenis, buat):
    isi = buat(jenis)
    pdf = cetak.gambar(lembar(rancang(isi), isi.unsur, CAP if buat is bahan else Cap()))

    assert pdf.startswith(b"%PDF-1.7")
    assert A4.search(pdf)
    for tanda in (b"pdfaid:part", b"pdfuaid:part", b"/Lang(id-ID)", b"/StructTreeRoot"):
        assert tanda in pdf


def test_the_same_paper_gives_the_same_bytes_in_this_process_and_in_another():
    isi = lembar(naskah(), UNSUR, CAP)
    sini = cetak.gambar(isi)

    sana = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SENDIRI],
        input=json.dumps(isi).encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert cetak.gambar(isi) == sini
    assert sana.stdout == sini


SENDIRI = """
import json, sys
from pengawasan.dokumen.cetak import gambar
sys.stdout.buffer.write(gambar(json.load(sys.stdin)))
"""


def test_another_text_gives_other_bytes():
    satu, dua = (cetak.gambar(lembar(naskah(judul=j), (), CAP)) for j in ("A", "B"))
    assert satu != dua


@pytest.mark.parametrize("ulang", ["1/1 ", "1/", "1", "x", "a--", "-/", "a.b ", "kata 1/a\n"])
def test_a_story_of_any_make_up_is_printed_in_every_block(ulang):
    teks = (ulang * TERPANJANG)[:TERPANJANG]
    blok = (Paragraf(teks), Daftar((teks,)), Isian((("Uraian", teks),)))

    assert cetak.gambar(lembar(naskah(blok=blok), UNSUR, CAP)).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "teks",
    ["#panic()", "*tebal* _miring_ $x$", '"; #read("/etc/passwd")', "\\ ] [ } {", "//x /* y */"],
)
def test_what_is_typed_is_set_as_text_and_never_read_as_markup(teks):
    isi = naskah(
        judul=teks, blok=(Paragraf(teks), Isian(((teks, teks),)), Tabel((teks,), ((teks,),)))
    )

    tampak = re.sub(r"[\s\u200b]", "", "".join(teks_halaman(gambar(isi))))
    assert tampak.count(re.sub(r"\s", "", teks)) == 5


def test_every_character_a_paper_keeps_can_be_drawn():
    huruf = [chr(n) for n in range(0x20, 0x2700) if TERGAMBAR.match(chr(n))]
    baris = tuple(Paragraf(" ".join(huruf[n : n + 200])) for n in range(0, len(huruf), 200))

    assert cetak.gambar(lembar(naskah(blok=baris), (), CAP))


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_whatever_is_typed_can_be_drawn_once_it_is_cleaned(teks):
    bersih_ = bersih(teks)
    isi = naskah(blok=(Paragraf(bersih_), Tabel(("a",), ((bersih_,),))))

    assert cetak.gambar(lembar(isi, (), CAP))


def test_several_threads_are_served_one_after_the_other():
    isi = lembar(naskah(), UNSUR, CAP)
    with ThreadPoolExecutor(4) as utas:
        hasil = list(utas.map(lambda _: cetak.gambar(isi), range(12)))

    assert set(hasil) == {cetak.gambar(isi)}


def test_a_long_paper_counts_its_pages_and_repeats_its_table_head():
    baris = tuple((f"Saksi {n}", "Jalan Contoh " * 6) for n in range(120))
    halaman = teks_halaman(gambar(naskah(blok=(Tabel(("Nama", "Alamat"), baris),))))

    assert len(halaman) >= 4
    for ke, isi in enumerate(halaman, 1):
        assert f"Halaman {ke} dari {len(halaman)}" in isi
        assert "Nama\nAlamat\n" in isi or "Saksi" not in isi


@pytest.mark.parametrize(
    "nomor", ["001/Reg/LP/PB/Kab/63.11/XI/2026x", "BWS-7K3M-92QX-CWXYZ-92QX-7K3M-92QX-CWXYZ"]
)
def test_a_number_never_breaks_at_the_end_of_a_line(nomor):
    utuh = Paragraf(" ".join([nomor] * 90))
    pecah = Paragraf(" ".join([nomor.replace("/", "/ ").replace("-", "- ")] * 90))

    def panjang(isi):
        return len(cetak.gambar_halaman(lembar(naskah(blok=(isi,)), (), CAP)))

    assert panjang(utuh) > panjang(pecah)


def test_names_side_by_side_stand_on_one_line_however_much_stands_above_them():
    pihak = tuple(Pihak(atas, "Nama Contoh") for atas in ("Saksi,", "Kata yang panjang " * 4))
    isi = naskah(blok=(), pihak=pihak, tautan="", tembusan=())
    (halaman,) = cetak.gambar_halaman(lembar(isi, (), CAP))
    gambar = Image.open(io.BytesIO(halaman)).convert("L").point(lambda hitam: 255 * (hitam < 60))

    lebar, tinggi = gambar.width, int(gambar.height * 0.6)
    kiri, kanan = (gambar.crop((x, 0, x + lebar // 2, tinggi)) for x in (0, lebar // 2))

    assert kiri.getbbox()[3] == kanan.getbbox()[3]


def test_what_is_copied_from_a_number_is_what_was_written():
    isi = naskah(blok=(Isian((("Nomor", "BWS-7K3M-92QX-C"), ("Surat", "1/PP.00.02/XI/2026"))),))

    peta = b"".join(
        zlib.decompress(alur[1])
        for alur in re.finditer(rb"stream\r?\n(x.*?)\r?\nendstream", gambar(isi), re.DOTALL)
    ).upper()
    assert b"BEGINBFCHAR" in peta
    assert b"<002D>" in peta
    assert not [satu for satu in (b"<2011>", b"<200B>", b"<00AD>") if satu in peta]


def gambar(isi):
    return cetak.gambar(lembar(isi, (), CAP))


def test_the_version_of_the_templates_follows_their_text(tmp_path, monkeypatch):
    kini = cetak.versi_templat()
    for berkas in cetak.TEMPLAT.glob("*.typ"):
        (tmp_path / berkas.name).write_bytes(berkas.read_bytes() + b"\n")
    monkeypatch.setattr(cetak, "TEMPLAT", tmp_path)
    cetak.versi_templat.cache_clear()

    assert cetak.versi_templat() != kini
    cetak.versi_templat.cache_clear()
