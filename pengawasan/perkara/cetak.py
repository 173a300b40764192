"""Tables as files: XLSX in which nothing is computed, CSV that no spreadsheet obeys.

What people typed stays text, whatever it begins with. A moment is written as the clock of its
own zone showed it.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Nilai: TypeAlias = "str | int | float | Decimal | date | datetime | tuple[str, ...] | None"
PILIHAN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
KERTAS_A4 = 9
SEL_TERPANJANG = 32_767
JUDUL_TERPANJANG = 31
LEBAR_TERSEMPIT, LEBAR_TERLEBAR = 10, 48
BUKAN_JUDUL = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
PERINTAH = frozenset("=+-@\t\r\n|%")
"""With one of these a cell of a CSV begins to be obeyed by some spreadsheet."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table: its title, lines of explanation above it, columns and rows."""

    judul: str
    kolom: Sequence[str]
    baris: Iterable[Sequence[Nilai]]
    keterangan: Sequence[str] = ()


def xlsx(tabel: Tabel) -> bytes:
    """Return the table as a workbook that prints on A4, its columns repeated on every page."""
    tujuan = io.BytesIO()
    with Workbook(tujuan, PILIHAN) as buku:
        buku.set_properties({"title": tabel.judul})
        lembar = buku.add_worksheet(_judul_lembar(tabel.judul))
        lembar.set_landscape()
        lembar.set_paper(KERTAS_A4)
        lembar.fit_to_pages(1, 0)
        for urut, nama in enumerate(tabel.kolom):
            lembar.set_column(urut, urut, _lebar(nama))
        gaya = _Gaya.pada(buku)
        kepala = _tulis_kepala(lembar, tabel, gaya)
        for nomor, baris in enumerate(tabel.baris, kepala):
            for urut, nilai in enumerate(baris):
                _tulis(lembar, (nomor, urut), nilai, gaya)
    return tujuan.getvalue()


def csv_aman(tabel: Tabel) -> bytes:
    """Return the table as CSV in UTF-8, columns first; a cell that could be obeyed gets a quote."""
    tujuan = io.StringIO()
    penulis = csv.writer(tujuan, lineterminator="\r\n")
    penulis.writerow([_patuhkan(nama) for nama in tabel.kolom])
    for baris in tabel.baris:
        penulis.writerow([_teks_csv(nilai) for nilai in baris])
    return ("\ufeff" + tujuan.getvalue()).encode()


@dataclass(frozen=True, slots=True)
class _Gaya:
    judul: Format
    kepala: Format
    teks: Format
    hari: Format
    saat: Format

    @classmethod
    def pada(cls, buku: Workbook) -> "_Gaya":
        atas = {"valign": "top", "text_wrap": True}
        return cls(
            judul=buku.add_format({"bold": True, "font_size": 14}),
            kepala=buku.add_format(atas | {"bold": True, "bottom": 1}),
            teks=buku.add_format(atas),
            hari=buku.add_format(atas | {"num_format": "dd-mm-yyyy", "align": "left"}),
            saat=buku.add_format(atas | {"num_format": "dd-mm-yyyy hh:mm", "align": "left"}),
        )


def _tulis_kepala(lembar: Worksheet, tabel: Tabel, gaya: _Gaya) -> int:
    """Write title, explanation and column names; return the first row of the table itself."""
    lembar.write_string(0, 0, _muat(tabel.judul), gaya.judul)
    for nomor, kalimat in enumerate(tabel.keterangan, 1):
        lembar.write_string(nomor, 0, _muat(kalimat))
    kepala = len(tabel.keterangan) + 2
    for urut, nama in enumerate(tabel.kolom):
        lembar.write_string(kepala, urut, _muat(nama), gaya.kepala)
    lembar.freeze_panes(kepala + 1, 1)
    lembar.repeat_rows(kepala)
    return kepala + 1


def _tulis(lembar: Worksheet, tempat: tuple[int, int], nilai: Nilai, gaya: _Gaya) -> None:
    if nilai is None or nilai == "":
        return
    if isinstance(nilai, datetime):
        lembar.write_datetime(*tempat, nilai.replace(tzinfo=None), gaya.saat)
    elif isinstance(nilai, date):
        lembar.write_datetime(*tempat, nilai, gaya.hari)
    elif isinstance(nilai, int | float | Decimal):
        lembar.write_number(*tempat, nilai, gaya.teks)
    else:
        lembar.write_string(*tempat, _muat(_gabung(nilai)), gaya.teks)


def _muat(teks: str) -> str:
    return teks[:SEL_TERPANJANG]


def _gabung(nilai: str | tuple[str, ...]) -> str:
    return nilai if isinstance(nilai, str) else "; ".join(nilai)


def _judul_lembar(judul: str) -> str:
    return judul.translate(BUKAN_JUDUL).strip("' ")[:JUDUL_TERPANJANG].strip("' ") or "Tabel"


def _lebar(nama: str) -> int:
    return max(LEBAR_TERSEMPIT, min(LEBAR_TERLEBAR, len(nama) + 8))


def _teks_csv(nilai: Nilai) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, datetime):
        return nilai.isoformat(timespec="minutes")
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, int | float | Decimal):
        return str(nilai)
    return _patuhkan(_gabung(nilai))


def _patuhkan(teks: str) -> str:
    """Put a quote before what a spreadsheet would obey, also in full width or behind blanks."""
    awal = unicodedata.normalize("NFKC", teks).lstrip(" \u200b\ufeff")[:1]
    return f"'{teks}" if awal in PERINTAH and awal else teks
