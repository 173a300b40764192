"""How much chance lies in an idempotency key; a receipt sealed under a weak key lives shortly.

The estimate is conservative. Only what looks like the output of a random generator counts: hex,
single-case letters with digits, or mixed letters with digits. Everything else (words, dates,
counters, repetitions) counts as nothing, and a UUID of version 4 as its 122 bits.
"""

import re
from itertools import pairwise
from math import log2

PANJANG = range(16, 129)
TERCETAK = re.compile(r"[\x20-\x7e]*", re.ASCII)
UUID4 = re.compile(
    r"[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}", re.IGNORECASE
)
PEMISAH = str.maketrans("", "", "-_ .:=")
RAGAM_CAMPUR = 62
HEKS = re.compile(r"[0-9a-f]+|[0-9A-F]+", re.ASCII)
SATU_KOTAK = re.compile(r"(?=.*[0-9])(?:[0-9a-z]+|[0-9A-Z]+)", re.ASCII)
CAMPUR = re.compile(r"(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])[0-9A-Za-z+/_-]+", re.ASCII)
BIT_UUID4 = 122
BIT_CUKUP = 128
POTONGAN = 6


def kunci_sah(kunci: str) -> bool:
    """Tell whether the key has 16 to 128 printable ASCII characters."""
    return len(kunci) in PANJANG and TERCETAK.fullmatch(kunci) is not None


def kuat(kunci: str) -> bool:
    """Tell whether the key holds at least 128 random bits."""
    return bit_acak(kunci) >= BIT_CUKUP


def bit_acak(kunci: str) -> int:
    """Return a lower estimate of the random bits in a key."""
    if UUID4.fullmatch(kunci):
        return BIT_UUID4
    inti = kunci.translate(PEMISAH)
    ragam = _ragam(inti)
    if not ragam or not _tampak_acak(inti, ragam):
        return 0
    panjang = len(kunci.rstrip("=")) if CAMPUR.fullmatch(kunci.rstrip("=")) else len(inti)
    return int(panjang * log2(ragam))


def _ragam(inti: str) -> int:
    """Return how many characters the key's alphabet has, 0 when it is none of a generator's."""
    for pola, ragam in ((HEKS, 16), (SATU_KOTAK, 32), (CAMPUR, RAGAM_CAMPUR)):
        if pola.fullmatch(inti):
            return ragam
    return 0


def _tampak_acak(inti: str, ragam: int) -> bool:
    potongan = [inti[i : i + POTONGAN] for i in range(len(inti) - POTONGAN + 1)]
    pasangan = list(pairwise(inti))
    berurutan = sum(abs(ord(satu) - ord(dua)) <= 1 for satu, dua in pasangan)
    ganti_jenis = sum(_jenis(satu) != _jenis(dua) for satu, dua in pasangan)
    return (
        len(set(inti)) * 2 >= min(len(inti), ragam)
        and len(set(potongan)) == len(potongan)
        and berurutan * 2 <= len(pasangan)
        and ganti_jenis * (4 if ragam == RAGAM_CAMPUR else 6) >= len(pasangan)
    )


def _jenis(huruf: str) -> str:
    if huruf.isdigit():
        return "angka"
    return "kecil" if huruf.islower() else "besar"
