"""Verdicts on elements, and what may be said about a hand-over that did not come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from wilayah.errors import untuk_orang
from wilayah.rules.kalender import Kalender
from wilayah.rules.rezim import Unsur

JAM_TUTUP = time(16)
SATU_JAM_TERSISA = time(15)
"""Who files later than this on a working day finds no whole open hour left in it."""
HARI_KERJA_PERTAMA = 1
TANPA_ALASAN = untuk_orang("Tulis alasannya, supaya pelapor tahu.")


@dataclass(frozen=True, slots=True)
class Verdik:
    """An officer's judgement of one element; a reason is needed where it is not met."""

    unsur: str
    terpenuhi: bool
    alasan: str = ""


def galat_verdik(verdik: Sequence[Verdik], unsur: Iterable[Unsur]) -> dict[str, list[str]]:
    """Return what is wrong with verdicts by dotted field; empty when they can be kept."""
    dikenal = {satu.kode for satu in unsur}
    galat: dict[str, list[str]] = {}
    for urutan, satu in enumerate(verdik):
        if satu.unsur not in dikenal:
            galat[f"unsur.{urutan}.unsur"] = [untuk_orang("Unsur ini tidak dikenal.")]
        elif satu.unsur in {lain.unsur for lain in verdik[:urutan]}:
            galat[f"unsur.{urutan}.unsur"] = [untuk_orang("Unsur ini dinilai dua kali.")]
        if not satu.terpenuhi and not satu.alasan.strip():
            galat[f"unsur.{urutan}.alasan"] = [TANPA_ALASAN]
    return galat


def jam_buka_habis(disampaikan: datetime, kalender: Kalender) -> datetime:
    """Return when the first office hours after an online submission end, in its own zone.

    Hand-over is impossible while the office is closed: until this moment a report cannot be
    treated as *informasi awal* for want of originals. Less than one open hour is none.
    """
    hari: date = disampaikan.date()
    if kalender.hari_kerja(hari) and disampaikan.time() <= SATU_JAM_TERSISA:
        return datetime.combine(hari, JAM_TUTUP, disampaikan.tzinfo)
    berikut = kalender.hari_kerja_ke(HARI_KERJA_PERTAMA, sesudah=hari)
    return datetime.combine(berikut, JAM_TUTUP, disampaikan.tzinfo)
