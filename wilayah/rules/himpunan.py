"""A set of regions as files: read, checked row by row, and compared with what is in force.

The form is one CSV per level (``kode,nama[,jenis]``), inner points (``titik.csv``) and the
crosswalk of codes (``alih_kode.csv``), UTF-8 with one header line.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from wilayah.choices import JenisWilayah, Tingkat
from wilayah.errors import Penolakan
from wilayah.rules.kode import KODE_BPS, ZONA, induk, jenis, sah, tingkat
from wilayah.rules.nama import untuk_cari

KEPALA = {
    "provinsi.csv": ["kode", "nama"],
    "kabupaten.csv": ["kode", "nama", "jenis"],
    "kecamatan.csv": ["kode", "nama"],
    "desa.csv": ["kode", "nama", "jenis"],
    "titik.csv": ["kode", "lat", "lng"],
    "alih_kode.csv": ["kode_lama", "kode_baru", "dasar_lama", "dasar_baru"],
}
WAJIB = {
    "provinsi.csv": Tingkat.PROVINSI,
    "kabupaten.csv": Tingkat.KABUPATEN,
    "kecamatan.csv": Tingkat.KECAMATAN,
    "desa.csv": Tingkat.DESA,
}
PILIHAN = ("titik.csv", "alih_kode.csv")
# The statistics office numbers Papua otherwise; its sets look alike and must not come in.
PROVINSI_PAPUA = {
    "91": "papua",
    "92": "papua barat",
    "93": "papua selatan",
    "94": "papua tengah",
    "95": "papua pegunungan",
    "96": "papua barat daya",
}
NAMA_TERPANJANG = 100
LINTANG = (Decimal(-12), Decimal(8))
BUJUR = (Decimal(94), Decimal(142))


class HimpunanRusak(Penolakan):
    """A set of regions that must not come in; the message names the first broken row."""

    def __init__(self, berkas: str, baris: int | None, sebab: str) -> None:
        tempat = f"{berkas} baris {baris}" if baris else berkas
        super().__init__(f"{tempat}: {sebab}", status=400)
        self.berkas = berkas
        self.baris = baris


class Alih(NamedTuple):
    """What became of one code by one decree; an empty ``kode_baru`` needs a person."""

    kode_lama: str
    kode_baru: str
    dasar_lama: str
    dasar_baru: str


@dataclass(frozen=True)
class Himpunan:
    """A whole checked set: names by code, points by code, and the crosswalk."""

    nama: dict[str, str] = field(default_factory=dict)
    titik: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    alih: dict[tuple[str, str, str], Alih] = field(default_factory=dict)


class Keliru(Exception):
    """Why one row cannot stand; the reader adds file and line."""


def baca(berkas: Mapping[str, bytes]) -> Himpunan:
    """Read a set from file contents by name; HimpunanRusak names the first broken row."""
    himpunan = Himpunan()
    for nama in KEPALA:
        if nama in berkas:
            _baca_berkas(nama, berkas[nama], himpunan)
        elif nama in WAJIB:
            raise HimpunanRusak(nama, None, "berkas ini tidak ada.")
    return himpunan


def _baca_berkas(nama: str, isi: bytes, himpunan: Himpunan) -> None:
    """Put every row of one file into the set."""
    terima = PENERIMA[nama]
    kosong = True
    for nomor, kolom in _baris(nama, isi):
        kosong = False
        try:
            terima(nama, kolom, himpunan)
        except Keliru as sebab:
            raise HimpunanRusak(nama, nomor, str(sebab)) from None
    if kosong and nama in WAJIB:
        raise HimpunanRusak(nama, None, "tidak ada satu baris pun di bawah judul.")


def _baris(nama: str, isi: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, columns) below a header that is exactly the expected one."""
    kepala = KEPALA[nama]
    pembaca = csv.reader(_teks(nama, isi).splitlines(keepends=True), strict=True)
    try:
        if next(pembaca, None) != kepala:
            raise HimpunanRusak(nama, 1, f"judul kolom harus tepat “{','.join(kepala)}”.")
        for kolom in pembaca:
            if len(kolom) != len(kepala):
                raise HimpunanRusak(
                    nama, pembaca.line_num, f"harus {len(kepala)} kolom, ada {len(kolom)}."
                )
            yield pembaca.line_num, kolom
    except csv.Error:
        raise HimpunanRusak(nama, pembaca.line_num, "tanda kutip tidak beres.") from None


