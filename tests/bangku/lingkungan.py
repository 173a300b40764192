"""Servers for measuring: durable PostgreSQL, Redis, and two web workers for either program."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

os.environ["AWASI_UJI"] = "bangku"

from tests import peladen

peladen.CEPAT = {}  # commits are durable here
peladen.siapkan_lingkungan()
os.environ |= {"AWASI_BATAS": "mati", "DJANGO_SETTINGS_MODULE": "pengawasan.settings"}

from pengawasan.lokal import proses  # noqa: E402
from tests.proses import PYTHON, Program, _menjawab  # noqa: E402


@contextmanager
def peladen_menyala() -> Iterator[None]:
    """Keep PostgreSQL and Redis running, with a database that is dropped at the end."""
    peladen.mulai_postgres()
    peladen.mulai_redis()
    peladen.kumpulkan_statis()
    try:
        yield
    finally:
        from django.db import connections

        connections.close_all()
        peladen.hapus_basis()
        peladen.tinggalkan()


@contextmanager
def gunicorn(nama: str, aplikasi: str, **lingkungan: str) -> Iterator[int]:
    """Serve a program by two workers with eight threads each; yield the port."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as pintu:
        porta = pintu.getsockname()[1]
        perintah = [PYTHON, "-m", "gunicorn", aplikasi, "--bind", f"fd://{pintu.fileno()}"]
        perintah += ["--worker-class", "gthread", "--workers=2", "--threads=8"]
        perintah += ["--keep-alive=30", "--log-level=warning"]
        program = Program(nama, perintah, **lingkungan)
        program.pass_fds = (pintu.fileno(),)
        with program:
            assert proses.tunggu(lambda: _menjawab(porta), 120), program.keluaran[-3000:]
            yield porta


def basis_siap() -> None:
    """Set Django up on the environment above."""
    import django

    django.setup()


if sys.flags.optimize:
    raise SystemExit("Run the benchmarks without -O.")
