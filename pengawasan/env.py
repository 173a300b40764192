"""Read the environment loudly: a missing or odd value stops the start-up."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def text(nama: str, bawaan: str | None = None) -> str:
    """Return a variable, its ``_FILE`` secret, or the default; refuse if none."""
    if berkas := os.environ.get(f"{nama}_FILE"):
        return Path(berkas).read_text().strip()
    nilai = os.environ.get(nama, bawaan)
    if nilai is None:
        raise ImproperlyConfigured(f"Set the environment variable {nama}.")
    return nilai


def flag(nama: str, *, bawaan: bool = False) -> bool:
    """Return a boolean; anything but ``true`` or ``false`` is refused."""
    nilai = text(nama, str(bawaan)).lower()
    if nilai not in {"true", "false"}:
        raise ImproperlyConfigured(f"{nama} must be true or false, not {nilai!r}.")
    return nilai == "true"


def pilihan(nama: str, sah: set[str], bawaan: str) -> str:
    """Return one of the allowed words; anything else is refused."""
    nilai = text(nama, bawaan)
    if nilai not in sah:
        raise ImproperlyConfigured(f"{nama} must be one of {sorted(sah)}, not {nilai!r}.")
    return nilai


def words(nama: str, bawaan: str = "") -> list[str]:
    """Return a comma-separated list."""
    return [kata for kata in text(nama, bawaan).split(",") if kata]
