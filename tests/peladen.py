"""The servers of the tests: one real PostgreSQL and one real Redis, shared by all who test here.

Each run (and each worker of a run) has its own database, copied from a migrated template, and its
own number in Redis. Who comes first starts the servers, who leaves last stops them.
`AWASI_UJI` names another folder for somebody who wants servers apart.
"""

import base64
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql
from redis import Redis

from pengawasan.lokal import postgres, proses, redis, soket

AKAR = Path(__file__).resolve().parent.parent
FOLDER = AKAR / ".data-uji" / os.environ.get("AWASI_UJI", "bersama")
SANDI = dict.fromkeys((postgres.PENGURUS, postgres.PEMILIK, postgres.APLIKASI), "hanya-uji")
CEPAT = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
CEPAT |= {"max_connections": "400"}  # several workers may each let fifty act at once
JUMLAH_NOMOR = 64
# What the template is made of: a change in any of these makes it anew.
BAHAN = (
    "*/migrations/*.py",
    "*/*/migrations/*.py",
    "wilayah/data/**/*",
    "wilayah/management/**/*.py",
    "wilayah/services/*.py",
    "pengawasan/lokal/hak.sql",
    "tests/templat.py",
)
_terpegang: list[IO[str]] = []


@contextmanager
def _giliran() -> Iterator[None]:
    """One process at a time starts, stops or copies."""
    with (FOLDER / "giliran").open("w") as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        yield


def _nomor_redis() -> int:
    """Hold one number of Redis for as long as this process lives."""
    for nomor in range(JUMLAH_NOMOR):
        berkas = (FOLDER / f"nomor-{nomor}").open("w")
        try:
            fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            berkas.close()
        else:
            _terpegang.append(berkas)
            return nomor
    raise RuntimeError(f"{JUMLAH_NOMOR} test processes at once are too many.")


def siapkan_lingkungan() -> None:
    """Set the environment of this process; the programs it starts inherit it unchanged."""
    saya = os.environ.get("PYTEST_XDIST_WORKER", "tunggal")
    if os.environ.get("AWASI_UJI_SIAPA") == saya:
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    di_soket = soket.folder(FOLDER)
    basis = f"uji_{os.getpid()}_{saya}"
    os.environ |= {
        "AWASI_UJI_SIAPA": saya,
        "AWASI_DEMO": "ya",
        "DATA_DIR": str(FOLDER / "data" / f"{saya}-{os.getpid()}"),
        "STATIC_ROOT": str(FOLDER / "static"),
        "SECRET_KEY": "hanya-untuk-uji-" * 4,
        "KUNCI_DATA": "uji1:" + base64.b64encode(hashlib.sha256(b"uji").digest()).decode(),
        "DATABASE_URL": postgres.alamat(
            di_soket, postgres.APLIKASI, SANDI[postgres.APLIKASI], basis
        ),
        "DATABASE_URL_PEMILIK": postgres.alamat(
            di_soket, postgres.PEMILIK, SANDI[postgres.PEMILIK], basis
        ),
        "REDIS_URL": redis.alamat(di_soket, _nomor_redis()),
    }


def _klaster() -> postgres.Klaster:
    return postgres.klaster(FOLDER, SANDI, CEPAT)


def _antrean() -> redis.Antrean:
    setelan = {"databases": str(JUMLAH_NOMOR), "appendfsync": "no"}
    return redis.antrean(FOLDER, setelan)


def _hadir() -> None:
    """Be counted among those who use the servers."""
    if not any(b.name.endswith("/hadir") for b in _terpegang):
        berkas = (FOLDER / "hadir").open("w")
        fcntl.flock(berkas, fcntl.LOCK_SH)
        _terpegang.append(berkas)


def pengurus(basis: str = "postgres") -> psycopg.Connection:
    """Connect as the superuser, for what tests must do and nobody else may."""
    return psycopg.connect(_klaster().url(postgres.PENGURUS, basis), autocommit=True)


def basis_saya() -> str:
    """Return the name of this process's database."""
    return os.environ["DATABASE_URL"].partition("@/")[2].partition("?")[0]


