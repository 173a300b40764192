"""Read the environment loudly: a missing or odd value stops the start-up."""

import os
import shlex
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(nama: str, bawaan: str | None = None) -> str:
    """Return a variable, its ``_FILE`` secret, or the default; refuse if none. Empty is unset."""
    if berkas := os.environ.get(f"{nama}_FILE"):
        return Path(berkas).read_text().strip()
    nilai = os.environ.get(nama) or bawaan
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


SETEMPAT = {"127.0.0.1", "localhost", "[::1]", "testserver"}


def pastikan_setempat(tuan: list[str], alamat: str, proksi: int) -> None:
    """Refuse demo people and switched-off limits on a site that others can reach."""
    situs = urlsplit(alamat)
    tuan_situs = f"[{situs.hostname}]" if ":" in (situs.hostname or "") else situs.hostname
    setempat = situs.scheme == "http" and tuan_situs in SETEMPAT and not proksi
    if not (setempat and SETEMPAT.issuperset(tuan)):
        raise ImproperlyConfigured(
            "AWASI_DEMO=ya and AWASI_BATAS=mati are for this machine only: ALLOWED_HOSTS and "
            "ALAMAT_SITUS (http) may name nothing but 127.0.0.1, localhost and [::1], and "
            "JUMLAH_PROKSI must be 0."
        )


AKAR = Path(__file__).resolve().parent.parent
# Where the last `make run` kept its data, if not in .data.
PENUNJUK = AKAR / ".data-terakhir"


def folder_data() -> Path:
    """Return DATA_DIR, else .data."""
    return Path(os.environ.get("DATA_DIR") or AKAR / ".data").resolve()


def baca(berkas: Path) -> dict[str, str]:
    """Read lines of NAME='value' as a shell would."""
    baris = shlex.split(berkas.read_text(), comments=True) if berkas.exists() else []
    return dict(kata.split("=", 1) for kata in baris)


def muat() -> None:
    """Take what `make run` wrote for every variable that is not set."""
    folder = folder_data()
    if not os.environ.get("DATA_DIR") and PENUNJUK.exists():
        folder = Path(PENUNJUK.read_text())
    for nama, nilai in baca(folder / "awasi.env").items():
        os.environ.setdefault(nama, nilai)
    os.environ["DATA_DIR"] = str(folder)
