"""What is remembered of a submission, so that sending again shows the same receipt."""

import hmac
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from laporan.sandi.amplop import KunciData, buka, segel
from laporan.sandi.gantungan import PANJANG_KUNCI, Guna, label, tetap


def sidik_idempoten(kunci_kirim: str) -> bytes:
    """Return the hash (32 bytes) under which a submission's idempotency key is remembered."""
    return hmac.digest(tetap(Guna.IDEMPOTEN), kunci_kirim.encode(), "sha256")


def sidik_kiriman(kunci_kirim: str, isi: bytes) -> bytes:
    """Return the hash (32 bytes) of a submission's body, meaningless without its key."""
    return hmac.digest(_kunci_kiriman(kunci_kirim, b"isi"), isi, "sha256")


def segel_tanda_terima(kunci_kirim: str, isi: Any) -> bytes:
    """Seal a receipt so that this server alone, without the idempotency key, cannot read it."""
    return segel(KunciData(_kunci_kiriman(kunci_kirim, b"segel")), isi, Guna.TANDA_TERIMA)


def buka_tanda_terima(kunci_kirim: str, amplop: bytes) -> Any:
    """Open a receipt with the idempotency key it was sealed under."""
    return buka(KunciData(_kunci_kiriman(kunci_kirim, b"segel")), amplop, Guna.TANDA_TERIMA)


def _kunci_kiriman(kunci_kirim: str, untuk: bytes) -> bytes:
    garam = tetap(Guna.TANDA_TERIMA)
    turunan = HKDF(SHA256(), PANJANG_KUNCI, salt=garam, info=label("kiriman", untuk))
    return turunan.derive(kunci_kirim.encode())
