"""What is kept beside a sealed address so that letters to it can be counted."""

import hmac
from datetime import date

from laporan.sandi.gantungan import Guna, label, tetap


def sidik_surel(surel: str, hari: date) -> int:
    """Return the keyed fingerprint (64 bits, signed) of an e-mail address for one day.

    Case and a ``+tag`` make no other address. On another day the same address has another
    fingerprint, so that it does not tie the reports of one person together.
    """
    nama, _at, rumah = surel.strip().casefold().rpartition("@")
    alamat = f"{hari.isoformat()}|{nama.partition('+')[0]}@{rumah}".encode(errors="replace")
    sidik = hmac.digest(tetap(Guna.KONTAK), label("surel", alamat), "sha256")
    return int.from_bytes(sidik[:8], signed=True)
