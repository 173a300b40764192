"""The catalogue of messages, compiled without the gettext programs.

`python -m pengawasan.lokal.pesan --periksa` names every entry that is empty, fuzzy or misformed.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOKAL = Path(__file__).resolve().parent.parent / "locale"


def _berkas() -> list[Path]:
    return sorted(LOKAL.glob("*/LC_MESSAGES/django.po"))


def susun() -> None:
    """Compile the catalogues that are newer than their compiled form."""
    for po in _berkas():
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            with po.open("rb") as sumber, mo.open("wb") as tujuan:
                write_mo(tujuan, read_po(sumber))


def _keluhan(katalog: Catalog) -> list[str]:
    kosong = [m for m in katalog if m.id and (m.fuzzy or not m.string or not all(m.string))]
    salah = [m for m, galat in katalog.check() if galat]
    return [f"baris {m.lineno}: {m.id!r}" for m in (*kosong, *salah)]


def periksa() -> list[str]:
    """Return what is wrong with the catalogues, one line each."""
    keluhan = []
    for po in _berkas():
        with po.open("rb") as sumber:
            keluhan += [
                f"{po.name} {satu}" for satu in _keluhan(read_po(sumber, abort_invalid=True))
            ]
    return keluhan


if __name__ == "__main__":
    sys.exit("\n".join(periksa()) or None) if "--periksa" in sys.argv else susun()
