"""Which election an event belongs to."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

TIDAK_TAHU = "tidak_tahu"


class CakupanPemilihan(Protocol):
    """What the question needs to know about an election."""

    @property
    def jenis(self) -> Sequence[str]: ...
    @property
    def mulai(self) -> date: ...
    @property
    def selesai(self) -> date: ...
    @property
    def wilayah(self) -> Sequence[str]: ...


P = TypeVar("P", bound=CakupanPemilihan)


def pilih_pemilihan(
    daftar: Iterable[P], jenis_pemilihan: str, kode_wilayah: str, tanggal: date
) -> P | None:
    """Return the one election that covers the kind, region and day; None where it stays open.

    An election for particular regions (a repeat vote) comes before one for the whole country.
    When two are equally near, nobody can tell them apart and the answer is None.
    """
    calon = [
        (_kedalaman(pemilihan.wilayah, kode_wilayah), pemilihan)
        for pemilihan in daftar
        if pemilihan.mulai <= tanggal <= pemilihan.selesai
        and jenis_pemilihan in {TIDAK_TAHU, *pemilihan.jenis}
    ]
    terdalam = max((dalam for dalam, _ in calon), default=-1)
    terpilih = [pemilihan for dalam, pemilihan in calon if dalam == terdalam >= 0]
    return terpilih[0] if len(terpilih) == 1 else None


def _kedalaman(awalan: Sequence[str], kode_wilayah: str) -> int:
    """Return the length of the longest prefix over the region: 0 everywhere, -1 not covered."""
    if not awalan:
        return 0
    return max(
        (len(kode) for kode in awalan if f"{kode_wilayah}.".startswith(f"{kode}.")), default=-1
    )
