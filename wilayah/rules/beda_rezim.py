"""What a proposed correction makes of a regime: laid over it, and said value by value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wilayah.rules.bacaan_rezim import (
    RUAS_APLIKASI,
    RUAS_ATURAN,
    RUAS_FORMULIR,
    RUAS_LIMPAHAN,
    RUAS_REZIM,
    RUAS_SASARAN,
    RUAS_UNSUR,
)
from wilayah.rules.kata_rezim import JENIS_DOKUMEN, LANGKAH

TIADA = "—"
KATA_BOOL = {True: "ya", False: "tidak"}
RUAS = (*RUAS_ATURAN, *RUAS_UNSUR, *RUAS_FORMULIR, *RUAS_SASARAN, *RUAS_LIMPAHAN, *RUAS_APLIKASI)
URUTAN = {kata: urut for urut, kata in enumerate((*RUAS_REZIM, *LANGKAH, *JENIS_DOKUMEN, *RUAS))}
"""Where a word stands in the file: the database keeps tables without their order."""


@dataclass(frozen=True, slots=True)
class Beda:
    """One value that changes: its place in the regime file, what it says now, what it would say.

    Of a list of words only those are named that go (``lama``) or come (``baru``).
    """

    tempat: tuple[str, ...]
    lama: str
    baru: str

    @property
    def sebutan(self) -> str:
        """Return the place in words, from the section down."""
        return " › ".join(kata.replace("_", " ") for kata in self.tempat)


def gabung(lama: Mapping[str, Any], perubahan: Mapping[str, Any]) -> dict[str, Any]:
    """Return a regime with a partial one laid over it: tables are merged, lists replaced.

    A table laid over a list of coded rows (the elements) is merged into the rows of its codes.
    """
    hasil = dict(lama)
    for kunci, nilai in perubahan.items():
        dasar = hasil.get(kunci)
        berkode = _bertabel(dasar)
        if isinstance(berkode, Mapping) and isinstance(nilai, Mapping):
            tergabung = gabung(berkode, nilai)
            hasil[kunci] = list(tergabung.values()) if isinstance(dasar, list) else tergabung
        else:
            hasil[kunci] = nilai
    return hasil


def beda(
    lama: Mapping[str, Any], baru: Mapping[str, Any], tempat: tuple[str, ...] = ()
) -> tuple[Beda, ...]:
    """Return every value that differs between two stored regimes, in the order of the file."""
    kunci = sorted({*lama, *baru}, key=lambda satu: (URUTAN.get(satu, len(URUTAN)), satu))
    return tuple(
        satu for k in kunci for satu in _banding(lama.get(k), baru.get(k), (*tempat, str(k)))
    )


def _banding(lama: Any, baru: Any, tempat: tuple[str, ...]) -> Iterator[Beda]:
    if lama == baru:
        return
    kiri, kanan = _bertabel(lama), _bertabel(baru)
    if isinstance(kiri, Mapping) or isinstance(kanan, Mapping):
        yield from beda(_atau_kosong(kiri), _atau_kosong(kanan), tempat)
        if isinstance(lama, list) and isinstance(baru, list) and kiri == kanan:
            yield Beda((*tempat, "urutan"), ", ".join(kiri), ", ".join(kanan))
    else:
        yield Beda(tempat, *_kata(lama, baru))


def _bertabel(nilai: Any) -> Any:
    """Turn a list of coded tables into a table by code, so that each is compared with itself."""
    if isinstance(nilai, list) and nilai and all(isinstance(n, Mapping) for n in nilai):
        return {str(satu.get("kode", urut)): satu for urut, satu in enumerate(nilai)}
    return nilai


def _atau_kosong(nilai: Any) -> Mapping[str, Any]:
    return nilai if isinstance(nilai, Mapping) else {}


def _kata(lama: Any, baru: Any) -> tuple[str, str]:
    if isinstance(lama, list) and isinstance(baru, list) and set(lama) != set(baru):
        pergi = [f"− {satu}" for satu in lama if satu not in baru]
        datang = [f"+ {satu}" for satu in baru if satu not in lama]
        return "; ".join(pergi) or TIADA, "; ".join(datang) or TIADA
    return _tulis(lama), _tulis(baru)


def _tulis(nilai: Any) -> str:
    if isinstance(nilai, bool):
        return KATA_BOOL[nilai]
    if isinstance(nilai, list):
        return ", ".join(map(str, nilai)) or TIADA
    return TIADA if nilai is None or nilai == "" else str(nilai)
