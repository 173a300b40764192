"""Reading the npm package that the shipped list of regions is built from."""

import json
import tarfile
from collections.abc import Callable
from pathlib import Path

from wilayah.errors import Penolakan
from wilayah.rules.kode import bertitik

NAMA_PAKET, VERSI_PAKET = "indonesia-nodejs", "1.1.0"
ISI_PAKET = ("provinces", "cities", "districts", "villages")
Pembaca = Callable[[str], bytes]


def baca_paket(paket: Path) -> dict[str, str]:
    """Return names as published, by dotted code, from an unpacked package or its archive."""
    try:
        if paket.is_dir():
            return _baca(lambda nama: (paket / nama).read_bytes())
        with tarfile.open(paket) as arsip:
            return _baca(lambda nama: _anggota(arsip, nama))
    except (OSError, KeyError, ValueError, TypeError, tarfile.TarError):
        raise Penolakan(f"{paket} bukan paket {NAMA_PAKET} {VERSI_PAKET}.") from None


def _baca(buka: Pembaca) -> dict[str, str]:
    tentang = json.loads(buka("package.json"))
    if (tentang["name"], tentang["version"]) != (NAMA_PAKET, VERSI_PAKET):
        raise ValueError(tentang["version"])
    return {
        bertitik(baris["code"]): baris["name"]
        for nama in ISI_PAKET
        for baris in json.loads(buka(f"data/json/{nama}.json"))
    }


def _anggota(arsip: tarfile.TarFile, nama: str) -> bytes:
    anggota = arsip.extractfile(f"package/{nama}")
    if anggota is None:
        raise KeyError(nama)
    return anggota.read()
