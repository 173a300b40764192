"""The opened story of a report and the reported parties: for the officers who handle it.

The reporter and the witnesses are opened elsewhere, by :mod:`laporan.services.identitas`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from laporan import sandi
from laporan.models import Laporan, Terlapor
from laporan.rules.masukan import TerlaporMasuk, Titik, dari_isi


@dataclass(frozen=True, slots=True, repr=False)
class VersiLama:
    """The story as it stood until a moment, before the reporter changed it."""

    sampai: datetime
    uraian: str
    tempat: str


@dataclass(frozen=True, slots=True, repr=False)
class IsiLaporan:
    """A report as it was told; the point is in degrees."""

    uraian: str
    tempat: str
    tps: str
    titik: Titik | None
    tautan: tuple[str, ...]
    terlapor: tuple[TerlaporMasuk, ...]
    terdahulu: tuple[VersiLama, ...] = ()
    alasan_cabut: str = ""


def buka_isi(laporan: Laporan) -> IsiLaporan:
    """Open the story and the reported parties of one report (one query besides its row)."""
    kunci = kunci_cerita(laporan)
    isi = _buka_cerita(kunci, laporan)
    titik, tautan = dari_isi(isi)
    return IsiLaporan(
        uraian=isi["uraian"],
        tempat=isi["tempat"],
        tps=isi["tps"],
        titik=titik,
        tautan=tautan,
        terlapor=tuple(
            buka_terlapor(kunci, satu) for satu in Terlapor.objects.filter(laporan=laporan)
        ),
        terdahulu=tuple(
            VersiLama(
                datetime.fromisoformat(versi["sampai"]),
                versi["isi"]["uraian"],
                versi["isi"]["tempat"],
            )
            for versi in isi.get("terdahulu", ())
        ),
        alasan_cabut=isi.get("alasan_cabut", ""),
    )


def buka_tempat(laporan: Laporan) -> tuple[str, str]:
    """Open only where it happened: the place in words and the polling place (no query)."""
    isi = _buka_cerita(kunci_cerita(laporan), laporan)
    return str(isi["tempat"]), str(isi["tps"])


def kunci_cerita(laporan: Laporan) -> sandi.KunciData:
    """Open the data key of a report's story."""
    return sandi.buka_bungkus(bytes(laporan.kunci_data), sandi.Guna.CERITA)


def buka_terlapor(kunci: sandi.KunciData, terlapor: Terlapor) -> TerlaporMasuk:
    """Open one reported party with the report's data key."""
    alamat = sandi.alamat("laporan_terlapor", "isi", terlapor.pk)
    return TerlaporMasuk(**sandi.buka(kunci, bytes(terlapor.isi), alamat))


def _buka_cerita(kunci: sandi.KunciData, laporan: Laporan) -> Any:
    return sandi.buka(kunci, bytes(laporan.isi), sandi.alamat("laporan_laporan", "isi", laporan.pk))
