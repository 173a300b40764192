"""Celery's doors into this app. A task takes ids, calls a service, and returns."""

from celery import shared_task

from laporan import transports
from laporan.errors import GagalKirim
from laporan.queries.notifikasi import kantor_menunggu_ringkasan
from laporan.services import notifikasi as outbox
from laporan.services.pembersihan import bersihkan
from laporan.services.ringkasan import ringkas
from wilayah.services.jejak import jangkarkan


@shared_task(name="laporan.sapu_antrean", ignore_result=True)
def sapu_antrean() -> None:
    """Hand out whatever is due: new promises, retries, and what a dead worker left behind."""
    for pk in outbox.bagikan():
        kirim_notifikasi.delay(pk)


@shared_task(name="laporan.kirim_notifikasi", ignore_result=True)
def kirim_notifikasi(pk: int) -> None:
    """Claim, send, settle; no lock is held while the network answers."""
    notifikasi = outbox.klaim(pk)
    if notifikasi is None:
        return
    galat: GagalKirim | None = None
    try:
        transports.kirim(notifikasi)
    except GagalKirim as terjadi:
        galat = terjadi
    outbox.selesaikan(notifikasi, galat)


@shared_task(name="laporan.kirim_ringkasan", ignore_result=True)
def kirim_ringkasan() -> None:
    """Gather the waiting notices of every office into its digest."""
    for kantor_id in kantor_menunggu_ringkasan():
        ringkas(kantor_id)


@shared_task(name="laporan.bersihkan_sementara", ignore_result=True)
def bersihkan_sementara() -> None:
    """Drop what was only kept for a while: receipts past their time, uploads left behind."""
    bersihkan()


@shared_task(name="laporan.jangkarkan_jejak", ignore_result=True)
def jangkarkan_jejak() -> None:
    """Anchor the heads of all chains of the trail."""
    jangkarkan()
