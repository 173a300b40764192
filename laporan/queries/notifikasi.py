"""The notices of an office, and which of them an officer has not read."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from laporan.choices import KabarKantor, Kanal, StatusNotifikasi
from laporan.models import BacaanPetugas, Notifikasi
from wilayah.models import Petugas

SEHALAMAN = 50


@dataclass(frozen=True, slots=True)
class Pemberitahuan:
    """One notice as an officer reads it: what happened to which report, and whether it is new.

    ``langkah`` is the step a notice about a deadline speaks of and ``jalur`` the kind of its
    track, ``saran`` the id of a suggestion that a notice is about in place of a report; else
    empty.
    """

    id: int
    kabar: str
    nomor: str
    waktu: datetime
    baru: bool
    langkah: str = ""
    jalur: str = ""
    saran: str = ""


@dataclass(frozen=True, slots=True)
class HalamanPemberitahuan:
    """One page of notices, newest first; ``berikut`` is the next page's key."""

    baris: list[Pemberitahuan]
    berikut: int | None

    @property
    def terbaru(self) -> int:
        return self.baris[0].id if self.baris else 0

    @property
    def ada_baru(self) -> bool:
        return any(satu.baru for satu in self.baris)


def kantor_menunggu_ringkasan() -> list[int]:
    """Return the offices that have notices not yet gathered into a digest."""
    menunggu = Notifikasi.objects.filter(kanal=Kanal.APLIKASI, status=StatusNotifikasi.ANTRE)
    return list(menunggu.order_by("kantor_id").values_list("kantor_id", flat=True).distinct())


def pemberitahuan(petugas: Petugas, *, sebelum: int | None = None) -> HalamanPemberitahuan:
    """Return a page of what the officer's office, or they themselves, were told, by keyset."""
    milik = _milik(petugas)
    if sebelum is not None:
        milik = milik.filter(id__lt=sebelum)
    baris = list(milik[: SEHALAMAN + 1])
    dibaca = dibaca_sampai(petugas)
    return HalamanPemberitahuan(
        baris=[
            Pemberitahuan(
                id=satu.pk,
                kabar=str(KabarKantor(satu.templat).label),
                nomor=satu.data["nomor"],
                waktu=satu.dibuat,
                baru=satu.pk > dibaca,
                langkah=satu.data.get("langkah", ""),
                jalur=satu.data.get("jalur", ""),
                saran=satu.data.get("saran", ""),
            )
            for satu in baris[:SEHALAMAN]
        ],
        berikut=baris[SEHALAMAN - 1].pk if len(baris) > SEHALAMAN else None,
    )


def dibaca_sampai(petugas: Petugas) -> int:
    """Return the id of the newest notice the officer has read, 0 when none."""
    bacaan = BacaanPetugas.objects.filter(petugas=petugas).values_list("sampai", flat=True)
    return bacaan.first() or 0


def ada_yang_baru(petugas: Petugas) -> bool:
    """Tell in one query whether the newest notice of the officer is still unread."""
    dibaca = BacaanPetugas.objects.filter(petugas=petugas).values("sampai")[:1]
    terbaru = _milik(petugas).annotate(dibaca=dibaca).values_list("id", "dibaca").first()
    return terbaru is not None and terbaru[0] > (terbaru[1] or 0)


def _milik(petugas: Petugas) -> QuerySet[Notifikasi]:
    semua = Notifikasi.objects.filter(kanal=Kanal.APLIKASI).order_by("-id")
    if petugas.kantor_id is None:
        return semua.none()
    return semua.filter(Q(petugas=None) | Q(petugas=petugas), kantor_id=petugas.kantor_id)
