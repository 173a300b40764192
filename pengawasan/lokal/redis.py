"""A private Redis: append-only file, one unix socket, no port."""

import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from pengawasan.lokal import biner as daftar_biner
from pengawasan.lokal import proses, soket
from pengawasan.lokal.biner import Biner
from pengawasan.lokal.galat import GagalMulai


@dataclass(frozen=True)
class Antrean:
    """A Redis server: its binary, its folder, its socket folder."""

    biner: Biner
    folder: Path
    soket: Path
    setelan: Mapping[str, str] = field(default_factory=dict)

    @property
    def catatan(self) -> Path:
        return self.folder.parent / "redis.log"

    @property
    def nama_proses(self) -> str:
        return Path(self.biner.program).name[:15]

    def url(self, nomor: int = 0) -> str:
        return alamat(self.soket, nomor)


def alamat(soket: Path, nomor: int) -> str:
    """Return the address of one of its databases."""
    return f"unix://{soket}/redis.sock?db={nomor}"


def antrean(data: Path, setelan: Mapping[str, str] | None = None) -> Antrean:
    """Describe the Redis of a data folder."""
    biner = daftar_biner.redis(data / "asal.json")
    return Antrean(biner, data / "redis", soket.folder(data), setelan or {})


def _menjawab(antrean: Antrean) -> bool:
    klien = Redis.from_url(antrean.url(), socket_timeout=5)
    try:
        return bool(klien.ping())
    except RedisError:
        return False
    finally:
        klien.close()


def berjalan(antrean: Antrean) -> bool:
    """Whether our server is up in this folder and answers on this socket."""
    return bool(proses.penghuni(antrean.nama_proses, antrean.folder)) and _menjawab(antrean)


def mulai(antrean: Antrean) -> None:
    """Start the server and wait for it; a leftover of an earlier run in this folder ends first."""
    hentikan(antrean)
    antrean.folder.mkdir(mode=0o700, exist_ok=True)
    (antrean.soket / "redis.sock").unlink(missing_ok=True)
    setelan = {
        "port": "0",
        "unixsocket": f"{antrean.soket}/redis.sock",
        "unixsocketperm": "700",
        "dir": str(antrean.folder),
        "appendonly": "yes",
        "save": "",
        "daemonize": "no",
    }
    pilihan = [s for k, v in {**setelan, **antrean.setelan}.items() for s in (f"--{k}", v)]
    perintah = proses.perintah([antrean.biner.program, *pilihan], "--lepas", str(antrean.catatan))
    proses.jalankan(perintah, "Redis tidak dapat dimulai", antrean.folder)
    if not proses.tunggu(lambda: _menjawab(antrean), 30):
        baris = antrean.catatan.read_text(errors="replace").splitlines()[-1:]
        raise GagalMulai(f"Redis tidak mau mulai: {' '.join(baris)} ({antrean.catatan})")


def hentikan(antrean: Antrean) -> None:
    """Stop it; what it accepted is in its append-only file."""
    proses.hentikan(antrean.nama_proses, antrean.folder, signal.SIGTERM)
