"""Move wrapped data keys to the current key of the ring; nothing sealed is touched."""

from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.db.models.functions import Substr

from laporan import sandi
from laporan.models import Bukti, Kontak, Laporan, Pelapor, Saksi, TurunanBukti
from laporan.queries.bukti import pemilik_berkas
from laporan.sandi import Guna
from wilayah.services import jejak

SEKALI = 200


@dataclass(frozen=True, slots=True)
class Sasaran:
    """One column of wrapped data keys."""

    semua: models.Manager[Any]
    guna: Guna
    kolom: str = "kunci_data"

    @property
    def nama(self) -> str:
        """Name the column for people."""
        return f"{self.semua.model.__name__}.{self.kolom}"


SASARAN = (
    Sasaran(Laporan.objects, Guna.CERITA),
    Sasaran(Pelapor.objects, Guna.IDENTITAS),
    Sasaran(Kontak.objects, Guna.KONTAK),
    Sasaran(Saksi.objects, Guna.SAKSI),
    Sasaran(Bukti.objects, Guna.BUKTI),
    Sasaran(TurunanBukti.objects, Guna.BUKTI),
    *(Sasaran(semua, Guna.BUKTI) for semua in pemilik_berkas()),
)


def sisa(sasaran: Sasaran) -> int:
    """Return how many rows still hang on an older key."""
    return _tertinggal(sasaran).count()


@transaction.atomic
def putar(sasaran: Sasaran) -> int:
    """Rewrap up to 200 data keys and return how many; 0 when none is left.

    A run that is killed loses at most its last transaction; the next run goes on from there.
    """
    baris = list(_tertinggal(sasaran).select_for_update().order_by("pk")[:SEKALI])
    for satu in baris:
        kunci = sandi.buka_bungkus(getattr(satu, sasaran.kolom), sasaran.guna)
        setattr(satu, sasaran.kolom, sandi.bungkus(kunci, sasaran.guna))
    return sasaran.semua.bulk_update(baris, [sasaran.kolom]) if baris else 0


@transaction.atomic
def catat_rotasi(banyak: int) -> None:
    """Put a finished rotation on the trail."""
    id_kunci = sandi.gantungan().sekarang
    jejak.catat("kunci", id_kunci, "kunci_data_diputar", banyak=banyak)


def _tertinggal(sasaran: Sasaran) -> models.QuerySet[Any]:
    kepala = sandi.kepala_bungkusan(sandi.gantungan().sekarang)
    awal = Substr(sasaran.kolom, 1, len(kepala), output_field=models.BinaryField())
    baris: models.QuerySet[Any] = (
        sasaran.semua.only("pk", sasaran.kolom)
        .annotate(kepala=awal)
        .exclude(kepala=kepala)
        .exclude(**{sasaran.kolom: b""})
    )
    return baris
