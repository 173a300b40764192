"""Tables as files: what people typed stays text, whatever it begins with."""

import csv
import io
import re
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from pengawasan.perkara.cetak import Tabel, csv_aman, xlsx

NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
TERSANDI = re.compile(r"_x([0-9A-F]{4})_")
JAHAT = [
    '=HYPERLINK("http://contoh.invalid","klik")',
    "=1+1",
    "+62812",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\N{FULLWIDTH EQUALS SIGN}1+1",
    "\u200b=1+1",
    " =1+1",
    "http://contoh.invalid/unduh",
    "{=1+1}",
    "00123",
    "<b>tebal</b>",
    "baris\x0bganda\x01",
]


def tabel(*baris, kolom=("Nomor", "Isi"), judul="Buku: 2026/uji [A]"):
    return Tabel(judul, kolom, baris, ["Kantor Contoh"])


def buka(isi: bytes) -> list[list[tuple[str, str]]]:
    """Return the cells of the sheet as (type, text); an ``f`` element fails the test."""
    with zipfile.ZipFile(io.BytesIO(isi)) as kotak:
        assert kotak.testzip() is None
        nama = kotak.namelist()
        lembar = ET.fromstring(kotak.read("xl/worksheets/sheet1.xml"))  # noqa: S314 -- our own file
    assert "xl/externalLinks" not in " ".join(nama)
    assert not list(lembar.iter(f"{{{NS['x']}}}f"))
    assert not list(lembar.iter(f"{{{NS['x']}}}hyperlink"))
    return [
        [(sel.get("t", "n"), "".join(sel.itertext())) for sel in baris.iterfind("x:c", NS)]
        for baris in lembar.iterfind(".//x:row", NS)
    ]


@pytest.mark.parametrize("teks", JAHAT)
def test_no_text_becomes_a_formula_a_link_or_a_number_in_a_workbook(teks):
    *_atas, baris = buka(xlsx(tabel(("1", teks))))

    jenis, isi = baris[1]
    assert jenis == "inlineStr"
    assert TERSANDI.sub(lambda kode: chr(int(kode[1], 16)), isi) == teks


def test_numbers_and_days_stay_what_they_are_in_a_workbook():
    saat = datetime(2024, 11, 22, 23, 59, tzinfo=UTC)
    baris = buka(
        xlsx(tabel(("x", 12), ("y", Decimal("2.5")), ("z", date(2024, 11, 22)), ("w", saat)))
    )

    assert [sel[1] for sel in baris[-4:]] == [
        ("n", "12"),
        ("n", "2.5"),
        ("n", "45618"),
        ("n", "45618.99930555555"),
    ]


def test_a_workbook_says_what_it_is_and_repeats_its_columns():
    isi = xlsx(tabel(("001/LP", None), ("002/LP", ("satu", "dua"))))
    baris = buka(isi)

    assert [sel[1] for sel in (b[0] for b in baris)] == [
        *("Buku: 2026/uji [A]", "Kantor Contoh", "Nomor", "001/LP", "002/LP"),
    ]
    assert baris[-1][1][1] == "satu; dua"
    with zipfile.ZipFile(io.BytesIO(isi)) as kotak:
        lembar = kotak.read("xl/worksheets/sheet1.xml").decode()
        buku = kotak.read("xl/workbook.xml").decode()
    assert 'orientation="landscape"' in lembar
    assert 'paperSize="9"' in lembar
    assert "Print_Titles" in buku
    assert 'name="Buku- 2026-uji -A-"' in buku


def test_a_cell_longer_than_a_workbook_holds_is_cut():
    *_atas, baris = buka(xlsx(tabel(("1", "a" * 40_000))))

    assert len(baris[1][1]) == 32_767


@pytest.mark.parametrize("teks", JAHAT[:10])
def test_a_cell_that_a_spreadsheet_would_obey_gets_a_quote_in_csv(teks):
    (_kolom, baris) = csv.reader(io.StringIO(csv_aman(tabel(("1", teks))).decode("utf-8-sig")))

    assert baris[1].startswith("'")
    assert baris[1][1:].replace("\n", "\r") == teks.replace("\n", "\r")


def test_ordinary_cells_pass_into_csv_unchanged():
    saat = datetime(2024, 11, 22, 23, 59, tzinfo=UTC)
    isi = csv_aman(tabel(("001/LP/PB", "Politik uang, amplop"), (-5, saat), (None, ("a", "b"))))

    assert isi.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(isi.decode("utf-8-sig"))))[1:] == [
        ["001/LP/PB", "Politik uang, amplop"],
        ["-5", "2024-11-22T23:59+00:00"],
        ["", "a; b"],
    ]


def test_a_title_of_nothing_but_forbidden_signs_still_makes_a_workbook():
    assert buka(xlsx(tabel(judul="'''")))
