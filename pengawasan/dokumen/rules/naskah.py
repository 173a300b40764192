"""A paper as structured text: letterhead, addressee, blocks, signatures. One model for all.

``Naskah`` is what is drafted, edited and sealed. ``lembar`` adds what issuing gives (number,
date, verdicts) and returns the plain values from which PDF and HTML are drawn alike.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from pengawasan.dokumen.choices import BentukDokumen
from pengawasan.dokumen.rules.blok import (
    BENTUK_SALAH,
    TERBANYAK,
    TERLALU_BESAR,
    Baris,
    Blok,
    BlokKeliru,
    UnsurTerurai,
    baca_blok,
    baca_teks,
    tulis_blok,
)
from pengawasan.dokumen.rules.unsur import UnsurSurat
from pengawasan.dokumen.rules.waktu import tanggal_panjang

PASANGAN = 2
NOMOR_TERBIT = "Nomor: (diisi saat terbit)"
"""The line under a title in whose place the paper's own number comes, once it has one."""


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead: the institution, the office, and the lines under them."""

    lembaga: str
    kantor: str
    baris: Baris = ()


@dataclass(frozen=True, slots=True)
class Pihak:
    """One signature: what stands above the space for it, and who signs."""

    atas: str
    nama: str = ""
    jabatan: str = ""
    nip: str = ""
    cap: bool = False


@dataclass(frozen=True, slots=True)
class Naskah:
    """One paper, as drafted.

    ``kepala`` are its head lines by name (Sifat, Lampiran, Hal), ``acuan`` the lines under a
    title, ``tautan`` the address of the QR code, ``tanggal`` what stands there until issued.
    """

    bentuk: str
    judul: str
    kop: Kop
    model: str = ""
    acuan: Baris = ()
    kepala: tuple[Baris, ...] = ()
    kepada: Baris = ()
    tempat: str = ""
    tanggal: str = ""
    blok: tuple[Blok, ...] = ()
    pihak: tuple[Pihak, ...] = ()
    tembusan: Baris = ()
    tautan: str = ""

    def ganti(self, **ruas: Any) -> "Naskah":
        """Return the paper with some of its parts replaced."""
        return replace(self, **ruas)


@dataclass(frozen=True, slots=True)
class Cap:
    """What issuing adds: number, date, fingerprint; of a draft nothing but that it is one."""

    nomor: str = ""
    tanggal: date | None = None
    sidik: str = ""
    menggantikan: str = ""

    @property
    def konsep(self) -> bool:
        return not self.nomor


def tulis_naskah(naskah: Naskah) -> dict[str, Any]:
    """Return the stored form of a paper."""
    return asdict(naskah) | {"blok": [tulis_blok(satu) for satu in naskah.blok]}


def pastikan_terbaca(naskah: Naskah) -> None:
    """Make sure that a paper can be read again once stored; BlokKeliru when it is too long."""
    baca_naskah(tulis_naskah(naskah))


def baca_naskah(isi: Mapping[str, Any]) -> Naskah:
    """Read the stored form of a paper; BlokKeliru when it is none."""
    try:
        return Naskah(
            bentuk=BentukDokumen(isi["bentuk"]).value,
            judul=baca_teks(isi["judul"]),
            kop=_baca_kop(isi["kop"]),
            model=baca_teks(isi.get("model", "")),
            acuan=_baris(isi.get("acuan", ())),
            kepala=tuple(_pasangan(satu) for satu in _daftar(isi.get("kepala", ()))),
            kepada=_baris(isi.get("kepada", ())),
            tempat=baca_teks(isi.get("tempat", "")),
            tanggal=baca_teks(isi.get("tanggal", "")),
            blok=tuple(baca_blok(satu) for satu in _daftar(isi.get("blok", ()))),
            pihak=tuple(_baca_pihak(satu) for satu in _daftar(isi.get("pihak", ()))),
            tembusan=_baris(isi.get("tembusan", ())),
            tautan=baca_teks(isi.get("tautan", "")),
        )
    except (KeyError, ValueError, AttributeError, TypeError) as galat:
        if isinstance(galat, BlokKeliru):
            raise
        raise BlokKeliru(BENTUK_SALAH) from galat


def sidik_naskah(naskah: Naskah, unsur: Sequence[UnsurSurat], nomor: str) -> str:
    """Return the SHA-256 of a paper's text under its number, as printed at its foot."""
    isi = [nomor, tulis_naskah(naskah), [asdict(satu) for satu in unsur]]
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def lembar(naskah: Naskah, unsur: Sequence[UnsurSurat], cap: Cap) -> dict[str, Any]:
    """Return a paper as plain values for drawing, verdicts, number and date in their places."""
    isi = tulis_naskah(naskah)
    isi["blok"] = [_isi_blok(satu, unsur) for satu in naskah.blok]
    tanggal = tanggal_panjang(cap.tanggal) or naskah.tanggal
    if cap.nomor:
        bernomor = f"Nomor: {cap.nomor}"
        isi["acuan"] = [bernomor if satu == NOMOR_TERBIT else satu for satu in naskah.acuan]
    return isi | {
        "tanggal": tanggal,
        "nomor": cap.nomor,
        "sidik": cap.sidik,
        "konsep": cap.konsep,
        "menggantikan": cap.menggantikan,
        "hari_cetak": [cap.tanggal.year, cap.tanggal.month, cap.tanggal.day] if cap.tanggal else [],
    }


def _isi_blok(blok: Blok, unsur: Sequence[UnsurSurat]) -> dict[str, Any]:
    isi = tulis_blok(blok)
    return isi | {"butir": [asdict(u) for u in unsur]} if isinstance(blok, UnsurTerurai) else isi


def _baca_kop(isi: Mapping[str, Any]) -> Kop:
    return Kop(baca_teks(isi["lembaga"]), baca_teks(isi["kantor"]), _baris(isi.get("baris", ())))


def _baca_pihak(isi: Mapping[str, Any]) -> Pihak:
    teks = {nama: baca_teks(isi.get(nama, "")) for nama in ("atas", "nama", "jabatan", "nip")}
    return Pihak(**teks, cap=bool(isi.get("cap", False)))


def _daftar(isi: Any) -> Sequence[Any]:
    if not isinstance(isi, list | tuple):
        raise BlokKeliru(BENTUK_SALAH)
    if len(isi) > TERBANYAK:
        raise BlokKeliru(TERLALU_BESAR)
    return isi


def _baris(isi: Any) -> Baris:
    return tuple(baca_teks(satu) for satu in _daftar(isi))


def _pasangan(isi: Any) -> Baris:
    baris = _baris(isi)
    if len(baris) != PASANGAN:
        raise BlokKeliru(BENTUK_SALAH)
    return baris
