"""Who has declared a stake in a report, and what that closes to them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from laporan.models import Laporan
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.models import KonflikKepentingan
from pengawasan.perkara.queries.tersegel import buka
from wilayah.errors import BukanWewenang
from wilayah.models import Petugas

TABEL = "perkara_konflikkepentingan"


@dataclass(frozen=True, slots=True, repr=False)
class KonflikBaca:
    """One declaration, opened."""

    baris: KonflikKepentingan
    alasan: str


def pernyataan(petugas: Petugas) -> Exists:
    """Return the question whether an officer has a stake, for the door's own query."""
    return Exists(KonflikKepentingan.objects.filter(laporan=OuterRef("pk"), petugas=petugas))


def laporan_berkonflik(petugas: Petugas) -> QuerySet[KonflikKepentingan, UUID]:
    """Return the ids of the reports an officer has a stake in, for another query's condition.

    It stands for itself: a list read once leaves the other query on its index.
    """
    semua = KonflikKepentingan.objects.filter(petugas=petugas)
    return semua.values_list("laporan", flat=True)


def tertutup(laporan: Laporan) -> bool:
    """Tell whether a report that came through the door is closed to the officer it came to."""
    return bool(vars(laporan)["berkonflik"])


def berkonflik(petugas: Petugas, laporan: Laporan) -> bool:
    """Tell whether the officer has declared a stake in the report by now (one query)."""
    return KonflikKepentingan.objects.filter(laporan=laporan, petugas=petugas).exists()


def pastikan_bebas(petugas: Petugas, laporan: Laporan) -> None:
    """Raise BukanWewenang (403) with the reason for who declared a stake in the report."""
    if berkonflik(petugas, laporan):
        raise BukanWewenang(str(Sebab.BERKONFLIK.label))


def orang_berkonflik(laporan: Laporan) -> frozenset[int]:
    """Return the ids of the officers who have a stake in a report."""
    semua = KonflikKepentingan.objects.filter(laporan=laporan)
    return frozenset(semua.values_list("petugas_id", flat=True))


def konflik_laporan(laporan: Laporan) -> list[KonflikBaca]:
    """Return the declarations of a report in order, opened, for who leads its handling."""
    semua = KonflikKepentingan.objects.filter(laporan=laporan).select_related("petugas__kantor")
    return [
        KonflikBaca(satu, str(buka(laporan, TABEL, satu.pk, satu.alasan, "alasan")))
        for satu in semua
    ]