def mulai_postgres() -> None:
    """Start PostgreSQL unless it runs, and make this process's database from the template."""
    with _giliran():
        _hadir()
        klaster = _klaster()
        if not postgres.berjalan(klaster):
            postgres.buat(klaster)
            postgres.mulai(klaster)
            _hapus_sisa("uji_")
            _hapus_data_lama()
        templat = _templat(klaster)
        _perintah("DROP DATABASE IF EXISTS {} WITH (FORCE)", basis_saya())
        _perintah(
            "CREATE DATABASE {} TEMPLATE {} OWNER {}", basis_saya(), templat, postgres.PEMILIK
        )


def mulai_redis() -> None:
    """Start Redis unless it runs, with an empty number for this process."""
    with _giliran():
        _hadir()
        antrean = _antrean()
        if not redis.berjalan(antrean):
            redis.mulai(antrean)


def redis_url() -> str:
    """Return the address of this process's number in Redis."""
    return os.environ["REDIS_URL"]


@contextmanager
def klien_redis() -> Iterator[Redis]:
    """Open a client on this process's number."""
    klien = Redis.from_url(redis_url())
    try:
        yield klien
    finally:
        klien.close()


def hapus_basis() -> None:
    """Drop this process's database."""
    with _giliran():
        _perintah("DROP DATABASE IF EXISTS {} WITH (FORCE)", basis_saya())


def tinggalkan() -> None:
    """Leave; the last one puts out the lights."""
    hadir = any(b.name.endswith("/hadir") for b in _terpegang)
    while _terpegang:
        _terpegang.pop().close()
    if not hadir:
        return
    with _giliran(), (FOLDER / "hadir").open("w") as berkas:
        try:
            fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        postgres.hentikan(_klaster())
        redis.hentikan(_antrean())


def _perintah(pola: str, *nama: str) -> None:
    with pengurus() as koneksi:
        koneksi.execute(sql.SQL(pola).format(*map(sql.Identifier, nama)))


def _hapus_sisa(awal: str, kecuali: str = "") -> None:
    """Drop databases that an interrupted run or an older template left behind."""
    with pengurus() as koneksi:
        baris = koneksi.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) AND datname <> %s",
            [awal, kecuali],
        ).fetchall()
    for (nama,) in baris:
        _perintah("DROP DATABASE IF EXISTS {} WITH (FORCE)", nama)


def _hapus_data_lama() -> None:
    """Remove the files and logs of runs that are over; the last ones stay to be read."""
    for folder in (FOLDER / "data").glob("*-*"):
        if not proses.hidup(int(folder.name.rpartition("-")[2])):
            shutil.rmtree(folder)


def _sidik() -> str:
    sidik = hashlib.sha256()
    for pola in BAHAN:
        for berkas in sorted(b for b in AKAR.glob(pola) if b.is_file()):
            if "__pycache__" not in berkas.parts and ".venv" not in berkas.parts:
                sidik.update(str(berkas).encode() + berkas.read_bytes())
    return sidik.hexdigest()[:12]


def _templat(klaster: postgres.Klaster) -> str:
    nama, baru = f"templat_{_sidik()}", "templat_baru"
    with pengurus() as koneksi:
        if koneksi.execute("SELECT 1 FROM pg_database WHERE datname = %s", [nama]).fetchone():
            return nama
    _perintah("DROP DATABASE IF EXISTS {} WITH (FORCE)", baru)
    postgres.siapkan_basis(klaster, baru)
    lingkungan = {
        kunci: re.sub(r"@/\w+", f"@/{baru}", nilai) if kunci.startswith("DATABASE_URL") else nilai
        for kunci, nilai in os.environ.items()
    }
    hasil = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.templat"],
        env=lingkungan,
        cwd=AKAR,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if hasil.returncode != 0:
        raise RuntimeError(f"The template database could not be made:\n{hasil.stderr[-4000:]}")
    _perintah("ALTER DATABASE {} RENAME TO {}", baru, nama)
    _hapus_sisa("templat_", kecuali=nama)
    return nama


def kumpulkan_statis() -> None:
    """Collect the static files for the programs that tests start."""
    with _giliran():
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", _KUMPULKAN],
            env=os.environ | {"AWASI_STATIS": "nyata"},
            cwd=AKAR,
            timeout=120,
            check=True,
        )


_KUMPULKAN = """
import django; django.setup()
from pengawasan.lokal import pesan, siapkan
pesan.susun(); siapkan.kumpulkan_statis()
"""
