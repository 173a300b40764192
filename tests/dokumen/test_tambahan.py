"""What a step may hand over stands in the documentation, and nothing else does."""

import re
from pathlib import Path

from pengawasan.dokumen.rules import bahan, susunan

AKAR = Path(__file__).parents[2]
DIBACA = re.compile(r"(?:teks|daftar|tabel|lain\.get)\(\s*[\"\']([a-z_]+)[\"\']")
BAGIAN = re.compile(r'\("[A-Z][^"]*", "([a-z_]+)"\)')
TABEL = re.compile(r"^\|.*\|$", re.MULTILINE)
NILAI = {"terlapor", "saksi", "pelapor", "ahli", "pihak_terkait", "terbukti", "tidak_terbukti"}


def _dibaca() -> set[str]:
    folder = Path(susunan.__file__).parent
    kode = "\n".join(p.read_text() for p in [*folder.glob("*.py"), Path(bahan.__file__)])
    rapat = (folder / "pleno.py").read_text()
    return {*DIBACA.findall(kode), *BAGIAN.findall(rapat), "tanggal"}


def test_every_addition_that_a_draft_reads_is_documented():
    dokumen = (AKAR / "docs/naskah.md").read_text().split("## Additions of a step")[1]
    kolom = [baris.split("|")[2] for baris in TABEL.findall(dokumen)]
    disebut = set(re.findall(r"`([a-z_]+)`", "".join(kolom)))

    assert disebut - NILAI == _dibaca()
