"""`make run`: start everything, watch over it, stop everything."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from pengawasan import env
from pengawasan.lokal import anak, data, postgres, proses, redis, soket, turun
from pengawasan.lokal.anak import Anak
from pengawasan.lokal.galat import GagalMulai

BASIS = "awasi"
JEDA = 0.5
PORTA = range(1, 65536)
ORANG_CONTOH = """\
  ri.admin ri.admin2 ri.auditor ri.pimpinan prov.63.pimpinan kec.63.11.02.penerima mitra.demo
  kab.63.11 kab.63.71 kab.19.71 kab.64.72, masing-masing dengan
  .penerima .penelaah .koordinator .pimpinan .sekretariat"""


class Berhenti(Exception):
    """Somebody asked for the end."""


@dataclass
class Peladen:
    """The servers this run started, each with its way to see, start and stop it."""

    nama: str
    berjalan: Callable[[], bool]
    mulai: Callable[[], None]
    hentikan: Callable[[], None]


@dataclass
class Jalan:
    """What one run has started so far, in the order in which it started."""

    folder: Path
    porta: int
    peladen: list[Peladen] = field(default_factory=list)
    anak: list[Anak] = field(default_factory=list)


def katakan(kata: str) -> None:
    print(kata, flush=True)


def baca_porta() -> int:
    kata = os.environ.get("PORT") or "8000"
    if not (kata.isascii() and kata.isdigit() and int(kata) in PORTA):
        raise GagalMulai(f"PORT harus bilangan 1–65535, bukan {kata!r}.")
    return int(kata)


def _bebas(porta: int) -> bool:
    with socket.socket() as coba:
        coba.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            coba.bind(("127.0.0.1", porta))
        except OSError:
            return False
    return True


def _mulai_postgres(jalan: Jalan, rahasia: dict[str, str]) -> dict[str, str]:
    sandi = {peran: rahasia[f"sandi_{peran}"] for peran in data.PERAN}
    klaster = postgres.klaster(jalan.folder, sandi)
    katakan(f"  PostgreSQL {klaster.biner.versi} ({klaster.biner.jenis})")
    postgres.buat(klaster)
    jalan.peladen.append(
        Peladen(
            "PostgreSQL",
            lambda: bool(proses.penghuni(postgres.NAMA_PROSES, klaster.folder)),
            lambda: postgres.mulai(klaster),
            lambda: postgres.hentikan(klaster),
        )
    )
    postgres.mulai(klaster)
    postgres.siapkan_basis(klaster, BASIS)
    return {
        "DATABASE_URL": klaster.url(postgres.APLIKASI, BASIS),
        "DATABASE_URL_PEMILIK": klaster.url(postgres.PEMILIK, BASIS),
    }


def _mulai_redis(jalan: Jalan) -> dict[str, str]:
    antrean = redis.antrean(jalan.folder)
    katakan(f"  Redis {antrean.biner.versi} ({antrean.biner.jenis})")
    jalan.peladen.append(
        Peladen(
            "Redis",
            lambda: bool(proses.penghuni(antrean.nama_proses, antrean.folder)),
            lambda: redis.mulai(antrean),
            lambda: redis.hentikan(antrean),
        )
    )
    redis.mulai(antrean)
    return {"REDIS_URL": antrean.url()}


def _lingkungan(jalan: Jalan) -> dict[str, str]:
    """Start the servers that nobody gave us, and return the settings of this run."""
    rahasia = data.rahasia(jalan.folder)
    isi = {nama: rahasia[nama] for nama in data.KUNCI}
    isi |= {"AWASI_DEMO": "ya", "DATA_DIR": str(jalan.folder)}
    isi["ALAMAT_SITUS"] = f"http://127.0.0.1:{jalan.porta}"
    diberi = (*data.KUNCI, "DATABASE_URL", "DATABASE_URL_PEMILIK", "REDIS_URL")
    isi |= {nama: os.environ[nama] for nama in diberi if os.environ.get(nama)}
    if "DATABASE_URL" not in isi:
        isi |= _mulai_postgres(jalan, rahasia)
    if "REDIS_URL" not in isi:
        isi |= _mulai_redis(jalan)
    data.umumkan(jalan.folder, isi)
    return isi


def _siapkan(lingkungan: dict[str, str]) -> None:
    perintah = [sys.executable, "-m", "pengawasan.lokal.siapkan", "--contoh"]
    hasil = subprocess.run(
        proses.perintah(perintah, "--mati-bersama"),
        env=lingkungan,
        cwd=env.AKAR,
        start_new_session=True,
        check=False,
    )
    if hasil.returncode != 0:
        raise GagalMulai("data tidak dapat disiapkan; sebabnya tertulis di atas.")


def _menjawab(porta: int) -> bool:
    sambungan = http.client.HTTPConnection("127.0.0.1", porta, timeout=5)
    try:
        sambungan.request("GET", "/siap/")
        return sambungan.getresponse().status == 200  # noqa: PLR2004
    except (OSError, http.client.HTTPException):
        return False
    finally:
        sambungan.close()


def _mulai_program(jalan: Jalan, lingkungan: dict[str, str]) -> None:
    (jalan.folder / "catatan").mkdir(exist_ok=True)
    jalan.anak = anak.daftar(jalan.porta, lingkungan, jalan.folder)
    web, *lain = jalan.anak
    web.mulai()
    anak.catat(jalan.anak, jalan.folder / "anak.json")
    proses.tunggu(lambda: web.mati or _menjawab(jalan.porta), 60, jeda=0.2)
    if web.mati or not _menjawab(jalan.porta):
        baris = web.catatan.read_text(errors="replace").strip().splitlines()[-1:]
        raise GagalMulai(f"Situs tidak menjawab: {' '.join(baris)} ({web.catatan})")
    # Two cores start one program faster than three.
    for satu in lain:
        satu.mulai()
    anak.catat(jalan.anak, jalan.folder / "anak.json")


def mulai(jalan: Jalan) -> None:
    """Bring everything up; the port answers last."""
    katakan(f"Awasi dimulai; data di {jalan.folder}")
    anak.akhiri_sisa(jalan.folder / "anak.json")
    if not proses.tunggu(lambda: _bebas(jalan.porta), 3):
        raise GagalMulai(
            f"Porta {jalan.porta} sedang dipakai program lain; pilih yang lain: make run PORT=8001"
        )
    lingkungan = {**os.environ, **_lingkungan(jalan)}
    _siapkan(lingkungan)
    katakan("  web, pekerja dan penjadwal")
    _mulai_program(jalan, lingkungan)
    katakan(
        f"\nAwasi siap: http://127.0.0.1:{jalan.porta}/\n"
        f"Masuk di /masuk/ dengan kata sandi awasi-demo sebagai\n{ORANG_CONTOH}\n"
        f"Catatan: {jalan.folder / 'catatan'}. Berhenti: Ctrl-C.\n"
    )


def jaga(jalan: Jalan) -> None:
    """Start again what falls, until somebody asks for the end."""
    while True:
        time.sleep(JEDA)
        for peladen in jalan.peladen:
            if not peladen.berjalan():
                katakan(f"{peladen.nama} berhenti; dimulai lagi.")
                peladen.mulai()
        for satu in jalan.anak:
            if satu.mati:
                if satu.putus_asa:
                    raise GagalMulai(f"{satu.nama} tidak mau berjalan: lihat {satu.catatan}")
                katakan(f"{satu.nama} berhenti; dimulai lagi.")
                satu.mulai()
                anak.catat(jalan.anak, jalan.folder / "anak.json")


def _status_make() -> dict[str, str] | None:
    try:
        baris = Path(f"/proc/{os.getppid()}/status").read_text().splitlines()
    except OSError:
        return None
    status = dict(b.split(":\t", 1) for b in baris if ":\t" in b)
    return status if "make" in status["Name"] else None


def _perhatikan_make() -> None:
    """Notice that make itself was told to stop, and tell ourselves.

    Told by SIGINT or SIGHUP, make restores the signal's default and waits for us without a word:
    it trusts that a terminal told everybody.
    """
    while (status := _status_make()) is not None:
        terurus = int(status["SigCgt"], 16) | int(status["SigIgn"], 16)
        if any(not terurus & (1 << (s - 1)) for s in (signal.SIGINT, signal.SIGHUP)):
            os.kill(os.getpid(), signal.SIGTERM)
            return
        time.sleep(JEDA)


def hentikan(jalan: Jalan) -> None:
    """Stop in the reverse order; ten seconds are enough for all."""
    for satu in jalan.anak:
        satu.minta_berhenti()
    for satu in jalan.anak:
        satu.pastikan_berhenti(2.5)
    for peladen in reversed(jalan.peladen):
        peladen.hentikan()
    soket.bersihkan(jalan.folder)
    (jalan.folder / "anak.json").unlink(missing_ok=True)


@contextlib.contextmanager
def _sinyal() -> Iterator[None]:
    """Turn the first signal into an exception, and be deaf while stopping."""
    semua = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup
        semua.append(signal.SIGHUP)

    def tangkap(_nomor: int, _bingkai: FrameType | None) -> None:
        for satu in semua:
            signal.signal(satu, signal.SIG_IGN)
        raise Berhenti

    for satu in semua:
        signal.signal(satu, tangkap)
    if _status_make() is not None:
        turun.die_with_parent()
        threading.Thread(target=_perhatikan_make, daemon=True).start()
    yield


def main() -> int:
    """Run until told to stop. Exit 0 when told, 1 with one line when something is missing."""
    jalan = Jalan(env.folder_data(), 0)
    with _sinyal():
        try:
            jalan.porta = baca_porta()
            with data.terpakai(jalan.folder):
                try:
                    mulai(jalan)
                    jaga(jalan)
                finally:
                    hentikan(jalan)
        except Berhenti:
            katakan("Awasi berhenti.")
        except GagalMulai as galat:
            print(f"awasi: {galat}", file=sys.stderr, flush=True)
            return 1
        except PermissionError as galat:
            print(f"awasi: tidak boleh menulis {galat.filename}", file=sys.stderr, flush=True)
            return 1
    return 0
