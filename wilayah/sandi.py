"""The signature under the trail's anchors: Ed25519 with a key from the environment."""

import base64
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

AWALAN = b"awasi-jangkar|"


@dataclass(frozen=True, slots=True)
class Tanda:
    """A signature and the public key that made it; both empty where no key is set."""

    kunci_publik: bytes = b""
    tanda: bytes = b""


def tandatangani(sidik: bytes) -> Tanda:
    """Sign an anchor's hash with ``settings.KUNCI_JANGKAR`` (base64 of 32 bytes)."""
    if not settings.KUNCI_JANGKAR:
        return Tanda()
    kunci = _kunci(settings.KUNCI_JANGKAR)
    return Tanda(kunci.public_key().public_bytes_raw(), kunci.sign(AWALAN + sidik))


def sah(tanda: Tanda, sidik: bytes) -> bool:
    """Tell whether the signature belongs to the hash."""
    try:
        Ed25519PublicKey.from_public_bytes(tanda.kunci_publik).verify(tanda.tanda, AWALAN + sidik)
    except (InvalidSignature, ValueError):
        return False
    return True


def dikenal(kunci_publik: bytes) -> bool:
    """Tell whether a public key belongs to ``KUNCI_JANGKAR`` or is listed as a former one.

    Former ones stand in ``settings.KUNCI_JANGKAR_LAMA`` (base64 of 32 bytes each). Without any
    key there is nothing to compare with, and every key counts as known.
    """
    if not settings.KUNCI_JANGKAR and not settings.KUNCI_JANGKAR_LAMA:
        return True
    lama = {base64.b64decode(satu, validate=True) for satu in settings.KUNCI_JANGKAR_LAMA}
    if not settings.KUNCI_JANGKAR:
        return kunci_publik in lama
    kini = _kunci(settings.KUNCI_JANGKAR).public_key().public_bytes_raw()
    return kunci_publik in lama | {kini}


@lru_cache(maxsize=2)
def _kunci(teks: str) -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(base64.b64decode(teks, validate=True))
    except ValueError:
        raise ImproperlyConfigured("KUNCI_JANGKAR must be base64 of 32 random bytes") from None
