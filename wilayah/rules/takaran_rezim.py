"""How much a regime may say at most, before anything looks at what it says."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from wilayah.rules.rezim import RezimTidakSah

DALAM = 6
"""How deep tables and lists may lie in each other; the shipped files need four."""
ANGGOTA = 200
BUTIR = 10_000
PANJANG_RUAS = 60
PANJANG_TEKS = 1000
BILANGAN_TERBESAR = 10**9
TAK_TERSIMPAN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters other than tabs and line breaks, and halves of surrogate pairs."""

Butir = tuple[str, object, int]


def takar(isi: object) -> None:
    """Refuse what is too deep, too long or not storable; RezimTidakSah names the place.

    It holds for a whole regime as for a correction, and never goes deeper than it allows.
    """
    antrean: list[Butir] = [("", isi, 1)]
    banyak = 0
    while antrean:
        tempat, nilai, dalam = antrean.pop()
        banyak += 1
        if banyak > BUTIR:
            raise RezimTidakSah(f"rezim: lebih dari {BUTIR} nilai")
        if isinstance(nilai, Mapping | list | tuple):
            antrean.extend(_anggota(tempat, nilai, dalam))
        else:
            _takar_nilai(tempat, nilai)


def _anggota(
    tempat: str, nilai: Mapping[object, object] | list[object] | tuple[object, ...], dalam: int
) -> Iterator[Butir]:
    if dalam > DALAM:
        raise RezimTidakSah(f"{_sebut(tempat)}: bersusun lebih dari {DALAM} tingkat")
    if len(nilai) > ANGGOTA:
        raise RezimTidakSah(f"{_sebut(tempat)}: lebih dari {ANGGOTA} baris")
    if not isinstance(nilai, Mapping):
        yield from ((f"{tempat}[{urut}]", satu, dalam + 1) for urut, satu in enumerate(nilai))
        return
    for ruas, satu in nilai.items():
        if not isinstance(ruas, str) or len(ruas) > PANJANG_RUAS or not ruas.isprintable():
            raise RezimTidakSah(f"{_sebut(tempat)}: nama ruas tidak dikenal")
        yield f"{tempat}.{ruas}" if tempat else ruas, satu, dalam + 1


def _takar_nilai(tempat: str, nilai: object) -> None:
    if isinstance(nilai, str):
        if len(nilai) > PANJANG_TEKS:
            raise RezimTidakSah(f"{_sebut(tempat)}: teks lebih dari {PANJANG_TEKS} huruf")
        if TAK_TERSIMPAN.search(nilai):
            raise RezimTidakSah(f"{_sebut(tempat)}: teks memuat huruf yang tidak dapat disimpan")
    elif isinstance(nilai, int):
        if abs(nilai) > BILANGAN_TERBESAR:
            raise RezimTidakSah(f"{_sebut(tempat)}: bilangan terlalu besar")
    elif nilai is not None and not isinstance(nilai, date):
        raise RezimTidakSah(f"{_sebut(tempat)}: bukan teks, bilangan bulat, ya, atau tidak")


def _sebut(tempat: str) -> str:
    """Name a place as the reading of the regime does: its own fields are ``rezim.…``."""
    return tempat if "." in tempat or "[" in tempat else ".".join(filter(None, ("rezim", tempat)))
