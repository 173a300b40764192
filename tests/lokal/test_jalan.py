"""`make run` itself, in a copy of the project whose path has a space."""

import os
import shutil
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from pengawasan.lokal import proses
from tests import peladen

pytestmark = pytest.mark.ketahanan
MILIK_UJI = ("DATABASE_URL", "DATABASE_URL_PEMILIK", "REDIS_URL", "SECRET_KEY", "KUNCI_DATA")
MILIK_UJI += ("DATA_DIR", "STATIC_ROOT", "DJANGO_SETTINGS_MODULE", "AWASI_DEMO", "MAKEFLAGS")


@pytest.fixture(scope="module")
def salinan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project, below a folder closed to others."""
    tujuan = tmp_path_factory.mktemp("tertutup") / "proyek saya"
    daftar = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    berkas = subprocess.run(daftar, cwd=peladen.AKAR, capture_output=True, check=True).stdout
    for nama in filter(None, berkas.decode().split("\0")):
        if (peladen.AKAR / nama).is_file():
            (tujuan / nama).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(peladen.AKAR / nama, tujuan / nama)
    (tujuan / ".venv").symlink_to(peladen.AKAR / ".venv")
    return tujuan


@pytest.fixture
def porta() -> int:
    with socket.create_server(("127.0.0.1", 0)) as pintu:
        return int(pintu.getsockname()[1])


def _seperti_di_terminal() -> None:
    """Undo what a shell does to background jobs: make would go on ignoring these signals."""
    for satu in (signal.SIGINT, signal.SIGHUP):
        signal.signal(satu, signal.SIG_DFL)


class MakeRun:
    """One `make run`, its output, and the programs that belong to its folder."""

    def __init__(self, folder: Path, porta: int, **lain: str) -> None:
        self.folder, self.porta = folder, porta
        self.catatan = folder / f"keluaran-{porta}.txt"
        bersih = {k: v for k, v in os.environ.items() if k not in MILIK_UJI}
        with self.catatan.open("wb") as keluaran:
            self.proses = subprocess.Popen(
                ["make", "run"],
                cwd=folder,
                env=bersih | {"PORT": str(porta)} | lain,
                stdout=keluaran,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_seperti_di_terminal,  # noqa: PLW1509 - two calls, no lock to inherit
            )

    @property
    def keluaran(self) -> str:
        return self.catatan.read_text(errors="replace")

    def tunggu_siap(self, detik: float = 100) -> None:
        def selesai() -> bool:
            return "Awasi siap" in self.keluaran or self.proses.poll() is not None

        assert proses.tunggu(selesai, detik), self.keluaran
        assert "Awasi siap" in self.keluaran, self.keluaran
        with urllib.request.urlopen(f"http://127.0.0.1:{self.porta}/siap/", timeout=10) as jawab:
            assert jawab.status == 200

    def milik_kita(self) -> set[int]:
        """Every process that works in this folder: programs by cwd, servers by their data."""
        hasil = set()
        for satu in Path("/proc").glob("[0-9]*/cwd"):
            try:
                cwd = satu.readlink()
            except OSError:
                continue
            if cwd.is_relative_to(self.folder) and proses.hidup(int(satu.parts[2])):
                hasil.add(int(satu.parts[2]))
        return hasil

    def manage(self, kode: str) -> str:
        """Run a line in the shell of manage.py, with nothing of the run in the environment."""
        bersih = {k: v for k, v in os.environ.items() if k not in MILIK_UJI}
        hasil = subprocess.run(
            [".venv/bin/python", "-W", "ignore", "manage.py", "shell", "-v", "0", "-c", kode],
            cwd=self.folder,
            env=bersih,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert hasil.returncode == 0, hasil.stderr
        return hasil.stdout.strip()

    def akhiri(self, sinyal: signal.Signals) -> None:
        """Signal make alone, and see everything that it started go."""
        self.proses.send_signal(sinyal)
        self.proses.wait(60)
        assert proses.tunggu(lambda: not self.milik_kita(), 60), self.keluaran


@pytest.fixture
def bersihkan(salinan: Path) -> Iterator[None]:
    yield
    sisa = MakeRun.milik_kita(type("Sisa", (), {"folder": salinan})())  # type: ignore[arg-type]
    for pid in sisa:
        proses.kirim(pid, signal.SIGKILL)


def _nama(pid: int) -> str:
    """Return a program's name, '' of one that has gone meanwhile."""
    try:
        return Path(f"/proc/{pid}/comm").read_text()
    except OSError:
        return ""


@pytest.mark.usefixtures("bersihkan")
def test_make_run_starts_stops_and_comes_back_after_kill(salinan, porta):
    pertama = MakeRun(salinan, porta)
    pertama.tunggu_siap()
    pertama.manage(
        "from django.contrib.sessions.models import Session; from django.utils import timezone;"
        "Session.objects.create(session_key='tanda', session_data='x', expire_date=timezone.now())"
    )
    for pid in pertama.milik_kita() | {pertama.proses.pid}:
        if "postgres" not in _nama(pid):
            proses.kirim(pid, signal.SIGKILL)
    pertama.proses.wait(10)

    kedua = MakeRun(salinan, porta)
    kedua.tunggu_siap()
    assert "Memasang" not in kedua.keluaran
    tanya = "from django.contrib.sessions.models import Session; print(Session.objects.count())"
    assert kedua.manage(tanya) == "1"

    ketiga = MakeRun(salinan, porta + 1)
    assert ketiga.proses.wait(60) != 0
    assert "sudah berjalan" in ketiga.keluaran

    kedua.akhiri(signal.SIGINT)
    assert not _terbuka(porta)


@pytest.mark.usefixtures("bersihkan")
def test_taken_port_is_one_clear_line(salinan):
    with socket.create_server(("127.0.0.1", 0)) as pintu:
        jalan = MakeRun(salinan, pintu.getsockname()[1])
        assert jalan.proses.wait(60) != 0

    keluhan = [baris for baris in jalan.keluaran.splitlines() if baris.startswith("awasi: ")]
    assert len(keluhan) == 1
    assert "sedang dipakai" in keluhan[0]
    assert "Traceback" not in jalan.keluaran
    assert not jalan.milik_kita()


@pytest.mark.parametrize(
    ("sinyal", "saat"),
    [(signal.SIGTERM, "PostgreSQL"), (signal.SIGHUP, "Redis"), (signal.SIGINT, "berkas statis")],
)
@pytest.mark.usefixtures("bersihkan")
def test_signal_during_the_start_stops_everything(salinan, porta, sinyal, saat):
    jalan = MakeRun(salinan, porta)
    assert proses.tunggu(lambda: saat in jalan.keluaran, 120), jalan.keluaran

    jalan.akhiri(sinyal)
    assert not _terbuka(porta)


def _terbuka(porta: int) -> bool:
    with socket.socket() as coba:
        return coba.connect_ex(("127.0.0.1", porta)) == 0
