"""Reading a folder of region files, plain or compressed."""

import gzip
import zlib
from pathlib import Path

from wilayah.rules.himpunan import KEPALA, HimpunanRusak

BAWAAN = Path(__file__).resolve().parents[1] / "data" / "wilayah"


def baca_folder(folder: Path) -> dict[str, bytes]:
    """Return the known files of a folder by name; ``.csv.gz`` is read where no ``.csv`` lies."""
    isi: dict[str, bytes] = {}
    for nama in KEPALA:
        polos, padat = folder / nama, folder / f"{nama}.gz"
        try:
            if polos.is_file():
                isi[nama] = polos.read_bytes()
            elif padat.is_file():
                isi[nama] = gzip.decompress(padat.read_bytes())
        except (OSError, EOFError, zlib.error):
            raise HimpunanRusak(nama, None, "berkas ini tidak dapat dibaca.") from None
    return isi
