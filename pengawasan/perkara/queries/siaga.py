"""Alerts as an office reads them: with the place, where it may be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from laporan.queries.isi import buka_tempat
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.queries.siaga import masih_berlangsung
from pengawasan.perkara.models import KonflikKepentingan
from wilayah.models import Petugas


@dataclass(frozen=True, slots=True)
class KartuSiaga:
    """One alert; ``tempat`` and ``tps`` are '' where they are not known or not for this officer."""

    siaga: Siaga
    tempat: str = ""
    tps: str = ""


def kartu_siaga(petugas: Petugas, semua: Sequence[Siaga]) -> list[KartuSiaga]:
    """Return alerts with their places (one query), none to who has a stake in the report.

    Of an alert that is over the place stays with the office in charge and with whoever went.
    """
    konflik = KonflikKepentingan.objects.filter(
        petugas=petugas, laporan__in=[satu.laporan_id for satu in semua]
    )
    tertutup = set(konflik.values_list("laporan_id", flat=True)) if semua else set()
    return [
        KartuSiaga(satu, buka_tempat(satu.laporan)[0], satu.tps)
        if satu.laporan_id not in tertutup and _perlu(petugas, satu)
        else KartuSiaga(satu)
        for satu in semua
    ]


def _perlu(petugas: Petugas, siaga: Siaga) -> bool:
    sendiri = siaga.laporan.kantor_id == petugas.kantor_id or siaga.petugas_id == petugas.pk
    return masih_berlangsung(siaga) or sendiri
