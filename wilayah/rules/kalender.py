"""Working days: a set of days off, and how the seeded calendar meets what officers changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

SATU_HARI = timedelta(days=1)
SABTU = 5
TAHUN_BAWAAN = range(2022, 2029)


@dataclass(frozen=True, slots=True)
class Kalender:
    """The days off besides Saturdays and Sundays."""

    libur: frozenset[date]

    def hari_kerja(self, tanggal: date) -> bool:
        """Tell whether offices work on this day."""
        return tanggal.weekday() < SABTU and tanggal not in self.libur

    def hari_kerja_ke(self, urut: int, sesudah: date) -> date:
        """Return the n-th working day after a date; that date itself never counts."""
        tanggal = sesudah
        while urut:
            tanggal += SATU_HARI
            urut -= self.hari_kerja(tanggal)
        return tanggal


@dataclass(frozen=True, slots=True)
class HariAcuan:
    """A day of the seeded calendar; ``perkiraan`` means no decree has fixed it yet."""

    tanggal: date
    nama: str
    jenis: str
    perkiraan: bool = False


@dataclass(frozen=True, slots=True)
class Penyelarasan:
    """What must be written so that the stored calendar agrees with the seeds."""

    baru: tuple[HariAcuan, ...]
    ubah: tuple[HariAcuan, ...]
    cabut: tuple[date, ...]


def selaraskan(
    tersimpan: Mapping[date, HariAcuan | None],
    milik_petugas: frozenset[date],
    acuan: Iterable[HariAcuan],
) -> Penyelarasan:
    """Compare the stored calendar with the seeds; officers' days are left alone.

    ``tersimpan`` maps each stored day to what it says, None where it is struck out.
    """
    menurut_acuan = {hari.tanggal: hari for hari in acuan}
    milik_bawaan = tersimpan.keys() - milik_petugas
    return Penyelarasan(
        baru=tuple(h for t, h in menurut_acuan.items() if t not in tersimpan),
        ubah=tuple(h for t, h in menurut_acuan.items() if t in milik_bawaan and tersimpan[t] != h),
        cabut=tuple(
            t for t in sorted(milik_bawaan - menurut_acuan.keys()) if tersimpan[t] is not None
        ),
    )
