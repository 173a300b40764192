"""Signing in on a bound phone: the PIN, its lock, and a session that ends by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import identify_hasher
from django.db import transaction
from django.utils import timezone

from pengawasan.lapangan.models import PengawasLapangan, Perangkat
from pengawasan.lapangan.rules.pin import SEKALI_KUNCI, lama_kunci, terkunci_mati
from pengawasan.lapangan.sandi import lada_pin, rahasia_baru, sidik_sesi
from pengawasan.lapangan.services.pengawas import catat, kunci, pastikan_mengurus
from wilayah.errors import TidakDitemukan
from wilayah.models import Petugas

UMUR_SESI = timedelta(hours=12)
JEDA_HADIR = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, repr=False)
class HasilMasuk:
    """How a try ended: with a session's secret, or with how many tries are left, or a lock."""

    sesi: str = ""
    sisa: int = 0
    terkunci_sampai: datetime | None = None
    terkunci_mati: bool = False


@transaction.atomic
def masuk(perangkat: Perangkat, pin: str) -> HasilMasuk:
    """Try a PIN on a bound phone. Five wrong ones lock it, each lock longer than the last.

    The row is locked first, so tries at the same time are counted one after the other. While it
    is locked nothing is compared. A failure is returned, not raised: its count must be stored.
    """
    perangkat = _kunci_perangkat(perangkat)
    kini = timezone.now()
    if terkunci_mati(perangkat.gagal):
        return HasilMasuk(terkunci_mati=True)
    if perangkat.terkunci_sampai is not None and kini < perangkat.terkunci_sampai:
        return HasilMasuk(terkunci_sampai=perangkat.terkunci_sampai)
    if not _cocok(perangkat, pin):
        return _gagal(perangkat, kini)
    sesi = rahasia_baru()
    perangkat.gagal, perangkat.terkunci_sampai = 0, None
    perangkat.sesi, perangkat.sesi_sampai = sidik_sesi(sesi), kini + UMUR_SESI
    perangkat.save(update_fields=["gagal", "terkunci_sampai", "sesi", "sesi_sampai"])
    PengawasLapangan.objects.filter(pk=perangkat.pengawas_id).update(terakhir=kini)
    return HasilMasuk(sesi=sesi)


@transaction.atomic
def keluar(perangkat: Perangkat) -> None:
    """End the session; the phone stays bound."""
    Perangkat.objects.filter(pk=perangkat.pk).update(sesi=None, sesi_sampai=None)


@transaction.atomic
def buka_kunci(pengawas: PengawasLapangan, pelaku: Petugas) -> None:
    """Let a locked phone try again; the PIN stays what it was."""
    pastikan_mengurus(pelaku, pengawas.kode_wilayah)
    pengawas = kunci(pengawas)
    hidup = Perangkat.objects.filter(pengawas=pengawas, dicabut_pada=None)
    hidup.update(gagal=0, terkunci_sampai=None)
    catat(pengawas, "kunci_dibuka", pelaku)


@transaction.atomic
def catat_hadir(pengawas: PengawasLapangan) -> None:
    """Remember when a supervisor was last here, to the nearest five minutes."""
    kini = timezone.now()
    if pengawas.terakhir is None or kini - pengawas.terakhir > JEDA_HADIR:
        PengawasLapangan.objects.filter(pk=pengawas.pk).update(terakhir=kini)


def _kunci_perangkat(perangkat: Perangkat) -> Perangkat:
    """Lock a phone's row; TidakDitemukan when it was unbound meanwhile."""
    baris = Perangkat.objects.select_for_update(no_key=True)
    terkunci: Perangkat | None = baris.filter(pk=perangkat.pk, dicabut_pada=None).first()
    if terkunci is None:
        raise TidakDitemukan
    return terkunci


def _cocok(perangkat: Perangkat, pin: str) -> bool:
    pengacak = identify_hasher(perangkat.pin)
    return bool(pengacak.verify(lada_pin(perangkat.pk, pin), perangkat.pin))


def _gagal(perangkat: Perangkat, kini: datetime) -> HasilMasuk:
    perangkat.gagal += 1
    lama, mati = lama_kunci(perangkat.gagal), terkunci_mati(perangkat.gagal)
    perangkat.terkunci_sampai = kini + lama if lama else None
    perangkat.save(update_fields=["gagal", "terkunci_sampai"])
    if lama or mati:
        pengawas = PengawasLapangan.objects.get(pk=perangkat.pengawas_id)
        catat(pengawas, "pin_terkunci", "tak dikenal", gagal=perangkat.gagal, mati=mati)
    sisa = SEKALI_KUNCI - perangkat.gagal % SEKALI_KUNCI
    return HasilMasuk(
        sisa=0 if lama or mati else sisa,
        terkunci_sampai=perangkat.terkunci_sampai,
        terkunci_mati=mati,
    )
