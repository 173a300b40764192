"""Numbers people see: the public number of a report, and what words an office's numbers take.

A report's number is eight random Crockford characters and one check character. The check is a
weighted sum over GF(32) with nine different weights, so it catches every single wrong character
and every swap of two characters.
"""

import unicodedata

from wilayah.choices import JenisKantor, JenisPemilihan, JenisWilayah
from wilayah.rules.kode import jenis as jenis_wilayah

HURUF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NILAI = {huruf: nilai for nilai, huruf in enumerate(HURUF)}
SALAH_BACA = str.maketrans("OIL", "011")
AWALAN = "BWS"
PANJANG = 9
PANJANG_ACAK = 5
TERPANJANG = 64
POLINOM = 0b100101

PANJANG_KABUPATEN = 5


def susun_nomor(acak: bytes) -> str:
    """Return ``BWS-XXXX-XXXX-C`` from five random bytes."""
    if len(acak) != PANJANG_ACAK:
        raise ValueError("a report number takes five random bytes")
    bilangan = int.from_bytes(acak, "big")
    inti = "".join(HURUF[bilangan >> geser & 31] for geser in range(35, -1, -5))
    return _tampil(inti + HURUF[_kali_alfa(_timbang(inti))])


def baca_nomor(teks: str) -> str | None:
    """Return the number as it was given out, or None when it cannot be one.

    Case, blanks, dashes, full-width characters, a missing ``BWS`` and the letters O, I and L
    for digits are forgiven.
    """
    if len(teks) > TERPANJANG:
        return None
    baku = "".join(h for h in unicodedata.normalize("NFKC", teks).upper() if h.isalnum())
    if len(baku) == PANJANG + len(AWALAN) and baku.startswith(AWALAN):
        baku = baku.removeprefix(AWALAN)
    baku = baku.translate(SALAH_BACA)
    if len(baku) != PANJANG or not NILAI.keys() >= set(baku) or _timbang(baku):
        return None
    return _tampil(baku)


def kunci_kantor(jenis: str, kode: str) -> str:
    """Return the office's key in the pattern's table: kabupaten and kota are told apart."""
    if jenis != JenisKantor.BAWASLU_KABUPATEN:
        return jenis
    return "kota" if jenis_wilayah(kode) == JenisWilayah.KOTA else "kabupaten"


def kunci_pemilihan(jenis_pemilihan: str, kantor: str, kode_wilayah: str) -> str:
    """Return the election's key in the pattern's table.

    Where the reporter did not know, the office's tier decides: presidential for the nation,
    governor for a province, regent or mayor below.
    """
    if jenis_pemilihan in {
        JenisPemilihan.GUBERNUR,
        JenisPemilihan.PRESIDEN,
        JenisPemilihan.DPR_DPD_DPRD,
    }:
        return jenis_pemilihan
    atas = {JenisKantor.BAWASLU_RI: "presiden", JenisKantor.BAWASLU_PROVINSI: "gubernur"}
    if jenis_pemilihan == JenisPemilihan.TIDAK_TAHU and kantor in atas:
        return atas[JenisKantor(kantor)]
    kabupaten = kode_wilayah[:PANJANG_KABUPATEN]
    if len(kabupaten) < PANJANG_KABUPATEN:
        return "bupati"
    return "wali_kota" if jenis_wilayah(kabupaten) == JenisWilayah.KOTA else "bupati"


def _tampil(baku: str) -> str:
    return f"{AWALAN}-{baku[:4]}-{baku[4:8]}-{baku[8:]}"


def _kali_alfa(nilai: int) -> int:
    """Multiply by the primitive element of GF(32)."""
    nilai <<= 1
    return nilai ^ POLINOM if nilai & 32 else nilai


def _timbang(huruf: str) -> int:
    jumlah = 0
    for satu in huruf:
        jumlah = _kali_alfa(jumlah) ^ NILAI[satu]
    return jumlah
