"""Keyed search words: what a text says, as numbers that mean nothing without the key.

A word becomes its Indonesian stem, the stem a signed 64-bit number by HMAC-SHA-256. Stories and
names use different keys, so a name cannot be looked for among words or the reverse.
"""

import hmac
import re
import unicodedata
from functools import lru_cache

import snowballstemmer

TOKEN = re.compile(r"[^\W_]+")
TERPENDEK = 3
TERPANJANG = 40
CARI_TERPANJANG = 200
HENTI_TEKS = (
    "ada adalah agar akan aku anda apa atas atau bagi bahwa banyak baru beberapa belum bisa "
    "boleh bukan dalam dan dapat dari dengan di dia hal hanya harus hingga ini itu jadi jangan "
    "jika juga kami karena ke kepada ketika kita lagi lain lalu lebih maka masih mereka nya "
    "oleh orang pada para pernah saat saja saya sebagai sebelum secara sedang sejak selama "
    "seorang seperti serta sesuai setelah setiap siapa sudah supaya tanpa telah tentang "
    "terhadap tersebut tetapi tidak untuk waktu yaitu yang "
)
HENTI = frozenset(HENTI_TEKS.split())


def kata_dasar(teks: str) -> frozenset[str]:
    """Return the stems of a text, without stop words and short words; numbers stay whole."""
    return frozenset(_batang(k) for k in _token(teks) if k.isdecimal() or _berarti(k))


def bagian_nama(teks: str) -> frozenset[str]:
    """Return the parts of a name as written, unstemmed and with nothing left out."""
    return frozenset(_token(teks))


def kata_kunci(teks: str, kunci: bytes) -> list[int]:
    """Return a story's keyed stems, ascending, for a ``bigint[]`` column."""
    return _bersandi(kata_dasar(teks), kunci)


def nama_kunci(teks: str, kunci: bytes) -> list[int]:
    """Return a name's keyed parts, ascending."""
    return _bersandi(bagian_nama(teks), kunci)


def kata_cari(teks: str, kunci: bytes) -> list[int]:
    """Return the keyed stems a report must contain; empty when nothing can be looked for."""
    return kata_kunci(teks[:CARI_TERPANJANG], kunci)


def _token(teks: str) -> list[str]:
    return TOKEN.findall(unicodedata.normalize("NFKC", teks).casefold())


def _berarti(kata: str) -> bool:
    return TERPENDEK <= len(kata) <= TERPANJANG and kata not in HENTI


@lru_cache(maxsize=20_000)
def _batang(kata: str) -> str:
    if kata.isdecimal():
        return kata[:TERPANJANG]
    return str(snowballstemmer.stemmer("indonesian").stemWord(kata))


def _bersandi(kata: frozenset[str], kunci: bytes) -> list[int]:
    return sorted({_bilangan(k, kunci) for k in kata})


def _bilangan(kata: str, kunci: bytes) -> int:
    return int.from_bytes(hmac.digest(kunci, kata.encode(), "sha256")[:8], "big", signed=True)