def _teks(nama: str, isi: bytes) -> str:
    try:
        return isi.decode("utf-8")
    except UnicodeDecodeError as galat:
        nomor = isi.count(b"\n", 0, galat.start) + 1
        raise HimpunanRusak(nama, nomor, "bukan UTF-8.") from None


def _terima_wilayah(berkas: str, kolom: list[str], himpunan: Himpunan) -> None:
    kode, nama = kolom[0], kolom[1]
    _pastikan_kode(WAJIB[berkas], kode, himpunan)
    _pastikan_nama(nama)
    if len(kolom) > len(KEPALA["provinsi.csv"]):
        _pastikan_jenis(kode, kolom[2])
    if kode in PROVINSI_PAPUA and untuk_cari(nama) != PROVINSI_PAPUA[kode]:
        raise Keliru(
            f"provinsi {kode} menurut Kemendagri adalah {PROVINSI_PAPUA[kode].title()}, "
            f"bukan “{nama}”; ini bukan kode Kemendagri."
        )
    himpunan.nama[kode] = nama


def _pastikan_kode(aras: Tingkat, kode: str, himpunan: Himpunan) -> None:
    """Refuse a code of the wrong form, twice in the set, or without its parent."""
    if not sah(kode) or tingkat(kode) != aras:
        raise Keliru(f"“{kode[:20]}” bukan kode {aras.label.lower()}.")
    if kode in himpunan.nama:
        raise Keliru(f"kode {kode} muncul dua kali.")
    atas = induk(kode)
    if atas is None:
        _pastikan_provinsi(kode)
    elif atas not in himpunan.nama:
        raise Keliru(f"kode {kode} tidak punya induk {atas}.")


def _pastikan_provinsi(kode: str) -> None:
    if kode == KODE_BPS:
        raise Keliru("provinsi 97 hanya ada dalam kode BPS; ini bukan kode Kemendagri.")
    if kode not in ZONA:
        raise Keliru(f"provinsi {kode} belum dikenal: zona waktunya belum ditetapkan.")


def _pastikan_nama(nama: str) -> None:
    if not nama.strip() or nama != nama.strip():
        raise Keliru("nama kosong atau diapit spasi.")
    if len(nama) > NAMA_TERPANJANG or not nama.isprintable() or not untuk_cari(nama):
        raise Keliru(f"nama tidak dapat dipakai: {nama[:40]!r}.")


def _pastikan_jenis(kode: str, tertulis: str) -> None:
    macam = jenis(kode)
    boleh = {macam.value, macam.value.replace("_", " ")}
    if macam in {JenisWilayah.KABUPATEN, JenisWilayah.KOTA}:
        boleh.add(f"{macam.value} administrasi")
    if tertulis not in boleh:
        raise Keliru(f"jenis “{tertulis[:30]}” tidak cocok dengan kode {kode}.")


def _terima_titik(_berkas: str, kolom: list[str], himpunan: Himpunan) -> None:
    kode, *angka = kolom
    if kode not in himpunan.nama:
        raise Keliru(f"titik untuk kode “{kode[:20]}” yang tidak ada.")
    if kode in himpunan.titik:
        raise Keliru(f"titik untuk kode {kode} muncul dua kali.")
    try:
        lintang, bujur = (Decimal(teks) for teks in angka)
        di_indonesia = LINTANG[0] <= lintang <= LINTANG[1] and BUJUR[0] <= bujur <= BUJUR[1]
    except InvalidOperation:
        raise Keliru("lat dan lng harus angka.") from None
    if not di_indonesia:
        raise Keliru(f"titik {kode} di luar Indonesia.")
    himpunan.titik[kode] = (lintang, bujur)


def _terima_alih(_berkas: str, kolom: list[str], himpunan: Himpunan) -> None:
    alih = Alih(*kolom)
    if not sah(alih.kode_lama) or not (alih.kode_baru == "" or sah(alih.kode_baru)):
        raise Keliru("kode_lama atau kode_baru bukan kode wilayah.")
    if not alih.dasar_lama or not alih.dasar_baru:
        raise Keliru("dasar_lama dan dasar_baru harus diisi.")
    kunci = (alih.kode_lama, alih.kode_baru, alih.dasar_baru)
    if kunci in himpunan.alih:
        raise Keliru(f"alih kode {alih.kode_lama} muncul dua kali.")
    himpunan.alih[kunci] = alih


PENERIMA: dict[str, Callable[[str, list[str], Himpunan], None]] = {
    **dict.fromkeys(WAJIB, _terima_wilayah),
    "titik.csv": _terima_titik,
    "alih_kode.csv": _terima_alih,
}
