"""A real Chromium: Debian's own, driven by Playwright."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

NAMA = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# So that it runs as root, without a display, and speaks to nobody.
PILIHAN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BATAS = 30_000  # milliseconds: the machine may be busy; who passes does not wait.
TIDAK_ADA = "Tidak ada peramban: pasang paket Debian 'chromium', atau isi AWASI_PERAMBAN."


def cari_peramban() -> str | None:
    """Return the path of a Chromium on this machine."""
    if pilihan := os.environ.get("AWASI_PERAMBAN"):
        return pilihan if Path(pilihan).exists() else None
    return next(filter(None, map(shutil.which, NAMA)), None)


def pasang_peramban() -> None:
    """Install Debian's Chromium where this user may; otherwise one line and exit 1."""
    if cari_peramban():
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SystemExit(TIDAK_ADA)
    print("Memasang chromium …", flush=True)  # noqa: T201
    lingkungan = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for perintah in (
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"],
    ):
        hasil = subprocess.run(
            perintah, env=lingkungan, capture_output=True, text=True, timeout=600, check=False
        )
    if hasil.returncode or not cari_peramban():
        baris = hasil.stderr.strip().splitlines()[-1:]
        raise SystemExit(f"{TIDAK_ADA} apt-get: {' '.join(baris)}")


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """Start Chromium once; make a context per test: `peramban.new_context(…)`."""
    program = cari_peramban()
    if program is None:
        pytest.fail(TIDAK_ADA, pytrace=False)
    # Playwright keeps an event loop in this thread; the ORM of the tests is used all the same.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=BATAS)
    with sync_playwright() as playwright:
        dibuka = playwright.chromium.launch(executable_path=program, args=PILIHAN)
        yield dibuka
        dibuka.close()


if __name__ == "__main__":
    pasang_peramban()
