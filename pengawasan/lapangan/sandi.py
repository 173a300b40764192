"""Keyed hashes of what opens the field: invitations, devices, sessions; and the PIN's pepper."""

import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from uuid import UUID

from laporan.sandi.amplop import KunciData
from laporan.sandi.gantungan import Guna, label, tetap
from laporan.sandi.kode import HURUF, SALAH_BACA

PANJANG_UNDANGAN = 16
KELOMPOK = 4
TERPANJANG = 64
PANJANG_RAHASIA = 32


@dataclass(frozen=True, slots=True, repr=False)
class FotoTersegel:
    """Bytes that lie sealed in the evidence folder under ``id`` and ``kunci``."""

    id: UUID
    kunci: KunciData
    ukuran: int
    sha256: str
    kepala: bytes
    nama: str


def kode_undangan_baru() -> str:
    """Return a new invitation code: 16 Crockford characters, 80 random bits."""
    bilangan = secrets.randbits(5 * PANJANG_UNDANGAN)
    return "".join(HURUF[bilangan >> 5 * i & 31] for i in range(PANJANG_UNDANGAN))


def kelompokkan(kode: str) -> str:
    """Return an invitation code for people's eyes, in groups of four."""
    return "-".join(kode[i : i + KELOMPOK] for i in range(0, len(kode), KELOMPOK))


def baca_kode(teks: str) -> str:
    """Return a typed invitation code in its stored form, '' when it cannot be one."""
    if len(teks) > TERPANJANG:
        return ""
    baku = "".join(h for h in unicodedata.normalize("NFKC", teks).upper() if h.isalnum())
    baku = baku.translate(SALAH_BACA)
    return baku if len(baku) == PANJANG_UNDANGAN and set(HURUF) >= set(baku) else ""


def rahasia_baru() -> str:
    """Return the secret of a device or a session: 256 random bits for a cookie."""
    return secrets.token_urlsafe(PANJANG_RAHASIA)


def sidik_undangan(kode: str) -> bytes:
    """Return what is stored of an invitation code (32 bytes)."""
    return _sidik("undangan", kode)


def sidik_perangkat(rahasia: str) -> bytes:
    """Return what is stored of a device's secret (32 bytes)."""
    return _sidik("perangkat", rahasia)


def sidik_sesi(rahasia: str) -> bytes:
    """Return what is stored of a session's secret (32 bytes)."""
    return _sidik("sesi", rahasia)


def sidik_kunci_kirim(pemilik: str, kunci: str) -> bytes:
    """Return what is stored of an idempotency key, apart for everybody who sends."""
    return _sidik("kirim", f"{pemilik}|{kunci}")


def sidik_isi(isi: bytes) -> bytes:
    """Return the keyed hash of a Form A: what trail and repeated sending compare."""
    return hmac.digest(tetap(Guna.LAPANGAN), label("form_a", isi), "sha256")


def lada_pin(perangkat: UUID, pin: str) -> str:
    """Return what is hashed in place of a PIN.

    Six digits alone are guessed from a stolen table within hours, however slow the hash; with
    a key that is not in the database they are not guessed at all.
    """
    return _sidik("pin", f"{perangkat}|{pin}").hex()


def _sidik(untuk: str, isi: str) -> bytes:
    pesan = label(f"lapangan-{untuk}", isi.encode(errors="replace"))
    return hmac.digest(tetap(Guna.LAPANGAN), pesan, "sha256")
