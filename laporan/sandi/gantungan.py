"""The key ring of the environment, and the keys derived from it for each use."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

PANJANG_KUNCI = 32
RAGAM_TERKECIL = 16
ID_KUNCI = re.compile(r"[a-z0-9_-]{1,15}", re.ASCII)


class Guna(StrEnum):
    """What a key is for; a key made for one use opens nothing of another."""

    CERITA = "cerita"
    IDENTITAS = "identitas"
    KONTAK = "kontak"
    SAKSI = "saksi"
    BUKTI = "bukti"
    KODE_AKSES = "kode_akses"
    KATA = "kata"
    NAMA = "nama"
    IDEMPOTEN = "idempoten"
    TANDA_TERIMA = "tanda_terima"
    LAPANGAN = "lapangan"


class KunciTidakSah(ImproperlyConfigured):
    """The key ring in the environment is missing, short, a placeholder or lacks a key."""


@dataclass(frozen=True, slots=True, repr=False)
class Gantungan:
    """The key ring: keys by id, newest first."""

    kunci: Mapping[str, bytes]

    def __repr__(self) -> str:
        """Show the ids only."""
        return f"<gantungan {', '.join(self.kunci)}>"

    @property
    def sekarang(self) -> str:
        """The id of the key that closes new things."""
        return next(iter(self.kunci))

    @property
    def tertua(self) -> str:
        """The id of the key that search words and idempotency keys hang on."""
        return list(self.kunci)[-1]

    def turunan(self, id_kunci: str, guna: Guna) -> bytes:
        """Return the key of one id for one use."""
        if id_kunci not in self.kunci:
            raise KunciTidakSah(f"KUNCI_DATA lacks key {id_kunci!r}, which stored data needs.")
        return _turunkan(self.kunci[id_kunci], guna)


def gantungan() -> Gantungan:
    """Return the key ring of the environment; refuse a doubtful one loudly."""
    return _gantungan(settings.KUNCI_DATA)


def kunci_kata() -> bytes:
    """Return the key of search words (``laporan.rules.stem``)."""
    return tetap(Guna.KATA)


def kunci_nama() -> bytes:
    """Return the key of searchable names."""
    return tetap(Guna.NAMA)


def tetap(guna: Guna) -> bytes:
    """Return the oldest key for one use: for what must be equal over time."""
    ring = gantungan()
    return ring.turunan(ring.tertua, guna)


def label(jenis: str, isi: bytes) -> bytes:
    """Return the text that keeps one use of a key apart from every other."""
    return b"awasi|1|" + jenis.encode() + b"|" + isi


@lru_cache(maxsize=4)
def _gantungan(teks: str) -> Gantungan:
    kunci: dict[str, bytes] = {}
    for bagian in teks.split(","):
        id_kunci, titik_dua, sandi = bagian.strip().partition(":")
        if not titik_dua or not ID_KUNCI.fullmatch(id_kunci):
            raise KunciTidakSah("KUNCI_DATA must be id:base64key[,id:base64key…].")
        if id_kunci in kunci:
            raise KunciTidakSah(f"KUNCI_DATA names the key {id_kunci!r} twice.")
        kunci[id_kunci] = _baca_kunci(id_kunci, sandi)
    if len(set(kunci.values())) != len(kunci):
        raise KunciTidakSah("KUNCI_DATA holds the same key under two ids.")
    return Gantungan(MappingProxyType(kunci))


def _baca_kunci(id_kunci: str, sandi: str) -> bytes:
    try:
        kunci = base64.b64decode(sandi, validate=True)
    except ValueError:
        raise KunciTidakSah(f"Key {id_kunci!r} in KUNCI_DATA is not base64.") from None
    if len(kunci) != PANJANG_KUNCI:
        raise KunciTidakSah(f"Key {id_kunci!r} in KUNCI_DATA must be {PANJANG_KUNCI} bytes.")
    if len(set(kunci)) < RAGAM_TERKECIL or (kunci.isascii() and kunci.decode().isprintable()):
        raise KunciTidakSah(f"Key {id_kunci!r} in KUNCI_DATA is a placeholder, not random bytes.")
    return kunci


@lru_cache(maxsize=64)
def _turunkan(kunci: bytes, guna: Guna) -> bytes:
    return HKDF(SHA256(), PANJANG_KUNCI, salt=None, info=label("kunci", guna.encode())).derive(
        kunci
    )
