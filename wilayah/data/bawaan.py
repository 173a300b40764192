"""The reference data that ships with the program, read from its own files."""

import json
import tomllib
from copy import deepcopy
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

DI_SINI = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def rezim_bawaan() -> tuple[dict[str, Any], ...]:
    """Return the contents of each regime file, dates as ISO text, ordered by code."""
    isi = (_baca(berkas) for berkas in sorted((DI_SINI / "rezim").glob("*.toml")))
    return tuple(json.loads(json.dumps(satu, default=date.isoformat)) for satu in isi)


def isi_bawaan(kode: str) -> dict[str, Any] | None:
    """Return a copy of one shipped regime file, or None where no file has this code."""
    return next((deepcopy(isi) for isi in rezim_bawaan() if isi["kode"] == kode), None)


@lru_cache(maxsize=1)
def pemilihan_bawaan() -> tuple[dict[str, Any], ...]:
    """Return the elections known from the start, each with its list ``tahapan``."""
    return tuple(_baca(DI_SINI / "pemilihan.toml")["pemilihan"])


def _baca(berkas: Path) -> dict[str, Any]:
    return tomllib.loads(berkas.read_text(encoding="utf-8"))
