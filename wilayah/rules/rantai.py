"""The hash chain of the trail and the Merkle tree of its anchors, as pure functions.

Format 1. A line's hash is SHA-256 over ``awasi-jejak|1|`` and its canonical JSON, the hash of
the line before included (32 zero bytes before the first). Canonical JSON: UTF-8, keys sorted by
code point, no blanks, no floats, times in UTC with six digits, bytes in hex. Trees follow
RFC 6962: leaves are prefixed with 0x00, nodes with 0x01, an empty tree is SHA-256 of nothing.
"""

import hashlib
import heapq
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

VERSI = 1
AWAL = bytes(32)


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of the trail as it is hashed."""

    versi: int
    subjek_jenis: str
    subjek: str
    urut: int
    peristiwa: str
    pelaku: int | None
    pelaku_teks: str
    tampil: str
    rincian: Mapping[str, Any]
    waktu: datetime
    hash_sebelum: bytes
    hash: bytes = b""


@dataclass(frozen=True, slots=True)
class Daun:
    """The head of one chain as anchor number ``jangkar`` saw it."""

    jangkar: int
    subjek_jenis: str
    subjek: str
    urut: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Jangkar:
    """One anchor as it is hashed."""

    versi: int
    urut: int
    waktu: datetime
    banyak: int
    sampai_id: int
    akar: bytes
    hash_sebelum: bytes
    hash: bytes = b""


@dataclass(frozen=True, slots=True)
class Hitungan:
    rantai: int = 0
    baris: int = 0


class Cacat(Exception):
    """The first broken place of the trail: whose chain, which line, what is wrong."""

    def __init__(self, tempat: str, urut: int, sebab: str) -> None:
        super().__init__(f"{tempat} urut {urut}: {sebab}")
        self.tempat = tempat
        self.urut = urut
        self.sebab = sebab


def murni(nilai: Any) -> Any:
    """Return ``nilai`` as plain JSON that the database gives back unchanged.

    Floats are refused: their text is not the same everywhere.
    """
    if nilai is None or isinstance(nilai, bool | int):
        return nilai
    if isinstance(nilai, Enum):
        return murni(nilai.value)
    if isinstance(nilai, str | UUID):
        return str(nilai)
    if isinstance(nilai, datetime | date):
        return waktu_utc(nilai) if isinstance(nilai, datetime) else nilai.isoformat()
    return _murni_susunan(nilai)


def _murni_susunan(nilai: Any) -> Any:
    if isinstance(nilai, bytes):
        return nilai.hex()
    if isinstance(nilai, Mapping):
        return {str(kunci): murni(isi) for kunci, isi in nilai.items()}
    if isinstance(nilai, list | tuple):
        return [murni(isi) for isi in nilai]
    if isinstance(nilai, set | frozenset):
        return sorted(murni(isi) for isi in nilai)
    raise TypeError(f"{type(nilai).__name__} does not belong in the trail")


def waktu_utc(waktu: datetime) -> str:
    """Return an aware moment as UTC text with microseconds."""
    if waktu.tzinfo is None:
        raise ValueError("the trail keeps aware moments only")
    return waktu.astimezone(UTC).isoformat(timespec="microseconds")


def kanonik(isi: Any) -> bytes:
    """Return the canonical JSON of plain values."""
    teks = json.dumps(
        isi, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return teks.encode()


def sidik_baris(baris: Baris) -> bytes:
    """Return the hash of one line (32 bytes); its own ``hash`` is left out."""
    isi = {
        "subjek_jenis": baris.subjek_jenis,
        "subjek": baris.subjek,
        "urut": baris.urut,
        "peristiwa": baris.peristiwa,
        "pelaku": baris.pelaku,
        "pelaku_teks": baris.pelaku_teks,
        "tampil": baris.tampil,
        "rincian": baris.rincian,
        "waktu": waktu_utc(baris.waktu),
        "hash_sebelum": baris.hash_sebelum.hex(),
    }
    return hashlib.sha256(f"awasi-jejak|{baris.versi}|".encode() + kanonik(isi)).digest()


def sidik_daun(daun: Daun) -> bytes:
    """Return the leaf of one chain's head."""
    isi = [daun.subjek_jenis, daun.subjek, daun.urut, daun.hash.hex()]
    return hashlib.sha256(b"\x00" + kanonik(isi)).digest()


def sidik_jangkar(jangkar: Jangkar) -> bytes:
    """Return the hash of one anchor; its own ``hash`` is left out."""
    isi = {
        "urut": jangkar.urut,
        "waktu": waktu_utc(jangkar.waktu),
        "banyak": jangkar.banyak,
        "sampai_id": jangkar.sampai_id,
        "akar": jangkar.akar.hex(),
        "hash_sebelum": jangkar.hash_sebelum.hex(),
    }
    return hashlib.sha256(f"awasi-jangkar|{jangkar.versi}|".encode() + kanonik(isi)).digest()


