"""The programs of one run: web, worker, beat. They end with the launcher, however it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pengawasan import env
from pengawasan.lokal import proses

CATATAN_TERBESAR = 10 * 1024 * 1024
SEMENIT, MULAI_TERBANYAK = 60, 5


@dataclass
class Anak:
    """One program, its log, and how often it had to be started again."""

    nama: str
    perintah: Sequence[str]
    lingkungan: Mapping[str, str]
    catatan: Path
    proses: subprocess.Popen[bytes] | None = None
    dimulai: list[float] = field(default_factory=list)

    def mulai(self) -> None:
        if self.catatan.exists() and self.catatan.stat().st_size > CATATAN_TERBESAR:
            self.catatan.replace(self.catatan.with_suffix(".lama"))
        self.dimulai.append(time.monotonic())
        with self.catatan.open("ab") as keluaran:
            self.proses = subprocess.Popen(
                proses.perintah(self.perintah, "--mati-bersama"),
                env=self.lingkungan,
                cwd=env.AKAR,
                stdin=subprocess.DEVNULL,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def mati(self) -> bool:
        return self.proses is not None and self.proses.poll() is not None

    @property
    def putus_asa(self) -> bool:
        """So many starts within a minute: it will not get better."""
        baru = [saat for saat in self.dimulai if time.monotonic() - saat < SEMENIT]
        return len(baru) >= MULAI_TERBANYAK

    def minta_berhenti(self) -> None:
        if self.proses is not None and not self.mati:
            self.proses.terminate()

    def pastikan_berhenti(self, detik: float) -> None:
        """Wait; then end it with all its children. What it held is redelivered."""
        if self.proses is None:
            return
        try:
            self.proses.wait(detik)
        except subprocess.TimeoutExpired:
            os.killpg(self.proses.pid, signal.SIGKILL)
            self.proses.wait()


def daftar(porta: int, lingkungan: Mapping[str, str], data: Path) -> list[Anak]:
    """Describe the three programs."""
    gunicorn = ["gunicorn", "pengawasan.wsgi", "--bind", f"127.0.0.1:{porta}", "--workers", "2"]
    gunicorn += ["--worker-class", "gthread", "--threads", "8", "--graceful-timeout", "2"]
    gunicorn += ["--no-control-socket", "--preload"]
    pekerja = ["celery", "-A", "pengawasan", "worker", "--concurrency", "2", "--loglevel", "INFO"]
    beat = ["celery", "-A", "pengawasan", "beat", "--loglevel", "WARNING", "--pidfile="]
    beat += ["--schedule", str(data / "beat")]
    perintah = {"web": gunicorn, "pekerja": pekerja, "beat": beat}
    # Celery warns those who run it as root; whoever typed `make run` knows who they are.
    bersama = {"PYTHONWARNINGS": "ignore::UserWarning", **lingkungan}
    return [
        Anak(nama, [sys.executable, "-m", *isi], bersama, data / "catatan" / f"{nama}.log")
        for nama, isi in perintah.items()
    ]


def catat(anak: Sequence[Anak], berkas: Path) -> None:
    """Remember the process ids with their time of birth, for the next run after a crash."""
    isi = {a.proses.pid: _lahir(a.proses.pid) for a in anak if a.proses is not None}
    berkas.write_text(json.dumps(isi))


def _lahir(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def akhiri_sisa(berkas: Path) -> None:
    """End what a killed run left behind: the same number born at the same moment, no other."""
    if not berkas.exists():
        return
    isi: dict[str, str] = json.loads(berkas.read_text() or "{}")
    sisa = [int(pid) for pid, lahir in isi.items() if lahir and _lahir(int(pid)) == lahir]
    for sinyal in (signal.SIGTERM, signal.SIGKILL):
        for pid in sisa:
            if proses.hidup(pid):
                proses.kirim(pid, sinyal)
        if proses.tunggu(lambda: not any(map(proses.hidup, sisa)), 5):
            break
    berkas.unlink()
