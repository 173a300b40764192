"""Real programs for tests that need them: the web server and a Celery worker."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

import pytest

from pengawasan.lokal import proses
from tests import peladen

PYTHON = sys.executable


class Program:
    """A program that a test may stop, kill and start again; its output is in `catatan`."""

    def __init__(self, nama: str, perintah: Sequence[str], **lingkungan: str) -> None:
        self.nama, self.perintah, self.lingkungan = nama, perintah, lingkungan
        self.catatan = Path(os.environ["DATA_DIR"]) / f"{nama}.log"
        self.catatan.parent.mkdir(parents=True, exist_ok=True)
        self.pass_fds: tuple[int, ...] = ()
        self._proses: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._proses is not None
        return self._proses.pid

    @property
    def keluaran(self) -> str:
        return self.catatan.read_text(errors="replace")

    def mulai(self) -> None:
        with self.catatan.open("wb") as keluaran:
            self._proses = subprocess.Popen(
                proses.perintah(self.perintah, "--mati-bersama"),
                env=os.environ | {"PYTHONWARNINGS": "ignore"} | self.lingkungan,
                cwd=peladen.AKAR,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                pass_fds=self.pass_fds,
            )

    def __enter__(self) -> Self:
        self.mulai()
        return self

    def __exit__(self, *_: object) -> None:
        self.berhenti()

    def berhenti(self) -> None:
        self._akhiri(signal.SIGTERM)

    def bunuh(self) -> None:
        """Kill it and all its children at once, as a power cut would."""
        self._akhiri(signal.SIGKILL)

    def _akhiri(self, sinyal: signal.Signals) -> None:
        if self._proses is None:
            return
        try:
            os.killpg(self._proses.pid, sinyal)
            self._proses.wait(15)
        except ProcessLookupError:
            self._proses.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self._proses.pid, signal.SIGKILL)
            self._proses.wait(15)
        self._proses = None

    def tunggu_keluaran(self, kata: str, detik: float = 120) -> None:
        assert proses.tunggu(lambda: kata in self.keluaran, detik), self.keluaran[-3000:]


def _menjawab(porta: int) -> bool:
    sambungan = http.client.HTTPConnection("127.0.0.1", porta, timeout=10)
    try:
        sambungan.request("GET", "/sehat/")
        return sambungan.getresponse().status < 500
    except OSError:
        return False
    finally:
        sambungan.close()


@pytest.fixture(scope="session")
def _pelayan_sesi(django_db_setup: None, _redis_berjalan: None) -> Iterator[str]:
    """Serve the site by gunicorn, with the collected static files, on a free port."""
    peladen.kumpulkan_statis()
    with socket.create_server(("127.0.0.1", 0)) as pintu:
        porta = pintu.getsockname()[1]
        alamat = f"http://127.0.0.1:{porta}"
        pilihan = ["--bind", f"fd://{pintu.fileno()}", "--worker-class", "gthread"]
        program = Program(
            "gunicorn",
            [PYTHON, "-m", "gunicorn", "pengawasan.wsgi", *pilihan, "--workers=1", "--threads=4"],
            ALAMAT_SITUS=alamat,
            AWASI_STATIS="nyata",
        )
        program.pass_fds = (pintu.fileno(),)
        with program:
            siap = proses.tunggu(lambda: _menjawab(porta), 120)
            assert siap, program.keluaran[-3000:]
            yield alamat


@pytest.fixture
def pelayan(_pelayan_sesi: str, transactional_db: None, redis_url: str) -> str:
    """Return the address of the served site; what the test commits, it shows."""
    return _pelayan_sesi


@pytest.fixture
def pekerja(transactional_db: None, redis_url: str) -> Iterator[Program]:
    """Run a real Celery worker with two processes; `bunuh()` and `mulai()` are allowed."""
    program = Program(
        "celery",
        [PYTHON, "-m", "celery", "-A", "pengawasan", "worker", "-c", "2", "-l", "INFO"],
        C_FORCE_ROOT="ya",
    )
    with program:
        program.tunggu_keluaran(" ready.")
        yield program
