"""One Form A as it was filled in: what page, phone and officer hand over alike."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from laporan.rules.status import PERALIHAN

BERKAS_MAKS = 8
DISEGEL = (
    "surat_tugas", "tujuan", "sasaran", "tempat", "uraian", "dugaan_peristiwa", "dugaan_waktu",
    "dugaan_tempat", "dugaan_pelaku", "dugaan_saksi", "dugaan_bukti", "dugaan_uraian",
)  # fmt: skip
"""What lies sealed; the rest are columns."""
TAMAT = frozenset(status for status, berikut in PERALIHAN.items() if not berikut)
"""The statuses of a report that takes in no Form A any more."""


@dataclass(frozen=True, slots=True, repr=False)
class FotoDiumumkan:
    """A photo that is announced with a Form A."""

    nama: str
    ukuran: int
    sha256: str


@dataclass(frozen=True, slots=True, repr=False)
class FormAMasuk:
    """A checked Form A; of a draft everything may be empty. Moments are aware."""

    tahapan: str = ""
    bentuk: str = ""
    mulai: datetime | None = None
    selesai: datetime | None = None
    ada_dugaan: bool | None = None
    surat_tugas: str = ""
    tujuan: str = ""
    sasaran: str = ""
    tempat: str = ""
    uraian: str = ""
    dugaan_peristiwa: str = ""
    dugaan_waktu: str = ""
    dugaan_tempat: str = ""
    dugaan_pelaku: str = ""
    dugaan_saksi: str = ""
    dugaan_bukti: str = ""
    dugaan_uraian: str = ""
    tugas: str = ""
    siaga: str = ""
    menggantikan: str = ""
    berkas: tuple[FotoDiumumkan, ...] = ()


def isi_tersegel(masukan: FormAMasuk) -> dict[str, str]:
    """Return the story of a Form A as it is sealed."""
    return {nama: getattr(masukan, nama) for nama in DISEGEL}


def baku(masukan: FormAMasuk) -> bytes:
    """Return one canonical text: equal forms give equal bytes."""
    return json.dumps(
        asdict(masukan), sort_keys=True, default=_teks, ensure_ascii=False, separators=(",", ":")
    ).encode(errors="surrogatepass")


def dari_kolom(isi: dict[str, Any]) -> FormAMasuk:
    """Put a form together from known fields; what is not a field is left out."""
    dikenal = {ruas.name for ruas in fields(FormAMasuk)}
    return FormAMasuk(**{nama: nilai for nama, nilai in isi.items() if nama in dikenal})


def _teks(nilai: object) -> str:
    if isinstance(nilai, date):
        return nilai.isoformat()
    raise TypeError(f"{type(nilai).__name__} is no part of a Form A")
