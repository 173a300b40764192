"""Reading single values of a regime; RezimTidakSah names the place of what is wrong."""

from collections.abc import Iterable, Mapping
from datetime import date

from wilayah.rules.rezim import Keyakinan, RezimTidakSah

Isi = Mapping[str, object]
TAHUN = range(2000, 2101)
DERET_TERPANJANG = 12


def tanpa_asing(isi: Isi, ruas: Iterable[str], tempat: str) -> None:
    """Refuse keys nobody knows: they would be misspelt ones."""
    if asing := sorted(set(isi) - set(ruas)):
        raise RezimTidakSah(f"{tempat}.{asing[0]}: tidak dikenal")


def tabel(isi: Isi, kunci: str, tempat: str) -> Isi:
    """Return a table that must be there."""
    nilai = isi.get(kunci)
    if not isinstance(nilai, Mapping):
        raise RezimTidakSah(f"{tempat}.{kunci}: tabel tidak ada")
    return nilai


def teks(isi: Isi, kunci: str, tempat: str, panjang: int) -> str:
    """Return a text of at least one letter."""
    nilai = isi.get(kunci)
    if not isinstance(nilai, str) or not nilai.strip() or len(nilai) > panjang:
        raise RezimTidakSah(f"{tempat}.{kunci}: teks 1 sampai {panjang} huruf")
    return nilai


def teks_atau_kosong(isi: Isi, kunci: str, tempat: str, panjang: int) -> str:
    """Return a text that may be empty or absent."""
    nilai = isi.get(kunci, "")
    if not isinstance(nilai, str) or len(nilai) > panjang:
        raise RezimTidakSah(f"{tempat}.{kunci}: teks paling banyak {panjang} huruf")
    return nilai


def pilihan(isi: Isi, kunci: str, tempat: str, pilihan: tuple[str, ...]) -> str:
    """Return one of the permitted words."""
    nilai = isi.get(kunci)
    if not isinstance(nilai, str) or nilai not in pilihan:
        raise RezimTidakSah(f"{tempat}.{kunci}: salah satu dari {', '.join(pilihan)}")
    return nilai


def daftar_kata(isi: Isi, kunci: str, tempat: str, dikenal: tuple[str, ...]) -> tuple[str, ...]:
    """Return a list of permitted words, each once; absent is empty."""
    nilai = isi.get(kunci, [])
    if not isinstance(nilai, list | tuple):
        raise RezimTidakSah(f"{tempat}.{kunci}: bukan daftar")
    if asing := [satu for satu in nilai if satu not in dikenal]:
        raise RezimTidakSah(f"{tempat}.{kunci}: tidak dikenal: {asing[0]}")
    if len(set(nilai)) != len(nilai):
        raise RezimTidakSah(f"{tempat}.{kunci}: kata yang sama dua kali")
    return tuple(nilai)


def bilangan(isi: Isi, kunci: str, tempat: str, batas: range) -> int:
    """Return a whole number inside a range; True and False are none."""
    nilai = isi.get(kunci)
    if type(nilai) is not int or nilai not in batas:
        raise RezimTidakSah(f"{tempat}.{kunci}: bilangan {batas[0]} sampai {batas[-1]}")
    return nilai


def deret(isi: Isi, kunci: str, tempat: str, batas: range) -> tuple[int, ...]:
    """Return at least one whole number, each larger than the one before."""
    nilai = isi.get(kunci)
    if not isinstance(nilai, list | tuple) or not nilai:
        raise RezimTidakSah(f"{tempat}.{kunci}: daftar bilangan tidak ada")
    if len(nilai) > DERET_TERPANJANG:
        raise RezimTidakSah(f"{tempat}.{kunci}: paling banyak {DERET_TERPANJANG} bilangan")
    angka = tuple(bilangan({kunci: satu}, kunci, tempat, batas) for satu in nilai)
    if list(angka) != sorted(set(angka)):
        raise RezimTidakSah(f"{tempat}.{kunci}: bilangan harus naik")
    return angka


def keyakinan(isi: Isi, tempat: str) -> Keyakinan:
    """Return how sure the row is."""
    return Keyakinan(pilihan(isi, "keyakinan", tempat, tuple(Keyakinan)))


def tanggal(isi: Isi, kunci: str, tempat: str) -> date:
    """Return a date written as YYYY-MM-DD, in a year that this program can live to see."""
    tertulis = str(isi.get(kunci))
    try:
        hari = date.fromisoformat(tertulis)
    except ValueError:
        hari = date.min
    if hari.isoformat() != tertulis or hari.year not in TAHUN:
        tahun = f"{TAHUN[0]} sampai {TAHUN[-1]}"
        raise RezimTidakSah(f"{tempat}.{kunci}: tanggal YYYY-MM-DD, tahun {tahun}")
    return hari
