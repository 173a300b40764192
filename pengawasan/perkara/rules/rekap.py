"""The weekly recap: which days a week has, what is counted in it, and who lags."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import reduce

from wilayah.rules.tenggat import zona_waktu

POLA = re.compile(r"(\d{4})-W(\d{2})", re.ASCII)
SEPEKAN = timedelta(days=7)
SATU_HARI = timedelta(days=1)
PALING_AWAL, PALING_AKHIR = 2000, 2100

TAHAP = {
    "kajian_awal": "kajian_awal",
    "penelusuran": "penelusuran",
    "temuan": "penetapan",
}
"""The steps of whose deadlines the recap says how long they took; ``penanganan`` is a track's."""


@dataclass(frozen=True, slots=True)
class Pekan:
    """One week from Monday to Sunday, as ISO counts them."""

    tahun: int
    nomor: int

    def __str__(self) -> str:
        return f"{self.tahun}-W{self.nomor:02d}"

    @property
    def senin(self) -> date:
        return date.fromisocalendar(self.tahun, self.nomor, 1)

    @property
    def minggu(self) -> date:
        return self.senin + SEPEKAN - SATU_HARI

    def geser(self, pekan: int) -> "Pekan":
        """Return the week so many weeks later, or earlier."""
        return pekan_dari(self.senin + pekan * SEPEKAN)

    def batas(self, zona: str) -> tuple[datetime, datetime]:
        """Return the week's first moment on a zone's clock, and the first one after it."""
        awal = datetime.combine(self.senin, time.min, zona_waktu(zona))
        return awal, awal + SEPEKAN


def pekan_dari(hari: date) -> Pekan:
    """Return the week a day lies in."""
    tahun, nomor, _hari = hari.isocalendar()
    return Pekan(tahun, nomor)


def baca_pekan(teks: str, hari_ini: date) -> Pekan | None:
    """Read a week such as ``2026-W47``; '' is this week, None one that the calendar lacks."""
    if not teks:
        return pekan_dari(hari_ini)
    cocok = POLA.fullmatch(teks)
    if cocok is None:
        return None
    tahun, nomor = int(cocok[1]), int(cocok[2])
    if not PALING_AWAL <= tahun <= PALING_AKHIR:
        return None
    try:
        date.fromisocalendar(tahun, nomor, 1)
    except ValueError:
        return None
    return Pekan(tahun, nomor)


@dataclass(frozen=True, slots=True)
class Lama:
    """How long something took in all, how often; the mean is in days."""

    jumlah: timedelta = timedelta()
    banyak: int = 0

    def __add__(self, lain: "Lama") -> "Lama":
        return Lama(self.jumlah + lain.jumlah, self.banyak + lain.banyak)

    @property
    def hari(self) -> float | None:
        """The mean in days with one decimal, None where nothing was finished."""
        return round(self.jumlah / self.banyak / SATU_HARI, 1) if self.banyak else None


@dataclass(frozen=True, slots=True)
class Angka:
    """What one office, or several together, did in a week and where they stand at its end.

    ``terbuka`` counts reports with a running deadline of the office's, ``lewat`` those of them
    whose deadline is over; ``belum_dijelaskan`` missed deadlines without an explanation.
    """

    masuk: int = 0
    informasi: int = 0
    diregistrasi: int = 0
    tidak_diregistrasi: int = 0
    temuan: int = 0
    berjalan: int = 0
    diputus: int = 0
    terbuka: int = 0
    lewat: int = 0
    belum_dijelaskan: int = 0
    kajian_awal: Lama = field(default_factory=Lama)
    penelusuran: Lama = field(default_factory=Lama)
    penetapan: Lama = field(default_factory=Lama)
    penanganan: Lama = field(default_factory=Lama)

    def __add__(self, lain: "Angka") -> "Angka":
        nama = self.__dataclass_fields__
        return Angka(**{satu: getattr(self, satu) + getattr(lain, satu) for satu in nama})

    @property
    def bagian_lewat(self) -> float:
        """The share of reports with a running deadline that are late, from 0 to 1."""
        return self.lewat / self.terbuka if self.terbuka else 0.0

    @property
    def diam(self) -> bool:
        """Whether nothing happened and nothing is open."""
        return self == Angka()


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """One office, or a province with all of its offices, in the recap."""

    kode: str
    nama: str
    angka: Angka


def tertinggal_dahulu(baris: Iterable[BarisRekap]) -> list[BarisRekap]:
    """Sort by who lags most: the share that is late, how many, how many unexplained."""
    return sorted(
        baris,
        key=lambda satu: (
            -satu.angka.bagian_lewat,
            -satu.angka.lewat,
            -satu.angka.belum_dijelaskan,
            satu.kode,
        ),
    )


def jumlahkan(baris: Iterable[BarisRekap]) -> Angka:
    """Return all rows together."""
    return reduce(lambda kiri, satu: kiri + satu.angka, baris, Angka())
