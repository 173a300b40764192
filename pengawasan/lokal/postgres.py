"""A private PostgreSQL: one cluster in one folder, reached by one unix socket."""

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from pengawasan.lokal import biner as daftar_biner
from pengawasan.lokal import proses, soket
from pengawasan.lokal.biner import Biner
from pengawasan.lokal.galat import GagalMulai

PENGURUS, PEMILIK, APLIKASI = "postgres", "awasi_pemilik", "awasi"
NAMA_PROSES = "postgres"


@dataclass(frozen=True)
class Klaster:
    """A cluster: its binaries, its folder, its socket folder, its passwords by role."""

    biner: Biner
    folder: Path
    soket: Path
    sandi: Mapping[str, str]
    setelan: Mapping[str, str] = field(default_factory=dict)

    @property
    def catatan(self) -> Path:
        return self.folder.parent / "postgres.log"

    def url(self, peran: str, basis: str) -> str:
        return alamat(self.soket, peran, self.sandi[peran], basis)


def alamat(soket: Path, peran: str, sandi: str, basis: str) -> str:
    """Return the address of a database for libpq, Django and psql alike."""
    return f"postgresql://{peran}:{quote(sandi, safe='')}@/{basis}?host={quote(str(soket))}"


def klaster(
    data: Path, sandi: Mapping[str, str], setelan: Mapping[str, str] | None = None
) -> Klaster:
    """Describe the cluster of a data folder; the folder's memory decides on the version."""
    biner = daftar_biner.postgres(data / "asal.json")
    return Klaster(biner, data / f"pg{biner.mayor}", soket.folder(data), sandi, setelan or {})


def _serahkan(jalur: Path) -> None:
    akun = proses.akun_peladen()
    if akun:
        os.chown(jalur, *akun)


def _jalur(klaster: Klaster) -> tuple[Path, ...]:
    return Path(klaster.biner.program), klaster.folder, klaster.soket


def _lokal_utf8(initdb: Path) -> str:
    ada = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    return "C.UTF-8" if {"C.UTF-8", "C.utf8"} & set(ada.split()) else "C"


def buat(klaster: Klaster) -> None:
    """Make the cluster unless it exists; an interrupted try leaves nothing that counts."""
    if (klaster.folder / "PG_VERSION").exists():
        return
    baru, kunci = klaster.folder.with_suffix(".baru"), klaster.folder.with_suffix(".sandi")
    shutil.rmtree(baru, ignore_errors=True)
    baru.mkdir(mode=0o700)
    kunci.touch(mode=0o600)
    kunci.write_text(klaster.sandi[PENGURUS])
    _serahkan(baru)
    _serahkan(kunci)
    initdb = Path(klaster.biner.program).with_name("initdb")
    pilihan: list[str | Path] = [
        "-D",
        baru,
        "-U",
        PENGURUS,
        "-E",
        "UTF8",
        "--auth=scram-sha-256",
        "--pwfile",
        kunci,
    ]
    pilihan += [f"--locale={_lokal_utf8(initdb)}", "--no-instructions"]
    perintah = proses.perintah([initdb, *pilihan], jalur=_jalur(klaster))
    proses.jalankan(perintah, "PostgreSQL tidak dapat disiapkan", Path("/"))
    kunci.unlink()
    with (baru / "postgresql.conf").open("a") as berkas:
        berkas.write("\ninclude 'awasi.conf'\n")
    baru.rename(klaster.folder)


def _tulis_setelan(klaster: Klaster) -> None:
    setelan = {
        "listen_addresses": "",
        "port": "5432",
        "unix_socket_directories": str(klaster.soket),
        "unix_socket_permissions": "0700",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_line_prefix": "%m [%p] ",
        # What goes wrong is told without the statement and its values.
        "log_min_error_statement": "panic",
        "log_error_verbosity": "terse",
        "log_parameter_max_length_on_error": "0",
    }
    isi = "".join(f"{k} = '{v}'\n" for k, v in {**setelan, **klaster.setelan}.items())
    (klaster.folder / "awasi.conf").write_text(isi)
    _serahkan(klaster.folder / "awasi.conf")


def _pid_mati() -> int:
    return next(pid for pid in range(4_194_303, 1, -1) if not Path(f"/proc/{pid}").exists())


def _lupakan_pid_orang_lain(klaster: Klaster) -> None:
    """Let a pid file of a crashed server not name a living program, or a dead one nobody buried.

    PostgreSQL would then refuse to start. The first line gets the number of no process: its own
    check of the shared memory, which proves that no old backend is left, stays in force.
    """
    berkas = [klaster.folder / "postmaster.pid", klaster.soket / ".s.PGSQL.5432.lock"]
    for catatan in filter(Path.exists, berkas):
        baris = catatan.read_text().splitlines()
        if (
            baris
            and baris[0].lstrip("-").isdigit()
            and Path("/proc", baris[0].lstrip("-")).exists()
        ):
            catatan.write_text("\n".join([str(_pid_mati()), *baris[1:]]) + "\n")


def _menjawab(klaster: Klaster) -> bool:
    try:
        with psycopg.connect(klaster.url(PENGURUS, "postgres"), connect_timeout=5):
            return True
    except psycopg.OperationalError:
        return False


def _ada(klaster: Klaster) -> bool:
    return bool(proses.penghuni(NAMA_PROSES, klaster.folder))


def berjalan(klaster: Klaster) -> bool:
    """Whether our server is up in this folder and answers on this socket."""
    return _ada(klaster) and _menjawab(klaster)


def mulai(klaster: Klaster) -> None:
    """Start the server and wait for it; a leftover of an earlier run in this folder ends first."""
    hentikan(klaster)
    _lupakan_pid_orang_lain(klaster)
    _tulis_setelan(klaster)
    perintah = proses.perintah(
        [klaster.biner.program, "-D", klaster.folder],
        "--lepas",
        str(klaster.catatan),
        jalur=_jalur(klaster),
    )
    proses.jalankan(perintah, "PostgreSQL tidak dapat dimulai", Path("/"))
    proses.tunggu(lambda: _ada(klaster), 5)
    proses.tunggu(lambda: _menjawab(klaster) or not _ada(klaster), 60)
    if not _menjawab(klaster):
        baris = klaster.catatan.read_text(errors="replace").splitlines()
        sebab = [satu for satu in baris if "FATAL" in satu][-1:]
        raise GagalMulai(f"PostgreSQL tidak mau mulai: {' '.join(sebab)} ({klaster.catatan})")


def hentikan(klaster: Klaster) -> None:
    """Fast shutdown: running transactions are rolled back, nothing committed is lost."""
    proses.hentikan(NAMA_PROSES, klaster.folder, signal.SIGINT)


def _peran(koneksi: psycopg.Connection, nama: str, sandi: str) -> None:
    ada = koneksi.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [nama]).fetchone()
    kata = sql.SQL("ALTER" if ada else "CREATE")
    koneksi.execute(
        sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(
            kata, sql.Identifier(nama), sql.Literal(sandi)
        )
    )


def siapkan_basis(klaster: Klaster, basis: str) -> None:
    """Make the two roles and a database that belongs to the owner."""
    with psycopg.connect(klaster.url(PENGURUS, "postgres"), autocommit=True) as koneksi:
        for peran in (PEMILIK, APLIKASI):
            _peran(koneksi, peran, klaster.sandi[peran])
        ada = koneksi.execute("SELECT 1 FROM pg_database WHERE datname = %s", [basis]).fetchone()
        if not ada:
            koneksi.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(
                    sql.Identifier(basis), sql.Identifier(PEMILIK)
                )
            )
