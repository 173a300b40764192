"""The evidence folder: sealed frames on disk, one file per id, durable before acknowledged."""

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings

from laporan.rules.berkas import KEPALA
from laporan.sandi import GagalBuka, KunciData
from laporan.sandi.berkas import buka_berkas, tutup, ujung


@dataclass(frozen=True, slots=True)
class Sidik:
    """What a whole file is: its size in bytes, its SHA-256, its first 4 KiB."""

    ukuran: int
    sha256: str
    kepala: bytes


BANYAK_FOLDER = 256
"""Files lie in folders named by the first two digits of their ids."""


def ada_ruang(ukuran: int) -> bool:
    """Tell whether a file of this size fits and leaves the disk its reserve."""
    folder = Path(settings.BUKTI_DIR)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return shutil.disk_usage(folder).free - ukuran > settings.BUKTI_SISA_MIN


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
    with open(tujuan, "r+b" if posisi else "wb", opener=_milik_sendiri) as berkas:
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
    with open(tempat, "ab", opener=_milik_sendiri) as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        yield


def _milik_sendiri(tempat: str, bendera: int) -> int:
    return os.open(tempat, bendera, 0o600)


def baca(kunci: KunciData, id_berkas: UUID) -> Iterator[bytes]:
    """Yield the plain bytes of a file; raise GagalBuka when it is missing or damaged."""
    try:
        berkas = jalur(id_berkas).open("rb")
    except FileNotFoundError as galat:
        raise GagalBuka("the file is missing") from galat
    with berkas:
        yield from buka_berkas(kunci, id_berkas, berkas)


def sidik(kunci: KunciData, id_berkas: UUID) -> Sidik:
    """Read a file to its end and say what it is; raise GagalBuka when it is damaged."""
    hitung, kepala, ukuran = hashlib.sha256(), b"", 0
    for potong in baca(kunci, id_berkas):
        hitung.update(potong)
        ukuran += len(potong)
        if len(kepala) < KEPALA:
            kepala += potong[: KEPALA - len(kepala)]
    return Sidik(ukuran, hitung.hexdigest(), kepala)


def utuh(kunci: KunciData, id_berkas: UUID, sha256: str) -> bool:
    """Tell whether the file still is, to its last byte, the one that was sealed."""
    try:
        return sidik(kunci, id_berkas).sha256 == sha256
    except GagalBuka:
        return False


def buang(id_berkas: UUID) -> None:
    """Delete a file that nobody keeps; it may be gone already."""
    jalur(id_berkas).unlink(missing_ok=True)


def diubah(id_berkas: UUID) -> float:
    """Return when a file was last written (seconds since 1970), 0 when there is none."""
    try:
        return jalur(id_berkas).stat().st_mtime
    except FileNotFoundError:
        return 0


def isi_folder(nama: str = "??") -> Iterator[tuple[UUID, float]]:
    """Yield id and time of last change of every file in one of the 256 folders, or in all."""
    for berkas in Path(settings.BUKTI_DIR).glob(f"{nama}/*"):
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
