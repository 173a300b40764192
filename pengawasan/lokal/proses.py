"""Processes: start them, recognise ours, stop them. Nothing here guesses by name alone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pengawasan.lokal.galat import GagalMulai

TURUN = Path(__file__).with_name("turun.py")
PROC = Path("/proc")
BUKAN_SIAPA_SIAPA = 65534


def hidup(pid: int) -> bool:
    """Whether the process exists and is more than a zombie."""
    try:
        keadaan = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return (
            not PROC.exists()
            and subprocess.run(["ps", "-p", str(pid)], check=False).returncode == 0
        )
    return keadaan not in "ZX"


def _milik(pid: int, nama: str, folder: Path) -> bool:
    """Tell a server of ours: it bears the name and works in our data folder."""
    try:
        return (PROC / str(pid) / "comm").read_text().strip() == nama and (
            (PROC / str(pid) / "cwd").readlink() == folder.resolve()
        )
    except OSError:
        return False


def _menurut_ps(nama: str, folder: Path) -> list[int]:
    baris = subprocess.run(
        ["ps", "-axo", "pid=,command="], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [int(b.split()[0]) for b in baris if nama in b and str(folder) in b]


def _induk(pid: int) -> int:
    try:
        return int((PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


def penghuni(nama: str, folder: Path) -> list[int]:
    """Process ids of the servers called `nama` that work in `folder`."""
    if not PROC.exists():
        return _menurut_ps(nama, folder)
    semua = (int(p.name) for p in PROC.iterdir() if p.name.isdigit())
    return [pid for pid in semua if _milik(pid, nama, folder) and hidup(pid)]


def tunggu(syarat: Callable[[], bool], detik: float, jeda: float = 0.05) -> bool:
    """Wait until the condition holds; False when the time is over."""
    batas = time.monotonic() + detik
    while not syarat():
        if time.monotonic() > batas:
            return False
        time.sleep(jeda)
    return True


def kirim(pid: int, sinyal: signal.Signals) -> None:
    """Send a signal to a process that may have gone meanwhile."""
    try:
        os.kill(pid, sinyal)
    except ProcessLookupError:
        return


def hentikan(nama: str, folder: Path, sinyal: signal.Signals, detik: float = 8) -> None:
    """Stop every server of ours in `folder`: first politely, then not."""
    semua = penghuni(nama, folder)
    for pid in semua:
        if _induk(pid) not in semua:
            kirim(pid, sinyal)
    if tunggu(lambda: not penghuni(nama, folder), detik):
        return
    for pid in penghuni(nama, folder):
        kirim(pid, signal.SIGKILL)
    tunggu(lambda: not penghuni(nama, folder), 5)


def akun_peladen() -> tuple[int, int] | None:
    """Return uid and gid under which PostgreSQL must run; None when the caller's own will do."""
    return (BUKAN_SIAPA_SIAPA, BUKAN_SIAPA_SIAPA) if os.geteuid() == 0 else None


def _terbuka(jalur: Path) -> bool:
    return all(induk.stat().st_mode & 0o001 for induk in jalur.resolve().parents)


def _awalan(jalur: Iterable[Path]) -> list[str]:
    akun = akun_peladen()
    if akun is None:
        return []
    pilihan = ["--uid", str(akun[0]), "--gid", str(akun[1])]
    return pilihan if all(_terbuka(j) for j in jalur) else [*pilihan, "--tertutup"]


def perintah(program: Sequence[str | Path], *pilihan: str, jalur: Iterable[Path] = ()) -> list[str]:
    """Build the command that starts `program` through turun.py.

    With `jalur`, the folders it must reach, it runs as the servers' account instead of root.
    """
    turun = _awalan(jalur) if jalur else []
    return [sys.executable, "-I", "-S", str(TURUN), *turun, *pilihan, "--", *map(str, program)]


def jalankan(perintah: Sequence[str], pesan: str, folder: Path) -> None:
    """Run to the end; on failure say `pesan` with the last line of the output."""
    hasil = subprocess.run(
        perintah, capture_output=True, text=True, cwd=folder, timeout=120, check=False
    )
    if hasil.returncode != 0:
        baris = (hasil.stderr or hasil.stdout).strip().splitlines()
        raise GagalMulai(f"{pesan}: {baris[-1] if baris else hasil.returncode}")
