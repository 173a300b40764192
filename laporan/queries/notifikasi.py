from dataclasses import dataclass

from django.db.models import QuerySet

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import BacaanPetugas, Notifikasi
from wilayah.models import Petugas

SEHALAMAN = 50


@dataclass(frozen=True)
class HalamanPemberitahuan:
    """One page of an office's notices, newest first; ``berikut`` is the next page's key."""

    baris: list[Notifikasi]
    dibaca_sampai: int
    berikut: int | None


def kantor_menunggu_ringkasan() -> list[int]:
    """Return the offices that have notices not yet gathered into a digest."""
    menunggu = Notifikasi.objects.filter(kanal=Kanal.APLIKASI, status=StatusNotifikasi.ANTRE)
    return list(menunggu.order_by("kantor_id").values_list("kantor_id", flat=True).distinct())


def _milik(petugas: Petugas) -> QuerySet[Notifikasi]:
    milik = Notifikasi.objects.filter(kanal=Kanal.APLIKASI)
    return milik.filter(kantor_id=petugas.kantor_id) if petugas.kantor_id else milik.none()


def pemberitahuan(petugas: Petugas, *, sebelum: int | None = None) -> HalamanPemberitahuan:
    """Return a page of the notices of the officer's own office, by keyset."""
    milik = _milik(petugas).select_related("laporan").order_by("-id")
    if sebelum is not None:
        milik = milik.filter(id__lt=sebelum)
    baris = list(milik[: SEHALAMAN + 1])
    berikut = baris[SEHALAMAN - 1].pk if len(baris) > SEHALAMAN else None
    return HalamanPemberitahuan(baris[:SEHALAMAN], dibaca_sampai(petugas), berikut)


def dibaca_sampai(petugas: Petugas) -> int:
    """Return the id of the newest notice the officer has read, 0 when none."""
    bacaan = BacaanPetugas.objects.filter(petugas=petugas).values_list("sampai", flat=True)
    return bacaan.first() or 0


def ada_yang_baru(petugas: Petugas) -> bool:
    """Tell whether the office has a notice the officer has not read."""
    return _milik(petugas).filter(id__gt=dibaca_sampai(petugas)).exists()
