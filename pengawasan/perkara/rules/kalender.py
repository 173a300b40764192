"""Months of the office's calendar, as the address names them."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

POLA_BULAN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
TAHUN = range(2000, 2101)
SATU_HARI = timedelta(days=1)


class BulanKeliru(ValueError):
    """The address names no month this calendar has."""


@dataclass(frozen=True, slots=True)
class Bulan:
    """One month; days are local days of the office that looks."""

    tahun: int
    bulan: int

    def __str__(self) -> str:
        return f"{self.tahun:04d}-{self.bulan:02d}"

    @property
    def awal(self) -> date:
        return date(self.tahun, self.bulan, 1)

    @property
    def akhir(self) -> date:
        return date(self.tahun, self.bulan, calendar.monthrange(self.tahun, self.bulan)[1])

    @property
    def hari(self) -> list[date]:
        """Every day of the month."""
        return [self.awal + SATU_HARI * n for n in range(self.akhir.day)]

    def geser(self, banyak: int) -> "Bulan":
        """Return the month so many months later, earlier when negative."""
        urut = self.tahun * 12 + self.bulan - 1 + banyak
        return Bulan(urut // 12, urut % 12 + 1)


def baca_bulan(teks: str) -> Bulan:
    """Read ``2026-11``; BulanKeliru for anything else."""
    cocok = POLA_BULAN.fullmatch(teks)
    if cocok is None or int(cocok[1]) not in TAHUN:
        raise BulanKeliru(teks)
    return Bulan(int(cocok[1]), int(cocok[2]))


def batas_hari(awal: date, akhir: date, zona: tzinfo) -> tuple[datetime, datetime]:
    """Return the moment the first local day begins, and the one the last day is over."""
    mulai = datetime.combine(awal, time.min, zona)
    return mulai, datetime.combine(akhir, time.min, zona) + SATU_HARI
