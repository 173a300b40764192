"""PostgreSQL's way out of root, and what a program inherits."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pengawasan.lokal import proses

root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
SIAPA = ["--uid", "65534", "--gid", "65534"]


def _turun(*pilihan: str) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-I", str(proses.TURUN), *pilihan]
    return subprocess.run(perintah, capture_output=True, text=True, check=False)


@pytest.fixture
def tertutup(tmp_path: Path) -> Path:
    folder = tmp_path / "tertutup"
    folder.mkdir(mode=0o700)
    berkas = folder / "isi"
    berkas.write_text("terbaca")
    berkas.chmod(0o600)
    return berkas


@root
def test_another_user_passes_a_closed_folder_only_when_allowed(tertutup):
    assert _turun(*SIAPA, "--tertutup", "--", "/bin/cat", str(tertutup)).stdout == "terbaca"
    assert _turun(*SIAPA, "--", "/bin/cat", str(tertutup)).returncode != 0


@root
def test_another_user_may_ask_first_whether_it_may(tertutup):
    tanya = "import os, sys; sys.exit(not os.access(sys.argv[1], os.R_OK))"
    perintah = ["--", sys.executable, "-c", tanya, str(tertutup)]

    assert _turun(*SIAPA, "--tertutup", *perintah).returncode == 0


@root
def test_another_user_keeps_no_other_right():
    hasil = _turun(*SIAPA, "--tertutup", "--", "/bin/grep", "CapEff", "/proc/self/status")

    assert int(hasil.stdout.split()[1], 16) & ~0b110 == 0
    assert _turun(*SIAPA, "--", "/usr/bin/id", "-u").stdout.strip() == "65534"


def test_what_a_program_writes_is_for_its_owner_only(tmp_path):
    subprocess.run(
        proses.perintah(["/bin/sh", "-c", 'mkdir "$0/folder"; : > "$0/berkas"', tmp_path]),
        umask=0o022,
        check=True,
    )

    hak = [(tmp_path / nama).stat().st_mode & 0o777 for nama in ("folder", "berkas")]
    assert hak == [0o700, 0o600]


def test_program_dies_with_its_starter(tmp_path):
    catatan = tmp_path / "pid"
    anak = proses.perintah(
        ["/bin/sh", "-c", 'echo $$ > "$0"; exec sleep 60', catatan], "--mati-bersama"
    )
    kode = f"import subprocess, time; subprocess.Popen({anak!r}); time.sleep(60)"
    pemulai = subprocess.Popen([sys.executable, "-c", kode])
    try:
        assert proses.tunggu(lambda: catatan.exists() and bool(catatan.read_text()), 60)
        pid = int(catatan.read_text())
        assert proses.hidup(pid)
    finally:
        pemulai.kill()
        pemulai.wait()

    assert proses.tunggu(lambda: not proses.hidup(pid), 30)


def test_detached_program_leaves_the_terminal_and_keeps_its_log(tmp_path):
    catatan, lanjut = tmp_path / "catatan", tmp_path / "lanjut"
    kerja = 'echo satu; until [ -e "$0" ]; do sleep 0.1; done; echo dua'

    _turun("--lepas", str(catatan), "--", "/bin/sh", "-c", kerja, str(lanjut))

    assert "dua" not in catatan.read_text()
    lanjut.touch()
    assert proses.tunggu(lambda: catatan.read_text() == "satu\ndua\n", 60)
