"""Keys to the API: 256 random bits shown once, of which only the hash is kept."""

import hashlib
from base64 import urlsafe_b64encode

AWALAN = "awasi_"
PANJANG_ACAK = 32


def susun_token(acak: bytes) -> str:
    """Return the text of a token from 32 random bytes."""
    if len(acak) != PANJANG_ACAK:
        raise ValueError("a token takes 32 random bytes")
    return AWALAN + urlsafe_b64encode(acak).decode().rstrip("=")


def sidik_token(token: str) -> bytes:
    """Return what is stored of a token; its own randomness makes salt and key needless."""
    return hashlib.sha256(token.encode()).digest()
