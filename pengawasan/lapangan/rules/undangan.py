"""Supervisors to invite, as an office pastes them: one line a person."""

import csv
import io
from dataclasses import dataclass
from datetime import date

BANYAK_MAKS = 200
ANGKA_TPS = 3
PEMISAH = (";", "\t", ",")
RUAS = ("nama", "peran", "kode_wilayah", "tps", "telepon")
KEPALA = frozenset({"nama", "name"})


@dataclass(frozen=True, slots=True, repr=False)
class PengawasBaru:
    """One supervisor to be invited; ``tps`` is '' for a PKD."""

    nama: str
    peran: str
    kode_wilayah: str
    aktif_dari: date
    aktif_sampai: date
    tps: str = ""
    telepon: str = ""


def baca_tempelan(teks: str) -> list[tuple[int, dict[str, str]]]:
    """Return the filled lines of a pasted table with their numbers, each in the cells of ``RUAS``.

    Cells are parted by semicolon, tab or comma, whichever the first line has; a heading is
    passed over.
    """
    baris = [satu for satu in teks.splitlines() if satu.strip()]
    if not baris:
        return []
    pemisah = next((satu for satu in PEMISAH if satu in baris[0]), ";")
    hasil = []
    for nomor, satu in enumerate(teks.splitlines(), 1):
        if satu.strip():
            sel = next(csv.reader(io.StringIO(satu), delimiter=pemisah), [])
            isi = dict.fromkeys(RUAS, "") | dict(zip(RUAS, (s.strip() for s in sel), strict=False))
            if isi["nama"].lower() not in KEPALA:
                hasil.append((nomor, isi))
    return hasil


def nomor_tps(teks: str) -> str:
    """Return a polling place's number in three digits; '' where there is none in the text."""
    angka = "".join(huruf for huruf in teks if huruf.isascii() and huruf.isdecimal()).lstrip("0")
    return angka.zfill(ANGKA_TPS) if 0 < len(angka) <= ANGKA_TPS else ""
