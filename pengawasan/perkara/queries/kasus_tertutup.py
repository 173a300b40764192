"""What is closed on the page of a case, told by its reasons: each reason once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from wilayah.choices import Peran


class Tertutup(Protocol):
    """An act or a step that is closed, with the reason in words."""

    @property
    def label(self) -> str: ...

    @property
    def sebab(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Alasan:
    """One reason, everything it keeps closed, and whose work that is where it is others'."""

    sebab: str
    peran: frozenset[Peran]
    apa: tuple[str, ...]


def per_alasan(semua: Iterable[Tertutup]) -> list[Alasan]:
    """Return the reasons in the order they first come, each with all it closes."""
    kelompok: dict[tuple[str, frozenset[Peran]], list[str]] = {}
    for satu in semua:
        peran: frozenset[Peran] = getattr(satu, "peran", frozenset())
        kelompok.setdefault((satu.sebab, peran), []).append(satu.label)
    return [Alasan(sebab, peran, tuple(apa)) for (sebab, peran), apa in kelompok.items()]