class Pohon:
    """A Merkle tree that grows leaf by leaf and keeps only its right edge."""

    def __init__(self) -> None:
        self.banyak = 0
        self._tepi: list[bytes] = []

    def tambah(self, daun: bytes) -> None:
        """Add one leaf (as made by :func:`sidik_daun`)."""
        self._tepi.append(daun)
        self.banyak += 1
        genap = self.banyak
        while genap % 2 == 0:
            self._gabung()
            genap //= 2

    def akar(self) -> bytes:
        """Return the root over the leaves so far."""
        if not self._tepi:
            return hashlib.sha256(b"").digest()
        akar = self._tepi[-1]
        for kiri in reversed(self._tepi[:-1]):
            akar = hashlib.sha256(b"\x01" + kiri + akar).digest()
        return akar

    def _gabung(self) -> None:
        kanan, kiri = self._tepi.pop(), self._tepi.pop()
        self._tepi.append(hashlib.sha256(b"\x01" + kiri + kanan).digest())


def periksa(baris: Iterable[Baris], daun: Iterable[Daun]) -> Hitungan:
    """Check every chain, and every anchored head against its chain, in constant memory.

    Both streams are ordered by (subjek_jenis, subjek, urut) in code point order. Raise
    :class:`Cacat` at the first broken place.
    """
    kini = _Rantai("", "")
    hitungan = [0, 0]
    aliran: list[Iterable[Baris | Daun]] = [daun, baris]
    for butir in heapq.merge(*aliran, key=_letak):
        if (butir.subjek_jenis, butir.subjek) != (kini.jenis, kini.subjek):
            kini = _Rantai(butir.subjek_jenis, butir.subjek)
            hitungan[0] += 1
        if isinstance(butir, Baris):
            kini.sambung(butir)
            hitungan[1] += 1
        else:
            kini.cocokkan(butir)
    return Hitungan(*hitungan)


def _letak(butir: Baris | Daun) -> tuple[str, str, int, bool]:
    return butir.subjek_jenis, butir.subjek, butir.urut, isinstance(butir, Daun)


class _Rantai:
    """How far one chain has been followed."""

    def __init__(self, jenis: str, subjek: str) -> None:
        self.jenis = jenis
        self.subjek = subjek
        self.urut = 0
        self.hash = AWAL

    def sambung(self, baris: Baris) -> None:
        if baris.urut != self.urut + 1:
            raise self._cacat(self.urut + 1, "baris hilang")
        if baris.versi != VERSI:
            raise self._cacat(baris.urut, f"format {baris.versi} tidak dikenal")
        if baris.hash_sebelum != self.hash:
            raise self._cacat(baris.urut, "tidak menyambung ke baris sebelumnya")
        if sidik_baris(baris) != baris.hash:
            raise self._cacat(baris.urut, "isi tidak cocok dengan hash-nya")
        self.urut, self.hash = baris.urut, baris.hash

    def cocokkan(self, daun: Daun) -> None:
        if daun.urut > self.urut:
            sebab = f"baris hilang, padahal tercatat pada jangkar {daun.jangkar}"
            raise self._cacat(self.urut + 1, sebab)
        if daun.hash != self.hash:
            raise self._cacat(daun.urut, f"berbeda dari yang tercatat pada jangkar {daun.jangkar}")

    def _cacat(self, urut: int, sebab: str) -> Cacat:
        return Cacat(f"{self.jenis} {self.subjek}", urut, sebab)


def periksa_jangkar(jangkar: Iterable[Jangkar], daun: Iterable[Daun]) -> bytes:
    """Check the chain of anchors and each tree; return the newest anchor's hash.

    ``jangkar`` comes by number, ``daun`` by (jangkar, subjek_jenis, subjek). Raise
    :class:`Cacat` at the first broken anchor.
    """
    sebelum, urut = AWAL, 0
    sisa = iter(daun)
    berikut = next(sisa, None)
    for kini in jangkar:
        urut += 1
        pohon = Pohon()
        while berikut is not None and berikut.jangkar <= urut:
            pohon.tambah(sidik_daun(berikut))
            berikut = next(sisa, None)
        _periksa_satu(kini, pohon, sebelum, urut)
        sebelum = kini.hash
    if berikut is not None:
        raise Cacat("jangkar", urut + 1, "jangkar hilang")
    return sebelum


def _periksa_satu(kini: Jangkar, pohon: Pohon, sebelum: bytes, urut: int) -> None:
    if kini.urut != urut:
        raise Cacat("jangkar", urut, "jangkar hilang")
    if kini.versi != VERSI:
        raise Cacat("jangkar", urut, f"format {kini.versi} tidak dikenal")
    if kini.hash_sebelum != sebelum:
        raise Cacat("jangkar", urut, "tidak menyambung ke jangkar sebelumnya")
    if (kini.banyak, kini.akar) != (pohon.banyak, pohon.akar()):
        raise Cacat("jangkar", urut, "daun tidak cocok dengan akarnya")
    if sidik_jangkar(kini) != kini.hash:
        raise Cacat("jangkar", urut, "isi tidak cocok dengan hash-nya")
