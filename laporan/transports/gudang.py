"""The evidence folder: sealed frames on disk, one file per id, durable before acknowledged."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.conf import settings

from laporan.sandi import GagalBuka, KunciData
from laporan.sandi.berkas import buka_berkas, tutup, ujung


def jalur(id_berkas: UUID) -> Path:
    """Return where the file with this id lies."""
    nama = id_berkas.hex
    return Path(settings.BUKTI_DIR) / nama[:2] / nama


def tambah(kunci: KunciData, id_berkas: UUID, posisi: int, isi: bytes) -> None:
    """Append plain bytes at ``posisi``, sealed, and wait until they are on disk.

    What an interrupted attempt left behind ``posisi`` is cut off first.
    """
    tujuan = jalur(id_berkas)
    tujuan.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tujuan.open("r+b" if posisi else "wb") as berkas:
        berkas.truncate(ujung(berkas, posisi))
        berkas.seek(0, os.SEEK_END)
        berkas.write(tutup(kunci, id_berkas, posisi, isi))
        berkas.flush()
        os.fsync(berkas.fileno())
    if not posisi:
        _kukuhkan(tujuan.parent)


@contextmanager
def pegang(id_berkas: UUID) -> Iterator[None]:
    """Hold a file for writing, so that two uploads of it take turns."""
    tempat = jalur(id_berkas)
    tempat.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempat.open("ab") as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        yield


def baca(kunci: KunciData, id_berkas: UUID) -> Iterator[bytes]:
    """Yield the plain bytes of a file; raise GagalBuka when it is missing or damaged."""
    try:
        berkas = jalur(id_berkas).open("rb")
    except FileNotFoundError as galat:
        raise GagalBuka("the file is missing") from galat
    with berkas:
        yield from buka_berkas(kunci, id_berkas, berkas)


def buang(id_berkas: UUID) -> None:
    """Delete a file that nobody keeps; it may be gone already."""
    jalur(id_berkas).unlink(missing_ok=True)


def semua() -> Iterator[tuple[UUID, float]]:
    """Yield the id and the time of last change of every file in the folder."""
    for berkas in Path(settings.BUKTI_DIR).glob("??/*"):
        try:
            yield UUID(hex=berkas.name), berkas.stat().st_mtime
        except (ValueError, FileNotFoundError):
            continue


def _kukuhkan(folder: Path) -> None:
    """Wait until the folder itself knows its new file."""
    penunjuk = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(penunjuk)
    finally:
        os.close(penunjuk)
