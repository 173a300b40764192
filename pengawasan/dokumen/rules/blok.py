"""The blocks every paper is made of. PDF and HTML are drawn from these, and from nothing else.

A block is data: plain text in frozen tuples. ``label`` names it in the form where it is edited;
a block without a label is not edited. What is empty prints as a dotted line to write on.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, get_type_hints

from pengawasan.dokumen.rules.huruf import bersih
from wilayah.errors import untuk_orang

Baris = tuple[str, ...]
TERPANJANG = 50_000
"""Letters of one text; a part of a study is the longest that a case has on record."""

TERBANYAK = 400
BENTUK_SALAH = untuk_orang("Isi naskah ini tidak terbaca.")
TERLALU_BESAR = untuk_orang("Isi naskah ini terlalu panjang.")


class BlokKeliru(ValueError):
    """The stored form of a block cannot be read; the message is for people."""


@dataclass(frozen=True, slots=True)
class Paragraf:
    """Running text; ``gaya`` is biasa, tengah or menjorok. Blank lines part paragraphs."""

    jenis: ClassVar[str] = "paragraf"
    teks: str
    gaya: str = "biasa"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading inside the paper."""

    jenis: ClassVar[str] = "judul"
    teks: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Isian:
    """Names with their values, one per line; ``bernomor`` letters them a, b, c."""

    jenis: ClassVar[str] = "isian"
    baris: tuple[Baris, ...]
    bernomor: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Daftar:
    """Points; ``gaya`` is angka, huruf or titik."""

    jenis: ClassVar[str] = "daftar"
    butir: Baris
    gaya: str = "angka"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; ``lebar`` gives each column its share. ``bernomor`` counts the rows first."""

    jenis: ClassVar[str] = "tabel"
    kepala: Baris
    baris: tuple[Baris, ...]
    lebar: tuple[int, ...] = ()
    bernomor: bool = True
    label: str = ""


@dataclass(frozen=True, slots=True)
class TanyaJawab:
    """Questions with their answers, as minutes hold them."""

    jenis: ClassVar[str] = "tanya_jawab"
    butir: tuple[Baris, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Kotak:
    """What the reader may do now, set apart."""

    jenis: ClassVar[str] = "kotak"
    judul: str
    butir: Baris
    label: str = ""


@dataclass(frozen=True, slots=True)
class UnsurTerurai:
    """The place of the verdict per element; the verdicts themselves are kept with the paper."""

    jenis: ClassVar[str] = "unsur"
    label: str = ""


Blok = Paragraf | Judul | Isian | Daftar | Tabel | TanyaJawab | Kotak | UnsurTerurai
SEMUA: tuple[type[Blok], ...] = (
    Paragraf, Judul, Isian, Daftar, Tabel, TanyaJawab, Kotak, UnsurTerurai,
)  # fmt: skip
KELAS = {kelas.jenis: kelas for kelas in SEMUA}


def tulis_blok(blok: Blok) -> dict[str, Any]:
    """Return the stored form of a block."""
    return {"jenis": blok.jenis} | asdict(blok)


def baca_blok(isi: Mapping[str, Any]) -> Blok:
    """Read the stored form of a block; BlokKeliru when it is none."""
    kelas = KELAS.get(str(isi.get("jenis")))
    if kelas is None:
        raise BlokKeliru(BENTUK_SALAH)
    macam = get_type_hints(kelas)
    ruas = {ruas.name for ruas in fields(kelas)}
    nilai = {nama: _baca(satu, macam[nama]) for nama, satu in isi.items() if nama in ruas}
    try:
        return kelas(**nilai)
    except TypeError as galat:
        raise BlokKeliru(BENTUK_SALAH) from galat


def _baca(nilai: Any, macam: Any) -> Any:
    if macam is str:
        return baca_teks(nilai)
    if macam is bool:
        return bool(nilai)
    if not isinstance(nilai, list | tuple):
        raise BlokKeliru(BENTUK_SALAH)
    if len(nilai) > TERBANYAK:
        raise BlokKeliru(TERLALU_BESAR)
    if macam == tuple[int, ...]:
        return tuple(int(satu) for satu in nilai)
    dalam = str if macam == Baris else Baris
    return tuple(_baca(satu, dalam) for satu in nilai)


def baca_teks(nilai: Any) -> str:
    """Return a text of a paper; BlokKeliru when it is none, or endless."""
    if not isinstance(nilai, str):
        raise BlokKeliru(BENTUK_SALAH)
    if len(nilai) > TERPANJANG:
        raise BlokKeliru(TERLALU_BESAR)
    return bersih(nilai)
