"""Data keys and sealed fields: AES-256-GCM, bound to the place a value belongs to."""

import json
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from laporan.sandi.gantungan import PANJANG_KUNCI, Guna, gantungan, label

VERSI = b"\x01"
PANJANG_NONCE = 12
KEPALA = 2


class GagalBuka(Exception):
    """A sealed value does not open: wrong key, wrong place, or bytes changed."""


class Rahasia(str):
    """Opened text. It reads like any text but does not show itself in tracebacks and logs."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Show that there is something, and nothing of it."""
        return "<terenkripsi>"


@dataclass(frozen=True, slots=True, repr=False)
class KunciData:
    """One compartment's data key, opened."""

    isi: bytes

    def __repr__(self) -> str:
        """Never show the key."""
        return "<kunci data>"


def kunci_baru(guna: Guna) -> tuple[KunciData, bytes]:
    """Return a fresh data key and its wrapping, which is what the row keeps."""
    kunci = KunciData(secrets.token_bytes(PANJANG_KUNCI))
    return kunci, bungkus(kunci, guna)


def bungkus(kunci: KunciData, guna: Guna) -> bytes:
    """Wrap a data key under the current key: ``version | length of id | id | nonce | ct``."""
    ring = gantungan()
    kepala = kepala_bungkusan(ring.sekarang)
    return kepala + _kunci_tutup(ring.turunan(ring.sekarang, guna), kunci.isi, label(guna, kepala))


def buka_bungkus(bungkusan: bytes, guna: Guna) -> KunciData:
    """Open a wrapped data key with whichever key of the ring closed it."""
    bungkusan = bytes(bungkusan)
    id_kunci = id_bungkusan(bungkusan)
    kepala = kepala_bungkusan(id_kunci)
    kunci = gantungan().turunan(id_kunci, guna)
    return KunciData(_kunci_buka(kunci, bungkusan[len(kepala) :], label(guna, kepala)))


def id_bungkusan(bungkusan: bytes) -> str:
    """Return the id of the key that wrapped a data key."""
    if len(bungkusan) < KEPALA or bungkusan[:1] != VERSI:
        raise GagalBuka("unknown envelope")
    return bungkusan[KEPALA : KEPALA + bungkusan[1]].decode("ascii", "replace")


def kepala_bungkusan(id_kunci: str) -> bytes:
    """Return the bytes every wrapping under one key begins with."""
    return VERSI + bytes([len(id_kunci)]) + id_kunci.encode()


def alamat(tabel: str, kolom: str, id_baris: UUID | str) -> str:
    """Return the place a sealed value belongs to, for ``aad``."""
    return f"{tabel}|{kolom}|{id_baris}"


def segel(kunci: KunciData, isi: Any, aad: str) -> bytes:
    """Seal text or JSON values for one place: ``version | nonce | ciphertext``."""
    teks = json.dumps(isi, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return VERSI + _kunci_tutup(kunci.isi, teks.encode(), label("isi", aad.encode()))


def buka(kunci: KunciData, amplop: bytes, aad: str) -> Any:
    """Open what :func:`segel` closed; texts come back as :class:`Rahasia`.

    Raise :class:`GagalBuka` when key, place or bytes are not the ones it was sealed with.
    """
    amplop = bytes(amplop)
    if amplop[:1] != VERSI:
        raise GagalBuka("unknown envelope")
    terang = _kunci_buka(kunci.isi, amplop[1:], label("isi", aad.encode()))
    return _rahasiakan(json.loads(terang))


def _kunci_tutup(kunci: bytes, terang: bytes, label: bytes) -> bytes:
    nonce = secrets.token_bytes(PANJANG_NONCE)
    return nonce + AESGCM(kunci).encrypt(nonce, terang, label)


def _kunci_buka(kunci: bytes, tertutup: bytes, label: bytes) -> bytes:
    nonce, sandi = tertutup[:PANJANG_NONCE], tertutup[PANJANG_NONCE:]
    try:
        return AESGCM(kunci).decrypt(nonce, sandi, label)
    except (InvalidTag, ValueError):
        raise GagalBuka("wrong key, wrong place, or changed bytes") from None


def _rahasiakan(isi: Any) -> Any:
    if isinstance(isi, str):
        return Rahasia(isi)
    if isinstance(isi, list):
        return [_rahasiakan(satu) for satu in isi]
    if isinstance(isi, dict):
        return {kunci: _rahasiakan(satu) for kunci, satu in isi.items()}
    return isi
