"""One submission, read and checked: what both the form and the API hand to intake.

Nothing here shows itself in tracebacks: no part of a story or an identity has a repr.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Titik:
    """A point in degrees."""

    lat: float
    lng: float


@dataclass(frozen=True, slots=True, repr=False)
class PelaporMasuk:
    """Who reports; every part may be empty."""

    nama: str = ""
    alamat: str = ""
    telepon: str = ""
    surel: str = ""
    kedudukan: str = ""
    tempat_lahir: str = ""
    tanggal_lahir: date | None = None
    jenis_kelamin: str = ""
    pekerjaan: str = ""
    kewarganegaraan: str = ""
    merasa_terancam: bool = False

    def dikenal(self) -> bool:
        """Tell whether Bawaslu learns who this is."""
        return bool(self.nama)

    def dapat_dihubungi(self) -> bool:
        """Tell whether there is any way to reach the reporter."""
        return bool(self.telepon or self.surel)

    def memenuhi_laporan(self) -> bool:
        """Tell whether an online Laporan may be made with this: a name and one contact."""
        return self.dikenal() and self.dapat_dihubungi()


@dataclass(frozen=True, slots=True, repr=False)
class TerlaporMasuk:
    """A reported party, by name or by what is known of them."""

    nama: str = ""
    jabatan: str = ""
    instansi: str = ""
    alamat: str = ""
    telepon: str = ""
    tidak_dikenal: bool = False
    ciri: str = ""

    def dikenali(self) -> bool:
        """Tell whether somebody can be found by this."""
        return bool(self.nama or self.jabatan or self.instansi or self.ciri)


@dataclass(frozen=True, slots=True, repr=False)
class SaksiMasuk:
    """A witness."""

    nama: str = ""
    alamat: str = ""
    telepon: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Masukan:
    """A checked submission.

    ``waktu_kejadian`` is an aware moment, a local date, or nothing; ``tanggal_kejadian`` its
    local date. ``nama_wilayah`` is the region's full name as the register writes it now.
    """

    bentuk: str
    uraian: str
    wilayah: str
    nama_wilayah: str
    kategori: str = "tidak_tahu"
    tempat: str = ""
    tps: str = ""
    titik: Titik | None = None
    kejadian_daring: bool = False
    sedang_berlangsung: bool = False
    tautan: tuple[str, ...] = ()
    waktu_kejadian: datetime | None = None
    tanggal_kejadian: date | None = None
    ketepatan_waktu: str = "tidak_tahu"
    tanggal_diketahui: date | None = None
    jenis_pemilihan: str = "tidak_tahu"
    pemilihan: str = ""
    pelapor: PelaporMasuk | None = None
    terlapor: tuple[TerlaporMasuk, ...] = ()
    saksi: tuple[SaksiMasuk, ...] = ()
    bukti_disebut: tuple[str, ...] = ()


DISEGEL = ("uraian", "tempat", "tps", "titik", "tautan")
"""The parts of a submission that lie sealed in the report itself."""


def isi_tersegel(masukan: Masukan) -> dict[str, Any]:
    """Return the story as it is sealed: uraian, tempat, tps, titik and tautan."""
    isi = {nama: getattr(masukan, nama) for nama in DISEGEL}
    return isi | {
        "titik": asdict(masukan.titik) if masukan.titik else None,
        "tautan": list(masukan.tautan),
    }


def baku(masukan: Masukan) -> bytes:
    """Return one canonical text of a submission: equal submissions give equal bytes."""
    isi = {kunci: nilai for kunci, nilai in asdict(masukan).items() if kunci != "nama_wilayah"}
    return json.dumps(isi, sort_keys=True, default=_teks, separators=(",", ":")).encode()


def tanpa_kosong(bagian: Any) -> dict[str, Any]:
    """Return the filled fields of a person as plain JSON values."""
    nilai = {ruas.name: getattr(bagian, ruas.name) for ruas in fields(bagian)}
    return {
        nama: isi.isoformat() if isinstance(isi, date) else isi
        for nama, isi in nilai.items()
        if isi
    }


def dari_isi(isi: Mapping[str, Any]) -> tuple[Titik | None, tuple[str, ...]]:
    """Return the point and the links of a story that was sealed by :func:`isi_tersegel`."""
    titik = isi.get("titik")
    return (Titik(**titik) if titik else None), tuple(isi.get("tautan") or ())


def _teks(nilai: object) -> str:
    if isinstance(nilai, date):
        return nilai.isoformat()
    raise TypeError(f"{type(nilai).__name__} is no part of a submission")
