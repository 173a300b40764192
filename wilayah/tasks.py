"""Celery doors of the accounts: ids in, one act."""

from celery import shared_task

from wilayah.queries.petugas import petugas_sesi
from wilayah.services.akun import buang_sesi_lewat
from wilayah.transports.surat import kirim_pemulihan


@shared_task(name="wilayah.kirim_pemulihan")
def pulihkan_sandi(pk: list[int]) -> None:
    """Send a reset link to each of these accounts; an empty list keeps unknown addresses alike."""
    for satu in pk:
        if petugas := petugas_sesi(satu):
            kirim_pemulihan(petugas)


@shared_task(name="wilayah.buang_sesi", ignore_result=True)
def buang_sesi() -> None:
    """Forget sessions that are over."""
    buang_sesi_lewat()
