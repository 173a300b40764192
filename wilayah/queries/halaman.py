"""A long list a page at a time, by keyset: the next page goes on from a row, not from a count."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet

from wilayah.errors import MasukanKeliru, untuk_orang
from wilayah.rules.kursor import Kursor, KursorKeliru, baca_kursor

SEHALAMAN = 50
TAK_ADA = untuk_orang("Halaman ini tidak ada.")
Baris = TypeVar("Baris", bound=Model)
Satu = TypeVar("Satu")


@dataclass(frozen=True, slots=True)
class Halaman(Generic[Satu]):
    """One page, with the cursors of its neighbours ('' where there is none)."""

    baris: Sequence[Satu] = field(default_factory=list)
    berikut: str = ""
    sebelum: str = ""


def halaman(
    semua: QuerySet[Baris], urut: tuple[str, str], kursor: str = "", banyak: int = SEHALAMAN
) -> Halaman[Baris]:
    """Return a page of rows in the order of a moment that is never empty, and of a UUID.

    ``urut`` is as ``order_by`` takes it (``("-dibuat", "id")``), so that an index can be named.
    MasukanKeliru for a cursor that is not ours.
    """
    letak = _letak(kursor)
    mundur = letak is not None and letak.mundur
    urutan = tuple(_balik(satu) for satu in urut) if mundur else urut
    if letak is not None:
        semua = semua.filter(_sesudah(letak, urutan))
    ambil = list(semua.order_by(*urutan)[: banyak + 1])
    baris, lanjut, awal = potong(ambil, banyak, mundur=mundur, dari_awal=letak is None)
    return Halaman(
        baris,
        berikut=_tulis(baris[-1], urut, mundur=False) if lanjut else "",
        sebelum=_tulis(baris[0], urut, mundur=True) if awal else "",
    )


def potong(
    ambil: list[Satu], banyak: int, *, mundur: bool, dari_awal: bool
) -> tuple[list[Satu], bool, bool]:
    """Return the rows of a page, and whether others stand after and before it.

    ``ambil`` is what was read, one row more than a page holds, in the direction of the walk.
    """
    lebih, baris = len(ambil) > banyak, ambil[:banyak]
    if mundur:
        baris.reverse()
    if not baris:
        return [], False, False
    return (baris, True, lebih) if mundur else (baris, lebih, not dari_awal)


def _letak(teks: str) -> Kursor | None:
    try:
        letak = baca_kursor(teks)
    except KursorKeliru:
        raise MasukanKeliru({"kursor": [TAK_ADA]}) from None
    if letak is not None and letak.tenggat is None:
        raise MasukanKeliru({"kursor": [TAK_ADA]})
    return letak


def _balik(kolom: str) -> str:
    return kolom.removeprefix("-") if kolom.startswith("-") else f"-{kolom}"


def _sesudah(letak: Kursor, urut: tuple[str, ...]) -> Q:
    """Return the condition of what follows a place, as a range of the order's own index."""
    saat, kunci = (satu.removeprefix("-") for satu in urut)
    arah_saat, arah_kunci = ("lt" if satu.startswith("-") else "gt" for satu in urut)
    lewat = Q(**{f"{saat}__{arah_saat}": letak.tenggat}) | Q(**{f"{kunci}__{arah_kunci}": letak.id})
    return lewat & Q(**{f"{saat}__{arah_saat}e": letak.tenggat})


def _tulis(satu: Model, urut: tuple[str, str], *, mundur: bool) -> str:
    saat, kunci = (getattr(satu, kolom.removeprefix("-")) for kolom in urut)
    return Kursor(saat, kunci, mundur).tulis()
