"""Keyed hashes of what opens a forwarding: the link, and the browser it is then bound to.

A hash says under which key of the ring it was made, so a change of keys leaves links alive.
"""

import secrets

from laporan.sandi.gantungan import gantungan, label
from laporan.sandi.kode import baca_kode, kelompokkan_kode, kode_akses_baru, sidik_berkunci

TERPANJANG = 64
PANJANG_SESI = 32

__all__ = ["baca_kode", "kelompokkan_kode", "rahasia_sesi_baru", "sidik", "sidik_calon", "tautan"]


def tautan() -> str:
    """Return the secret of a new link: 26 Crockford characters, 130 random bits."""
    return kode_akses_baru()


def rahasia_sesi_baru() -> str:
    """Return the secret of a browser's cookie: 256 random bits."""
    return secrets.token_urlsafe(PANJANG_SESI)


def sidik(untuk: str, rahasia: str) -> bytes:
    """Return what is stored of a secret (at most 48 bytes): ``length of id | id | HMAC``."""
    return sidik_berkunci(gantungan().sekarang, _pesan(untuk, rahasia))


def sidik_calon(untuk: str, rahasia: str) -> list[bytes]:
    """Return what may be stored of a secret, under each key of the ring; none of one too long."""
    if not 0 < len(rahasia) <= TERPANJANG:
        return []
    pesan = _pesan(untuk, rahasia)
    return [sidik_berkunci(id_kunci, pesan) for id_kunci in gantungan().kunci]


def _pesan(untuk: str, rahasia: str) -> bytes:
    return label(f"terusan-{untuk}", rahasia.encode(errors="replace"))
