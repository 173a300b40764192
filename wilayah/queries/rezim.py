"""Questions to the legal regimes: which version applies, and when a step falls due.

Version rows never change, so a parsed version is kept per process under its row's id; which
version applies is asked anew every time.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.db.models import Case, F, QuerySet, When

from wilayah.models import RezimHukum
from wilayah.queries.kalender import kalender, libur_tersemat
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.kalender import Kalender
from wilayah.rules.rezim import Rezim, RezimTidakDikenal
from wilayah.rules.tenggat import JatuhTempo, hitung, saat_setempat


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
    awal = min(pada, sejak or pada)
    baris = (
        _menurut_kedekatan(kode, pada).values_list("id", libur_tersemat(awal, sampai=pada)).first()
    )
    if baris is None:
        raise RezimTidakDikenal(kode)
    return Acuan(baris[0], rezim_versi(baris[0]), Kalender(frozenset(baris[1])))


def acuan_versi(rezim_id: int, sejak: date) -> Acuan:
    """Return the version a report keeps, with the calendar from a date on (one query)."""
    return Acuan(rezim_id, rezim_versi(rezim_id), kalender(sejak))


def rezim_berlaku(kode: str, pada: date) -> Rezim:
    """Return the version of a regime in force on a local date; RezimTidakDikenal if none."""
    rezim_id = _menurut_kedekatan(kode, pada).values_list("id", flat=True).first()
    if rezim_id is None:
        raise RezimTidakDikenal(kode)
    return rezim_versi(rezim_id)


@lru_cache(maxsize=256)
def rezim_versi(rezim_id: int) -> Rezim:
    """Return what one version row says; asked of the database once per process."""
    return baca_rezim(RezimHukum.objects.values_list("isi", flat=True).get(pk=rezim_id))


def rezim_tersimpan() -> QuerySet[RezimHukum]:
    """Return every version of every regime, newest first within its code."""
    return RezimHukum.objects.select_related("petugas").order_by("kode", "-versi")


def kode_rezim() -> list[str]:
    """Return the codes of the regimes that have a version."""
    return list(RezimHukum.objects.order_by("kode").values_list("kode", flat=True).distinct())


def _menurut_kedekatan(kode: str, pada: date) -> QuerySet[RezimHukum]:
    """Order versions: those in force, newest first; then those still to come, oldest first."""
    urutan = Case(When(berlaku_sejak__lte=pada, then=F("versi")), default=-F("versi"))
    return RezimHukum.objects.filter(kode=kode).order_by(urutan.desc())
