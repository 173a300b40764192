"""Contestants: where they may stand, and reading a file of them."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wilayah.choices import JenisPemilihan, Petahana
from wilayah.errors import Penolakan, untuk_orang
from wilayah.rules.kode import mencakup, sah

KEPALA = [
    *("pemilihan", "wilayah", "nomor_urut", "nama_calon", "nama_wakil", "petahana", "tim"),
]
PANJANG_NAMA, PANJANG_JABATAN = 160, 120
NOMOR_TERBESAR = 999
PANJANG_KODE = {
    JenisPemilihan.GUBERNUR: {2},
    JenisPemilihan.BUPATI_WALI_KOTA: {5},
    JenisPemilihan.PRESIDEN: {0},
    JenisPemilihan.DPR_DPD_DPRD: {0, 2, 5},
}
"""How long the code of the region is in which a contestant stands, by what is elected."""
BUKAN_TEMPATNYA = untuk_orang("Pemilihan ini tidak memilih siapa pun di wilayah itu.")


@dataclass(frozen=True, slots=True)
class AnggotaTim:
    """A person of a campaign team."""

    nama: str
    jabatan: str


@dataclass(frozen=True, slots=True)
class BarisPeserta:
    """One contestant as the file has it; without a team the one on record stays."""

    baris: int
    pemilihan: str
    wilayah: str
    nomor_urut: int
    nama_calon: str
    nama_wakil: str
    petahana: Petahana
    tim: tuple[AnggotaTim, ...]

    @property
    def kunci(self) -> tuple[str, str, int]:
        return self.pemilihan, self.wilayah, self.nomor_urut


class PesertaRusak(Penolakan):
    """A file of contestants that must not come in; the message names the first broken row."""

    def __init__(self, baris: int, sebab: str) -> None:
        super().__init__(f"baris {baris}: {sebab}", status=400)
        self.baris = baris


def boleh_bertarung(jenis: Sequence[str], awalan: Sequence[str], kode: str) -> bool:
    """Tell whether an election (its kinds, its region prefixes) is voted on in a region."""
    panjang = set().union(*(PANJANG_KODE.get(JenisPemilihan(satu), set()) for satu in jenis))
    di_dalam = not awalan or not kode or any(mencakup(satu, kode) for satu in awalan)
    return len(kode) in panjang and di_dalam


def baca_peserta(isi: bytes) -> list[BarisPeserta]:
    """Read a CSV file, UTF-8, with commas or semicolons; PesertaRusak names what is broken."""
    hasil: list[BarisPeserta] = []
    ada: dict[tuple[str, str, int], int] = {}
    for nomor, kolom in _baris(isi):
        try:
            satu = _baca(nomor, kolom)
        except ValueError as sebab:
            raise PesertaRusak(nomor, str(sebab)) from None
        if satu.kunci in ada:
            raise PesertaRusak(nomor, f"peserta ini sudah ada di baris {ada[satu.kunci]}.")
        ada[satu.kunci] = nomor
        hasil.append(satu)
    if not hasil:
        raise PesertaRusak(2, "tidak ada satu peserta pun di bawah judul.")
    return hasil


def _baris(isi: bytes) -> Iterator[tuple[int, list[str]]]:
    teks = _teks(isi)
    pemisah = ";" if teks.split("\n", 1)[0].count(";") == len(KEPALA) - 1 else ","
    pembaca = csv.reader(teks.splitlines(keepends=True), delimiter=pemisah, strict=True)
    try:
        if next(pembaca, None) != KEPALA:
            raise PesertaRusak(1, f"judul kolom harus tepat “{','.join(KEPALA)}”.")
        for kolom in pembaca:
            if len(kolom) != len(KEPALA):
                raise PesertaRusak(
                    pembaca.line_num, f"harus {len(KEPALA)} kolom, ada {len(kolom)}."
                )
            yield pembaca.line_num, [satu.strip() for satu in kolom]
    except csv.Error:
        raise PesertaRusak(pembaca.line_num, "tanda kutip tidak beres.") from None


def _teks(isi: bytes) -> str:
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        raise PesertaRusak(isi.count(b"\n", 0, galat.start) + 1, "bukan UTF-8.") from None


def _baca(nomor: int, kolom: Sequence[str]) -> BarisPeserta:
    pemilihan, wilayah, urut, calon, wakil, petahana, tim = kolom
    if wilayah and not sah(wilayah):
        raise ValueError(f"“{wilayah[:20]}” bukan kode wilayah.")
    if not (urut.isascii() and urut.isdecimal() and 1 <= int(urut) <= NOMOR_TERBESAR):
        raise ValueError(f"nomor_urut harus bilangan 1 sampai {NOMOR_TERBESAR}.")
    if petahana not in {"", *Petahana.values}:
        raise ValueError(f"petahana harus kosong atau salah satu dari {', '.join(Petahana)}.")
    _pastikan_teks("nama_calon", calon, PANJANG_NAMA)
    if wakil:
        _pastikan_teks("nama_wakil", wakil, PANJANG_NAMA)
    return BarisPeserta(
        baris=nomor,
        pemilihan=pemilihan,
        wilayah=wilayah,
        nomor_urut=int(urut),
        nama_calon=calon,
        nama_wakil=wakil,
        petahana=Petahana(petahana or Petahana.BUKAN),
        tim=_baca_tim(tim),
    )


def _baca_tim(teks: str) -> tuple[AnggotaTim, ...]:
    """Read ``nama: jabatan | nama: jabatan``."""
    tim = []
    for satu in filter(None, map(str.strip, teks.split("|"))):
        nama, _, jabatan = (bagian.strip() for bagian in satu.partition(":"))
        _pastikan_teks("tim", nama, PANJANG_NAMA)
        if jabatan:
            _pastikan_teks("tim", jabatan, PANJANG_JABATAN)
        tim.append(AnggotaTim(nama, jabatan))
    if len(set(tim)) != len(tim):
        raise ValueError("tim menyebut orang dan jabatan yang sama dua kali.")
    return tuple(tim)


def _pastikan_teks(ruas: str, teks: str, panjang: int) -> None:
    if not teks or len(teks) > panjang or not teks.isprintable():
        raise ValueError(f"{ruas} harus 1 sampai {panjang} huruf.")
