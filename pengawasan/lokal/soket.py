"""Where the servers' sockets live: beside the data, or in a private temporary folder."""

import os
import re
import shutil
import stat
import tempfile
from pathlib import Path

from pengawasan.lokal import proses

# sun_path holds 108 bytes, and PostgreSQL wants room for its lock file beside the socket.
PANJANG_JALUR = 100
POLOS = re.compile(r"[A-Za-z0-9/._-]+")


def _muat(folder: Path) -> bool:
    terpanjang = str(folder / ".s.PGSQL.5432.lock")
    return bool(POLOS.fullmatch(terpanjang)) and len(terpanjang) <= PANJANG_JALUR


def _aman(folder: Path) -> bool:
    """Tell a folder of ours: nobody else made it, nobody else may enter it."""
    try:
        keadaan = folder.lstat()
    except OSError:
        return False
    pemilik = {os.geteuid(), *(proses.akun_peladen() or ())}
    return (
        stat.S_ISDIR(keadaan.st_mode)
        and keadaan.st_uid in pemilik
        and stat.S_IMODE(keadaan.st_mode) == stat.S_IRWXU
    )


def folder(data: Path) -> Path:
    """Return the socket folder of a data folder, made when missing, mode 0700."""
    sini, catatan = data / "soket", data / "soket.jalur"
    if not _muat(sini):
        dulu = Path(catatan.read_text()) if catatan.exists() else None
        if dulu is None or not _aman(dulu):
            dulu = Path(tempfile.mkdtemp(prefix="awasi-", dir="/tmp"))
            catatan.write_text(str(dulu))
        sini = dulu
    sini.mkdir(mode=0o700, parents=True, exist_ok=True)
    sini.chmod(0o700)
    akun = proses.akun_peladen()
    if akun:
        os.chown(sini, *akun)
    return sini


def bersihkan(data: Path) -> None:
    """Remove the temporary folder again, once the servers in it have stopped."""
    catatan = data / "soket.jalur"
    if catatan.exists():
        sementara = Path(catatan.read_text())
        if _aman(sementara):
            shutil.rmtree(sementara)
        catatan.unlink()
