"""The register books: their columns, their pages, and whether their numbers run without a gap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise
from uuid import UUID

from pengawasan.perkara.choices.register import JenisBuku
from wilayah.rules.kursor import Kursor, KursorKeliru, baca_kursor
from wilayah.rules.tenggat import zona_waktu

PALING_AWAL, PALING_AKHIR = 2000, 2100
ANGKA_MAKS = 9
SEBUT_HILANG = 5

PERKARA = ("nomor", "tanggal", "nomor_laporan", "wilayah", "kategori", "rezim")
KOLOM: Mapping[str, tuple[str, ...]] = {
    JenisBuku.LAPORAN: (*PERKARA, "jalur", "tenggat", "hasil", "diumumkan"),
    JenisBuku.TEMUAN: (*PERKARA, "jalur", "tenggat", "hasil", "diumumkan"),
    JenisBuku.INFORMASI_AWAL: (
        *("nomor", "tanggal", "wilayah", "kategori", "rezim", "sumber", "keadaan", "tenggat"),
    ),
    JenisBuku.TANDA_TERIMA: (*PERKARA, "diserahkan", "cara", "keadaan"),
    JenisBuku.SERAH_TERIMA: (*PERKARA, "dari_kantor", "diserahkan", "keadaan"),
    JenisBuku.SARAN: (
        *("nomor", "tanggal", "nomor_laporan", "sasaran", "wilayah", "judul"),
        *("batas_jawaban", "dijawab", "keadaan"),
    ),
    JenisBuku.SURAT: ("nomor", "tanggal", "nomor_laporan", "kode", "judul", "keadaan"),
    JenisBuku.BARANG: (
        *("nomor", "tanggal", "nomor_laporan", "jenis", "jumlah", "satuan", "nilai", "segel"),
        *("dari", "keadaan"),
    ),
}
"""What each book shows of a row, in order; nowhere is there a column for a name."""

REGISTER: Mapping[str, str] = {
    JenisBuku.LAPORAN: "registrasi",
    JenisBuku.TEMUAN: "temuan",
    JenisBuku.TANDA_TERIMA: "tanda_terima",
    JenisBuku.SERAH_TERIMA: "serah_terima",
    JenisBuku.SURAT: "surat_keluar",
    JenisBuku.SARAN: "saran_perbaikan",
    JenisBuku.BARANG: "barang",
}
"""The gap-free run of numbers each book is written from; informasi awal has none."""


@dataclass(frozen=True, slots=True)
class Keurutan:
    """How the numbers of a book run: how many, the last one given out, the first ones missing."""

    banyak: int
    terakhir: int
    hilang: tuple[int, ...] = ()

    @property
    def berurutan(self) -> bool:
        """Whether every number from 1 to the last stands in the book."""
        return not self.hilang and self.banyak == self.terakhir


def nomor_hilang(urutan: Iterable[int], terakhir: int) -> tuple[int, ...]:
    """Return the first numbers up to ``terakhir`` that are missing from an ascending run."""
    hilang: list[int] = []
    for lalu, ini in pairwise([0, *urutan, terakhir + 1]):
        hilang += range(lalu + 1, min(ini, lalu + 2 + SEBUT_HILANG - len(hilang)))
        if len(hilang) >= SEBUT_HILANG:
            break
    return tuple(hilang[:SEBUT_HILANG])


def tahun_setempat(tahun: int, zona: str) -> tuple[datetime, datetime]:
    """Return the first moment of a year in a zone, and the first one after it."""
    jam = zona_waktu(zona)
    awal, akhir = (datetime.combine(date(t, 1, 1), time.min, jam) for t in (tahun, tahun + 1))
    return awal, akhir


def tulis_penunjuk(tempat: int | tuple[datetime, UUID], *, mundur: bool) -> str:
    """Return the place of a neighbouring page as a word for the URL."""
    if isinstance(tempat, int):
        return str(-tempat if mundur else tempat)
    return Kursor(tempat[0], tempat[1], mundur).tulis()


def baca_penunjuk(teks: str, *, bernomor: bool) -> int | Kursor | None:
    """Read a place: a number after which (negative: before which) to go on, or a cursor.

    None for a word that we did not write.
    """
    if bernomor:
        angka = teks.removeprefix("-")
        sah = angka.isascii() and angka.isdigit() and len(angka) <= ANGKA_MAKS and int(angka) > 0
        return int(teks) if sah else None
    try:
        kursor = baca_kursor(teks)
    except KursorKeliru:
        return None
    return kursor if kursor is not None and kursor.tenggat is not None else None
