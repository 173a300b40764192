"""Questions to the calendar of days off."""

from collections.abc import Mapping
from datetime import date, timedelta

from wilayah.choices import AsalAcuan
from wilayah.models import HariLibur
from wilayah.rules.kalender import HariAcuan, Kalender

# The longest period a regime may set is 120 working days; a year and a half holds them.
JANGKAUAN = timedelta(days=540)


def kalender(sejak: date) -> Kalender:
    """Return the calendar from a date on, far enough for any deadline (one query)."""
    hari = HariLibur.objects.berlaku().filter(tanggal__range=(sejak, akhir_jangkauan(sejak)))
    return Kalender(frozenset(hari.values_list("tanggal", flat=True)))


def akhir_jangkauan(tanggal: date) -> date:
    """Return how far the calendar must reach for a period that begins on this date."""
    return date.max if date.max - tanggal < JANGKAUAN else tanggal + JANGKAUAN


def kalender_tersimpan() -> tuple[Mapping[date, HariAcuan | None], frozenset[date]]:
    """Return every stored day (None where struck out), and the days officers have made theirs."""
    baris = list(HariLibur.objects.all())
    isi = {
        hari.tanggal: None
        if hari.dihapus
        else HariAcuan(hari.tanggal, hari.nama, hari.jenis, perkiraan=hari.perkiraan)
        for hari in baris
    }
    return isi, frozenset(h.tanggal for h in baris if h.asal == AsalAcuan.PETUGAS)
