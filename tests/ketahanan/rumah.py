"""The whole house as `make run` starts it, with servers of its own that a test may break."""

import http.client
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from pengawasan.lokal import anak, postgres, proses, redis
from pengawasan.lokal.anak import Anak
from tests import peladen
from tests.factories.laporan import INFORMASI, isian

JSON = {"Content-Type": "application/json"}
FORMULIR = {
    "uraian": "Ada baliho besar dipasang di halaman sekolah sejak kemarin.",
    "wilayah_teks": "63.11.02.2005",
    "boleh_tahu": "belum",
    "tanggal_diketahui": "2024-11-21",
    "kabar_surel": "pelapor@contoh.invalid",
}


@dataclass(frozen=True)
class Jawaban:
    """What came back, and after how many seconds."""

    status: int
    kepala: dict[str, str]
    tubuh: str
    detik: float

    @property
    def json(self) -> Any:
        return json.loads(self.tubuh)


def porta_bebas() -> int:
    with socket.create_server(("127.0.0.1", 0)) as pintu:
        return int(pintu.getsockname()[1])


class Rumah:
    """Web, worker and beat by the launcher's own commands, on given servers."""

    def __init__(self, folder: Path, **lingkungan: str) -> None:
        self.porta = porta_bebas()
        (folder / "catatan").mkdir(parents=True, exist_ok=True)
        isi = os.environ | {"DATA_DIR": str(folder), "C_FORCE_ROOT": "ya"} | lingkungan
        isi["ALAMAT_SITUS"] = f"http://127.0.0.1:{self.porta}"
        self._berjalan: set[str] = set()
        self.anak: dict[str, Anak] = {a.nama: a for a in anak.daftar(self.porta, isi, folder)}

    def pastikan(self, *nama: str) -> None:
        """Have these programs running: the site warm, the worker ready."""
        baru = [satu for satu in nama if satu not in self._berjalan]
        for satu in baru:
            self.anak[satu].mulai()
        self._berjalan |= {*baru}
        if "web" in baru:
            assert proses.tunggu(self._menjawab, 40, jeda=0.2), self.catatan("web")[-2000:]
            self._hangatkan()
        if "pekerja" in baru:
            siap = proses.tunggu(lambda: " ready." in self.catatan("pekerja"), 40, jeda=0.2)
            assert siap, self.catatan("pekerja")[-2000:]

    def bunuh(self, nama: str) -> None:
        """Kill a program and all its children at once, as a power cut would."""
        satu = self.anak[nama].proses
        assert satu is not None
        os.killpg(satu.pid, signal.SIGKILL)
        satu.wait(10)
        self.anak[nama].catatan.unlink()
        self._berjalan.discard(nama)

    def tunggu(self, syarat: Callable[[], bool], detik: float) -> bool:
        """Wait for something; meanwhile start again what falls, as the launcher does."""
        return proses.tunggu(lambda: self._jaga() or syarat(), detik, jeda=0.2)

    def _jaga(self) -> None:
        for satu in self._berjalan:
            if self.anak[satu].mati:
                self.anak[satu].mulai()

    def hidup(self, nama: str) -> bool:
        return not self.anak[nama].mati

    def hentikan(self) -> None:
        for satu in self.anak.values():
            satu.minta_berhenti()
        for satu in self.anak.values():
            satu.pastikan_berhenti(5)

    def catatan(self, nama: str) -> str:
        berkas = self.anak[nama].catatan
        return berkas.read_text(errors="replace") if berkas.exists() else ""

    def minta(
        self, cara: str, jalur: str, tubuh: str | bytes | None = None, **kepala: str
    ) -> Jawaban:
        """Ask the site for something on a fresh connection."""
        mulai = time.monotonic()
        sambungan = http.client.HTTPConnection("127.0.0.1", self.porta, timeout=30)
        try:
            kirim = tubuh.encode() if isinstance(tubuh, str) else tubuh
            sambungan.request(cara, jalur, kirim, kepala)
            balas = sambungan.getresponse()
            isi = balas.read().decode()
            kepala_balas = {nama.lower(): nilai for nama, nilai in balas.getheaders()}
            return Jawaban(balas.status, kepala_balas, isi, time.monotonic() - mulai)
        finally:
            sambungan.close()

    def lapor(self, kunci: str, **ganti: Any) -> Jawaban:
        """Report something through the API."""
        isi = json.dumps(isian(INFORMASI, **ganti))
        return self.minta("POST", "/api/v1/laporan/", isi, **JSON, **{"Idempotency-Key": kunci})

    def kirim_formulir(self, isian_formulir: dict[str, str]) -> Jawaban:
        """Send the citizen's form as a browser without JavaScript does."""
        kuki = "csrf=" + "a" * 32
        kepala = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": kuki}
        isi = urlencode(isian_formulir | {"csrfmiddlewaretoken": "a" * 32})
        return self.minta("POST", "/lapor/terkirim/", isi, **kepala)

    def _hangatkan(self) -> None:
        """Let every web process have answered before somebody measures."""
        with ThreadPoolExecutor(8) as kolam:
            for jalur in ("/lapor/", "/status/"):
                list(kolam.map(lambda _, jalur=jalur: self.minta("GET", jalur), range(16)))

    def _menjawab(self) -> bool:
        try:
            return self.minta("GET", "/sehat/").status == 200
        except OSError:
            return False


def klaster_sendiri(folder: Path) -> tuple[postgres.Klaster, dict[str, str]]:
    """Start a PostgreSQL of one's own with a copy of this process's database, and its URLs."""
    klaster = postgres.klaster(folder, peladen.SANDI, {"fsync": "off", "full_page_writes": "off"})
    postgres.buat(klaster)
    postgres.mulai(klaster)
    postgres.siapkan_basis(klaster, "awasi")
    alat = Path(klaster.biner.program)
    asal = peladen._klaster().url(postgres.PENGURUS, peladen.basis_saya())
    isi = subprocess.run(
        [alat.with_name("pg_dump"), "-Fc", "--schema=public", asal],
        capture_output=True,
        check=True,
    ).stdout
    tujuan = klaster.url(postgres.PENGURUS, "awasi")
    pulih = [alat.with_name("pg_restore"), "--clean", "--if-exists", "-d", tujuan]
    subprocess.run(pulih, input=isi, capture_output=True, check=True)
    url = {
        "DATABASE_URL": klaster.url(postgres.APLIKASI, "awasi"),
        "DATABASE_URL_PEMILIK": klaster.url(postgres.PEMILIK, "awasi"),
    }
    return klaster, url


def redis_sendiri(folder: Path) -> redis.Antrean:
    """Start a Redis of one's own."""
    antrean = redis.antrean(folder)
    redis.mulai(antrean)
    return antrean
