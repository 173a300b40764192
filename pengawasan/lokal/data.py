"""The data folder of `make run`: who uses it, its secrets, and what others need to know."""

import base64
import contextlib
import fcntl
import json
import os
import secrets
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

from pengawasan import env
from pengawasan.lokal import postgres
from pengawasan.lokal.galat import GagalMulai

KUNCI = ("SECRET_KEY", "KUNCI_DATA", "KUNCI_JANGKAR")
PERAN = (postgres.PENGURUS, postgres.PEMILIK, postgres.APLIKASI)


@contextlib.contextmanager
def terpakai(folder: Path) -> Iterator[None]:
    """Hold the folder for this run; the lock vanishes with the process, however it ends."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "kunci").open("a+") as berkas:
        try:
            fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            berkas.seek(0)
            pid = berkas.read().strip()
            raise GagalMulai(f"Awasi sudah berjalan dari {folder} (proses {pid}).") from None
        berkas.truncate(0)
        berkas.write(str(os.getpid()))
        berkas.flush()
        yield


def _tulis_rahasia(berkas: Path, isi: str) -> None:
    baru = berkas.with_name(berkas.name + ".baru")
    baru.unlink(missing_ok=True)
    baru.touch(mode=0o600)
    baru.write_text(isi)
    baru.replace(berkas)


def rahasia(folder: Path) -> dict[str, str]:
    """Return the secrets of this folder, made once and kept: without them the data is lost."""
    berkas = folder / "rahasia.json"
    ada: dict[str, str] = json.loads(berkas.read_text()) if berkas.exists() else {}
    baru = {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "KUNCI_DATA": "k1:" + base64.b64encode(secrets.token_bytes(32)).decode(),
        "KUNCI_JANGKAR": base64.b64encode(secrets.token_bytes(32)).decode(),
    } | {f"sandi_{peran}": secrets.token_urlsafe(24) for peran in PERAN}
    lengkap = baru | ada
    if lengkap != ada:
        _tulis_rahasia(berkas, json.dumps(lengkap, indent=1) + "\n")
    return lengkap


def umumkan(folder: Path, lingkungan: Mapping[str, str]) -> None:
    """Write what manage.py needs to reach the same database and broker."""
    isi = "".join(f"{nama}={shlex.quote(nilai)}\n" for nama, nilai in sorted(lingkungan.items()))
    _tulis_rahasia(folder / "awasi.env", isi)
    if folder != env.AKAR / ".data":
        env.PENUNJUK.write_text(str(folder))
    else:
        env.PENUNJUK.unlink(missing_ok=True)
