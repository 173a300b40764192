"""Deadlines side by side: what tracks of one case share is read once."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol, TypeVar


class Bertempo(Protocol):
    """Anything that falls due: a step and its last moment."""

    @property
    def langkah(self) -> str: ...

    @property
    def jatuh_tempo(self) -> datetime: ...


Satu = TypeVar("Satu", bound=Bertempo)


def satukan(tenggat: Iterable[Satu]) -> list[Satu]:
    """Return the first of the deadlines that share a step and a moment, in their order."""
    hasil: dict[tuple[str, datetime], Satu] = {}
    for satu in tenggat:
        hasil.setdefault((satu.langkah, satu.jatuh_tempo), satu)
    return list(hasil.values())
