"""Numbers people see: the public number of a report, and the numbers of the office's registers.

A report's number is eight random Crockford characters and one check character. The check is a
weighted sum over GF(32) with nine different weights, so it catches every single wrong character
and every swap of two characters.
"""

import re
import unicodedata
from dataclasses import dataclass

HURUF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NILAI = {huruf: nilai for nilai, huruf in enumerate(HURUF)}
SALAH_BACA = str.maketrans("OIL", "011")
AWALAN = "BWS"
PANJANG = 9
PANJANG_ACAK = 5
TERPANJANG = 64
POLINOM = 0b100101

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
JENIS = frozenset({"LP", "TM"})
PEMILIHAN = frozenset({"PG", "PB", "PW", "PP", "PL"})
TINGKAT = frozenset({"RI", "Prov", "Kab", "Kota", "Kec"})
KODE = re.compile(r"\d\d(\.\d\d){0,2}", re.ASCII)
KOTA_PERTAMA = "71"


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


@dataclass(frozen=True, slots=True)
class Register:
    """What stands in an office's number: whose register, which election, which line, when.

    ``jenis`` is LP (laporan) or TM (temuan); ``kode_wilayah`` Bawaslu's own region code, or the
    Kemendagri code until it is known.
    """

    jenis: str
    pemilihan: str
    tingkat: str
    kode_wilayah: str
    bulan: int
    tahun: int

    def __post_init__(self) -> None:
        """Refuse words the register does not know."""
        if self.jenis not in JENIS:
            raise ValueError(f"unknown kind {self.jenis!r}")
        if self.pemilihan not in PEMILIHAN:
            raise ValueError(f"unknown election {self.pemilihan!r}")
        if self.tingkat not in TINGKAT:
            raise ValueError(f"unknown tier {self.tingkat!r}")
        if not KODE.fullmatch(self.kode_wilayah):
            raise ValueError(f"malformed region code {self.kode_wilayah!r}")
        if not 1 <= self.bulan <= len(ROMAWI):
            raise ValueError(f"unknown month {self.bulan}")

    def nomor_registrasi(self, urut: int) -> str:
        """Return a number like ``001/Reg/LP/PB/Kab/63.11/XI/2026``."""
        return f"{_urut(urut)}/Reg/{self._ekor()}"

    def nomor_tanda_terima(self, urut: int) -> str:
        """Return a number like ``001/LP/PB/Kab/63.11/XI/2026``."""
        return f"{_urut(urut)}/{self._ekor()}"

    def _ekor(self) -> str:
        bagian = (self.jenis, self.pemilihan, self.tingkat, self.kode_wilayah)
        return "/".join((*bagian, ROMAWI[self.bulan - 1], f"{self.tahun:04}"))


def tingkat_kantor(kode: str) -> str:
    """Return the tier written in numbers for an office's jurisdiction ('' is Bawaslu RI)."""
    provinsi, kabupaten, kecamatan = [*kode.split("."), "", ""][:3]
    if kecamatan:
        return "Kec"
    if kabupaten:
        return "Kota" if kabupaten >= KOTA_PERTAMA else "Kab"
    return "Prov" if provinsi else "RI"


def kode_pemilihan(jenis_pemilihan: str, kode: str) -> str:
    """Return the election's two letters for a report from region ``kode`` ('' is the nation).

    Where the reporter did not know, the office's own tier decides: presidential for the nation,
    governor for a province, regent or mayor below.
    """
    if jenis_pemilihan in {"presiden", "dpr_dpd_dprd", "gubernur"}:
        return {"presiden": "PP", "dpr_dpd_dprd": "PL", "gubernur": "PG"}[jenis_pemilihan]
    tingkat = tingkat_kantor(".".join(kode.split(".")[:2]))
    if jenis_pemilihan == "tidak_tahu" and tingkat in {"RI", "Prov"}:
        return "PP" if tingkat == "RI" else "PG"
    return "PW" if tingkat == "Kota" else "PB"


def _urut(urut: int) -> str:
    if urut < 1:
        raise ValueError("registers count from one")
    return f"{urut:03}"


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
