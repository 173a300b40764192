"""The access code: what a reporter keeps, and the keyed hash that is stored of it."""

import hmac
import secrets
import unicodedata
from itertools import islice

from laporan.sandi.gantungan import Guna, gantungan

HURUF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PANJANG = 26
TERPANJANG = 64
KELOMPOK = (5, 5, 5, 5, 6)
SALAH_BACA = str.maketrans("OIL", "011")


def kode_akses_baru() -> str:
    """Return a new access code: 26 Crockford characters, 130 random bits."""
    bilangan = secrets.randbits(5 * PANJANG)
    return "".join(HURUF[bilangan >> 5 * i & 31] for i in range(PANJANG))


def kelompokkan_kode(kode: str) -> str:
    """Return a code for people's eyes, in groups of 5-5-5-5-6."""
    sisa = iter(kode)
    return "-".join("".join(islice(sisa, panjang)) for panjang in KELOMPOK)


def baca_kode(teks: str) -> str | None:
    """Return a typed code in its stored form, or None when it cannot be one.

    Case, blanks, dashes, full-width characters and O, I, L for digits are forgiven.
    """
    if len(teks) > TERPANJANG:
        return None
    baku = "".join(h for h in unicodedata.normalize("NFKC", teks).upper() if h.isalnum())
    baku = baku.translate(SALAH_BACA)
    return baku if len(baku) == PANJANG and set(HURUF) >= set(baku) else None


def sidik_kode(kode: str, nomor: str) -> bytes:
    """Return what is stored of a code (at most 48 bytes): ``length of id | id | HMAC``.

    The report's number goes into the hash, so that it is worth nothing on another row.
    """
    return sidik_berkunci(gantungan().sekarang, _pesan(kode, nomor))


def kode_cocok(teks: str, nomor: str, sidik: bytes | None) -> bool:
    """Tell whether typed text is the code behind ``sidik``, under whichever pepper made it.

    Without ``sidik`` (no such report) the same work is done for the answer no.
    """
    kode = baca_kode(teks)
    tersimpan = bytes(sidik) if sidik is not None else b""
    id_kunci = tersimpan[1 : 1 + tersimpan[0]].decode() if tersimpan else gantungan().sekarang
    hitung = sidik_berkunci(id_kunci, _pesan(kode or "", nomor))
    return hmac.compare_digest(hitung, tersimpan) and kode is not None


def sidik_berkunci(id_kunci: str, pesan: bytes) -> bytes:
    """Return a keyed hash of something short that opens something: ``length of id | id | HMAC``.

    It says under which key of the ring it was made, so that a change of keys leaves it alive.
    """
    sidik = hmac.digest(gantungan().turunan(id_kunci, Guna.KODE_AKSES), pesan, "sha256")
    return bytes([len(id_kunci)]) + id_kunci.encode() + sidik


def _pesan(kode: str, nomor: str) -> bytes:
    return f"{nomor}|{kode}".encode(errors="replace")
