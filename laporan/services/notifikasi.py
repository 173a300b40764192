"""The outbox: promise, claim, settle. No network call happens in this module.

A promise is a row in the transaction of its cause. Nothing here touches the broker while a
citizen waits: the sweep of ``laporan.tasks`` finds due rows within seconds, so a broker that is
away delays a notice and never a report. A message may be sent twice, never lost.
"""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from laporan.choices import KabarPelapor, Kanal, StatusNotifikasi
from laporan.errors import GagalKirim
from laporan.models import Kontak, Laporan, Notifikasi
from wilayah.models import Kantor, Petugas

PERCOBAAN_MAKS = 60
"""With an hour between tries: a mail server may be away for two days and nothing is lost."""

SEWA = timedelta(minutes=3)
"""Longer than any attempt may take (``CELERY_TASK_SOFT_TIME_LIMIT``)."""

SURAT_SEJAM = 5
"""To one address, of the letters that anybody can cause who types that address into a report."""

BERBATAS = frozenset({KabarPelapor.TANDA_TERIMA, KabarPelapor.STATUS_BERUBAH})
TUNDA_SEKALI = 200
SERING = "terlalu banyak surat ke alamat ini"

JEDA_AWAL, JEDA_MAKS = timedelta(seconds=30), timedelta(hours=1)


def janji_pelapor(laporan: Laporan, templat: str, *, kunci: str) -> Notifikasi:
    """Return an unsaved e-mail to the reporter, for a laporan whose Kontak has an address."""
    data = {"nomor": laporan.nomor}
    return Notifikasi(kunci=kunci, kanal=Kanal.SUREL, templat=templat, laporan=laporan, data=data)


def janji_kantor(
    kantor: Kantor, laporan: Laporan, templat: str, *, kunci: str, petugas: Petugas | None = None
) -> Notifikasi:
    """Return an unsaved in-app notice to the officers of an office, or to one of them."""
    return Notifikasi(
        kunci=kunci,
        kanal=Kanal.APLIKASI,
        templat=templat,
        laporan=laporan,
        kantor=kantor,
        petugas=petugas,
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


def kabari_semua_pelapor(semua: Collection[Laporan], templat: str, *, sebab: str) -> None:
    """Promise the same e-mail to the reporters of many reports, where they left an address."""
    ada = Kontak.objects.filter(laporan__in=[satu.pk for satu in semua], punya_surel=True)
    bersurel = frozenset(ada.values_list("laporan_id", flat=True))
    antrekan(
        *(
            janji_pelapor(satu, templat, kunci=f"{templat}:{satu.pk}:{sebab}")
            for satu in semua
            if satu.pk in bersurel
        )
    )


def kabari_kantor(
    kantor: Kantor, laporan: Laporan, templat: str, *, sebab: str, petugas: Petugas | None = None
) -> None:
    """Promise an office (or one of its officers) a notice; ``sebab`` names the cause."""
    kunci = f"{templat}:{laporan.pk}:{kantor.pk}:{sebab}"
    antrekan(janji_kantor(kantor, laporan, templat, kunci=kunci, petugas=petugas))


@transaction.atomic(durable=True)
def klaim() -> Notifikasi | None:
    """Take the e-mail that has been due longest, or None when none is left to take.

    Durable, because the claim must be on disk before the network is touched. It is a lease: a
    worker that dies loses it after ``SEWA``, and the message comes due again. What is too much
    for one address is put off by an hour on the way, which counts as an attempt.
    """
    penuh: set[int] = set()
    for _kali in range(TUNDA_SEKALI):
        notifikasi = _ambil()
        if notifikasi is None or not _terlalu_sering(notifikasi, penuh):
            return notifikasi
        notifikasi.status, notifikasi.galat = StatusNotifikasi.ANTRE, SERING
        notifikasi.kirim_setelah = timezone.now() + JEDA_MAKS
        notifikasi.save(update_fields=["status", "galat", "kirim_setelah"])
    return None


def _ambil() -> Notifikasi | None:
    """Lease the e-mail that has been due longest."""
    siap = Notifikasi.objects.siap(timezone.now()).filter(
        kanal=Kanal.SUREL, percobaan__lt=PERCOBAAN_MAKS
    )
    notifikasi = siap.select_for_update(skip_locked=True).order_by("kirim_setelah").first()
    if notifikasi is None:
        return None
    notifikasi.status = StatusNotifikasi.DIKIRIM
    notifikasi.percobaan += 1
    notifikasi.kirim_setelah = timezone.now() + SEWA
    notifikasi.save(update_fields=["status", "percobaan", "kirim_setelah"])
    return notifikasi


def _terlalu_sering(notifikasi: Notifikasi, penuh: set[int]) -> bool:
    """Tell whether the address of a letter has had its share of the last hour.

    ``penuh`` remembers the full ones. What an officer asks a reporter for never waits.
    """
    if notifikasi.templat not in BERBATAS or notifikasi.laporan_id is None:
        return False
    kontak = Kontak.objects.filter(laporan=notifikasi.laporan_id)
    sidik = kontak.values_list("sidik", flat=True).first()
    if sidik is None or sidik in penuh:
        return sidik is not None
    baru = Notifikasi.objects.filter(
        laporan__kontak__sidik=sidik,
        templat__in=BERBATAS,
        status__in=[StatusNotifikasi.DIKIRIM, StatusNotifikasi.TERKIRIM],
        kirim_setelah__gt=timezone.now() - JEDA_MAKS,
    ).exclude(pk=notifikasi.pk)
    if baru[:SURAT_SEJAM].count() < SURAT_SEJAM:
        return False
    penuh.add(sidik)
    return True


@transaction.atomic(durable=True)
def selesaikan(notifikasi: Notifikasi, galat: GagalKirim | None) -> None:
    """Record how the attempt ended, and when to try again if it may.

    What was sent is sent, whoever held the claim by then; a failure counts only while the claim
    is still this one's.
    """
    if galat is None:
        baris = Notifikasi.objects.filter(pk=notifikasi.pk)
        baris.update(status=StatusNotifikasi.TERKIRIM, galat="")
        return
    milik = Notifikasi.objects.filter(
        pk=notifikasi.pk, status=StatusNotifikasi.DIKIRIM, percobaan=notifikasi.percobaan
    )
    habis = galat.permanen or notifikasi.percobaan >= PERCOBAAN_MAKS
    milik.update(
        status=StatusNotifikasi.GAGAL if habis else StatusNotifikasi.ANTRE,
        kirim_setelah=timezone.now() + jeda(notifikasi.percobaan),
        galat=str(galat)[:200],
    )


def jeda(percobaan: int) -> timedelta:
    """Return how long to wait after this many tries: half a minute, doubled up to an hour."""
    return min(JEDA_AWAL * (1 << min(percobaan - 1, 10)), JEDA_MAKS)


@transaction.atomic
def akhiri_terlantar() -> int:
    """Give up on messages whose every attempt died without a word; return how many."""
    terlantar = Notifikasi.objects.siap(timezone.now()).filter(
        kanal=Kanal.SUREL, percobaan__gte=PERCOBAAN_MAKS
    )
    return terlantar.update(status=StatusNotifikasi.GAGAL, galat="pengirim berhenti di tengah")


@transaction.atomic
def ulangi(pk: Collection[int]) -> int:
    """Try these failed messages again from the beginning; return how many there were."""
    gagal = Notifikasi.objects.filter(pk__in=pk, status=StatusNotifikasi.GAGAL)
    return gagal.update(
        status=StatusNotifikasi.ANTRE, percobaan=0, kirim_setelah=timezone.now(), galat=""
    )
