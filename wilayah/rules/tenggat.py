"""The pure clock: from a start, a rule, a calendar and a zone to the last permitted moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from types import MappingProxyType

from wilayah.rules.kalender import Kalender
from wilayah.rules.rezim import AturanTenggat, Satuan

ZONA: Mapping[str, timezone] = MappingProxyType(
    {
        nama: timezone(timedelta(hours=jam), nama)
        for nama, jam in (("WIB", 7), ("WITA", 8), ("WIT", 9))
    }
)
AKHIR_HARI = time(23, 59, 59)


class ZonaTidakDikenal(LookupError):
    """Indonesia has WIB, WITA and WIT; this is none of them."""


@dataclass(frozen=True, slots=True)
class JatuhTempo:
    """The last moment of a step, aware in the office's zone, with the article it follows."""

    langkah: str
    jatuh_tempo: datetime
    satuan: Satuan
    dasar: str
    belum_diverifikasi: bool

    def lewat(self, pada: datetime) -> bool:
        """Tell whether an aware moment lies beyond the deadline."""
        return lewat(self.jatuh_tempo, pada)


def detik_penuh(pada: datetime) -> datetime:
    """Return the second a moment lies in; what is compared with a stored deadline."""
    return pada.replace(microsecond=0)


def lewat(jatuh_tempo: datetime, pada: datetime) -> bool:
    """Tell whether an aware moment lies beyond a deadline, which includes its whole last second."""
    return detik_penuh(pada) > jatuh_tempo


def zona_waktu(nama: str) -> timezone:
    """Return the fixed offset of WIB, WITA or WIT."""
    try:
        return ZONA[nama]
    except KeyError:
        raise ZonaTidakDikenal(nama) from None


def saat_setempat(mulai: date | datetime, zona: str) -> datetime:
    """Return a start as an aware local moment.

    A bare date is the local date and begins at midnight; a naive moment is local time.
    """
    setempat = zona_waktu(zona)
    if not isinstance(mulai, datetime):
        mulai = datetime.combine(mulai, time.min)
    if mulai.tzinfo is None:
        return mulai.replace(tzinfo=setempat)
    return mulai.astimezone(setempat)


def hitung(
    aturan: AturanTenggat, mulai: date | datetime, kalender: Kalender, zona: str
) -> JatuhTempo:
    """Return when a step falls due (hukum acara: day 1 is the day after the start).

    Periods in days end at 23:59:59 local time of their last day, periods in hours run to the
    second. Working days leave out weekends and the calendar; there is no roll rule. Raises
    ZonaTidakDikenal, and OverflowError beyond the years of the calendar.
    """
    awal = saat_setempat(mulai, zona).replace(microsecond=0)
    return JatuhTempo(
        langkah=aturan.langkah,
        jatuh_tempo=_saat_terakhir(aturan, awal, kalender),
        satuan=aturan.satuan,
        dasar=aturan.dasar,
        belum_diverifikasi=aturan.belum_diverifikasi,
    )


def _saat_terakhir(aturan: AturanTenggat, awal: datetime, kalender: Kalender) -> datetime:
    if aturan.satuan is Satuan.JAM:
        return awal + timedelta(hours=aturan.jumlah)
    if aturan.satuan is Satuan.HARI_KERJA:
        hari_terakhir = kalender.hari_kerja_ke(aturan.jumlah, sesudah=awal.date())
    else:
        hari_terakhir = awal.date() + timedelta(days=aturan.jumlah)
    return datetime.combine(hari_terakhir, AKHIR_HARI, awal.tzinfo)
