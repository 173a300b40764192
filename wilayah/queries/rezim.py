"""Questions to the legal regimes: which version applies, and when a step falls due.

Version rows never change, so a parsed version is kept per process under its row's id; which
version applies is asked anew every time.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db import connection

from wilayah.data.bawaan import isi_bawaan
from wilayah.models import RezimHukum
from wilayah.queries.kalender import akhir_jangkauan, kalender
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.kalender import Kalender
from wilayah.rules.lengkapan_rezim import lengkapi
from wilayah.rules.rezim import Rezim, RezimTidakDikenal
from wilayah.rules.tenggat import JatuhTempo, hitung, saat_setempat

# Every report asks this, and built by the ORM it would cost ten times the processor. Versions in
# force come first, the newest before the rest; then those still to come, the oldest first.
ACUAN = """
SELECT id, ARRAY(
    SELECT tanggal FROM wilayah_harilibur
    WHERE NOT dihapus AND tanggal BETWEEN %(sejak)s AND %(sampai)s
)
FROM wilayah_rezimhukum WHERE kode = %(kode)s
ORDER BY CASE WHEN berlaku_sejak <= %(pada)s THEN versi ELSE -versi END DESC
LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Acuan:
    """The law of one report: the version row's ``id``, what it says, and the calendar."""

    id: int
    rezim: Rezim
    kalender: Kalender

    def tenggat(self, langkah: str, mulai: date | datetime, zona: str) -> JatuhTempo:
        """Return when a step falls due; LangkahTidakDikenal or ZonaTidakDikenal otherwise."""
        return hitung(self.rezim.aturan(langkah), mulai, self.kalender, zona)

    def di_luar_masa(self, mulai: date | datetime, zona: str) -> bool:
        """Tell whether a start lies outside the life of the regime."""
        return not self.rezim.berlaku_pada(saat_setempat(mulai, zona).date())


def acuan_berlaku(kode: str, pada: date, sejak: date | None = None) -> Acuan:
    """Return the version of a regime in force on a local date, with the calendar (one query).

    ``sejak`` is the earliest start that will be counted from, where it lies before ``pada``.
    Before the first version's day the first version answers. RezimTidakDikenal if there is none.
    """
    jangka: dict[str, str | date] = {
        "kode": kode,
        "pada": pada,
        "sejak": min(pada, sejak or pada),
        "sampai": akhir_jangkauan(pada),
    }
    with connection.cursor() as kursor:
        kursor.execute(ACUAN, jangka)
        baris = kursor.fetchone()
    if baris is None:
        raise RezimTidakDikenal(kode)
    return Acuan(baris[0], rezim_versi(baris[0]), Kalender(frozenset(baris[1])))


def acuan_versi(rezim_id: int, sejak: date) -> Acuan:
    """Return the version a report keeps, with the calendar from a date on (one query)."""
    return Acuan(rezim_id, rezim_versi(rezim_id), kalender(sejak))


def rezim_berlaku(kode: str, pada: date) -> Rezim:
    """Return the version of a regime in force on a local date; RezimTidakDikenal if none."""
    return acuan_berlaku(kode, pada).rezim


def koreksi_sejak(rezim_id: int) -> date | None:
    """Return since when a version that corrects an earlier one applies; None for a first one."""
    koreksi = RezimHukum.objects.filter(pk=rezim_id, versi__gt=1)
    return koreksi.values_list("berlaku_sejak", flat=True).first()


@lru_cache(maxsize=256)
def rezim_versi(rezim_id: int) -> Rezim:
    """Return what one version row says; asked of the database once per process.

    What a version of an earlier edition never spoke of is read from the shipped file.
    """
    kode, isi = RezimHukum.objects.values_list("kode", "isi").get(pk=rezim_id)
    return baca_rezim(lengkapi(isi, isi_bawaan(kode) or isi))


def rezim_terbaru() -> list[RezimHukum]:
    """Return the newest version of every regime, also one that begins later."""
    return list(RezimHukum.objects.order_by("kode", "-versi").distinct("kode").defer("isi"))
