"""Walking page by page, to an end that must come."""

from collections.abc import Callable
from typing import TypeVar

PALING_BANYAK = 50
H = TypeVar("H")


def telusuri(awal: H, lanjut: Callable[[H], H | None]) -> list[H]:
    """Return a page and all that follow it; a walk that does not end fails the test."""
    hasil = [awal]
    while (satu := lanjut(hasil[-1])) is not None:
        hasil.append(satu)
        assert len(hasil) <= PALING_BANYAK, "the pages have no end"
    return hasil
