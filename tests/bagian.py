"""The order in which the workers of a parallel run take the tests: what takes long starts first.

``--dist worksteal`` gives each worker one stretch of the list and lets who is done take from the
end of another's. So each stretch begins with its part of the long ones: none is left for the end,
when the other workers stand idle, and those that mostly wait do so while others compute.
"""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import TypeVar

LAMA = (
    "tests/perkara/services/test_jalur_acak.py",
    "tests/perkara/services/test_laporan_acak.py",
    "tests/lokal/test_jalan.py",
    "tests/ketahanan/",
    "tests/keamanan/test_masukan_buruk.py",
    "tests/keamanan/test_skema.py",
)
"""Where the tests stand that take longest, the longest first."""

T = TypeVar("T")


def bagikan(semua: Sequence[T], nama: Callable[[T], str], pekerja: int) -> list[T]:
    """Return the same tests, the long ones dealt out to the front of each worker's stretch."""
    tempat = [(_tempat(nama(satu)), satu) for satu in semua]
    lama = [satu for ke in range(len(LAMA)) for di, satu in tempat if di == ke]
    biasa = iter([satu for di, satu in tempat if di == len(LAMA)])
    hasil: list[T] = []
    for ke in range(pekerja):
        panjang = (len(semua) - len(hasil)) // (pekerja - ke)
        depan = lama[ke::pekerja]
        hasil += [*depan, *islice(biasa, max(0, panjang - len(depan)))]
    return [*hasil, *biasa]


def _tempat(nama: str) -> int:
    return next((ke for ke, awal in enumerate(LAMA) if nama.startswith(awal)), len(LAMA))
