"""Re-render an image in a process of its own, which knows neither the database nor a key."""

import subprocess
import sys
from collections.abc import Iterable

from laporan.errors import GagalGambar
from laporan.transports import pelukis

ALAT = pelukis.ALAT


def gambar_ulang(potongan: Iterable[bytes]) -> bytes:
    """Return the image as a clean JPEG; raise GagalGambar when it cannot be drawn."""
    perintah = [sys.executable, "-I", "-B", "-W", "ignore", pelukis.__file__]
    try:
        hasil = subprocess.run(  # noqa: S603 - our own program, nothing in it from outside
            perintah,
            input=b"".join(potongan),
            capture_output=True,
            env={},
            timeout=pelukis.DETIK * 2,
            check=False,
        )
    except subprocess.TimeoutExpired as galat:
        raise GagalGambar("terlalu lama") from galat
    if hasil.returncode != 0:
        raise GagalGambar(hasil.stderr.decode(errors="replace").strip()[-80:] or "tidak terbaca")
    return hasil.stdout
