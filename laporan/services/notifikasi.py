"""The outbox: promise, hand out, claim, settle. No network call happens in this module.

A promise is a row in the transaction of its cause. Nothing here touches the broker while a
citizen waits: the sweep of ``laporan.tasks`` finds due rows within seconds, so a broker that is
away delays a notice and never a report. A message may be sent twice, never lost.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from laporan.choices import Kanal, StatusNotifikasi
from laporan.errors import GagalKirim
from laporan.models import Kontak, Laporan, Notifikasi
from wilayah.models import Kantor

PERCOBAAN_MAKS = 12
SEWA = timedelta(minutes=5)
JEDA_MAKS = timedelta(hours=1)


def janji_pelapor(laporan: Laporan, templat: str, *, kunci: str) -> Notifikasi:
    """Return an unsaved e-mail to the reporter, for a laporan whose Kontak has an address."""
    data = {"nomor": laporan.nomor}
    return Notifikasi(kunci=kunci, kanal=Kanal.SUREL, templat=templat, laporan=laporan, data=data)


def janji_kantor(kantor: Kantor, laporan: Laporan, templat: str, *, kunci: str) -> Notifikasi:
    """Return an unsaved in-app notice to the officers of an office."""
    return Notifikasi(
        kunci=kunci,
        kanal=Kanal.APLIKASI,
        templat=templat,
        laporan=laporan,
        kantor=kantor,
        data={"nomor": laporan.nomor},
    )


def antrekan(*janji: Notifikasi) -> None:
    """Store promises in the caller's transaction; the same ``kunci`` twice is one message."""
    assert transaction.get_connection().in_atomic_block, "a promise commits with its cause"
    Notifikasi.objects.bulk_create(janji, ignore_conflicts=True)


def kabari_pelapor(laporan: Laporan, templat: str, *, sebab: str) -> None:
    """Promise the reporter an e-mail when they left an address; ``sebab`` names the cause."""
    if Kontak.objects.filter(laporan=laporan, punya_surel=True).exists():
        antrekan(janji_pelapor(laporan, templat, kunci=f"{templat}:{laporan.pk}:{sebab}"))


def kabari_kantor(kantor: Kantor, laporan: Laporan, templat: str, *, sebab: str) -> None:
    """Promise the officers of an office a notice; ``sebab`` names the cause."""
    kunci = f"{templat}:{laporan.pk}:{kantor.pk}:{sebab}"
    antrekan(janji_kantor(kantor, laporan, templat, kunci=kunci))


@transaction.atomic(durable=True)
def bagikan(maks: int = 200) -> list[int]:
    """Take the ids of due e-mails for handing to workers; unclaimed ones come due again.

    A claim whose lease ran out is due too: its worker died, and the message goes back in line.
    """
    sekarang = timezone.now()
    siap = Notifikasi.objects.siap(sekarang).filter(kanal=Kanal.SUREL)
    pk = list(
        siap.select_for_update(skip_locked=True)
        .order_by("kirim_setelah")
        .values_list("pk", flat=True)[:maks]
    )
    Notifikasi.objects.filter(pk__in=pk).update(
        status=StatusNotifikasi.ANTRE, kirim_setelah=sekarang + SEWA
    )
    return pk


@transaction.atomic(durable=True)
def klaim(pk: int) -> Notifikasi | None:
    """Take one message for sending, or None when it is settled or another worker has it.

    Durable, because the claim must be on disk before the network is touched. It is a lease: a
    worker that dies loses it after ``SEWA``.
    """
    antre = Notifikasi.objects.filter(pk=pk, status=StatusNotifikasi.ANTRE)
    notifikasi = antre.select_for_update(skip_locked=True).first()
    if notifikasi is None:
        return None
    notifikasi.status = StatusNotifikasi.DIKIRIM
    notifikasi.percobaan += 1
    notifikasi.kirim_setelah = timezone.now() + SEWA
    notifikasi.save(update_fields=["status", "percobaan", "kirim_setelah"])
    return notifikasi


@transaction.atomic(durable=True)
def selesaikan(notifikasi: Notifikasi, galat: GagalKirim | None) -> None:
    """Record how the attempt ended, and when to try again if it may."""
    if galat is None:
        notifikasi.status = StatusNotifikasi.TERKIRIM
    elif galat.permanen or notifikasi.percobaan >= PERCOBAAN_MAKS:
        notifikasi.status = StatusNotifikasi.GAGAL
    else:
        notifikasi.status = StatusNotifikasi.ANTRE
        jeda = timedelta(seconds=15 * 2**notifikasi.percobaan)
        notifikasi.kirim_setelah = timezone.now() + min(jeda, JEDA_MAKS)
    notifikasi.galat = str(galat or "")[:200]
    notifikasi.save(update_fields=["status", "kirim_setelah", "galat"])
