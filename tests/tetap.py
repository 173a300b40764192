"""What only ever grows: neither role of the product may change it."""

import os
from collections.abc import Sequence

import psycopg
from psycopg.errors import InsufficientPrivilege

PERAN = {"aplikasi": "DATABASE_URL", "pemilik": "DATABASE_URL_PEMILIK"}
APPEND_ONLY = ("permission denied", "is append-only")


def lolos(*perintah: str, sebab: Sequence[str] = APPEND_ONLY) -> list[tuple[str, str, str]]:
    """Try each command as each role and undo it; return those not refused for such a reason.

    Each comes with the role and with what became of it.
    """
    return [
        (peran, satu, akhir)
        for peran in PERAN
        for satu in perintah
        if not any(kata in (akhir := _akhir(PERAN[peran], satu)) for kata in sebab)
    ]


def _akhir(alamat: str, perintah: str) -> str:
    with psycopg.connect(os.environ[alamat]) as koneksi:
        try:
            jumlah = koneksi.execute(perintah).rowcount
        except InsufficientPrivilege as ditolak:
            return str(ditolak)
        finally:
            koneksi.rollback()
    return f"carried out, {jumlah} rows"
