"""Celery's doors into this app. A task takes ids, calls a service, and returns."""

import hashlib
import time
from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from uuid import UUID

from celery import shared_task

from laporan import sandi, transports
from laporan.choices import StatusBukti
from laporan.errors import GagalGambar, GagalKirim
from laporan.models import Bukti, Notifikasi, PenyesuaianTenggat, TurunanBukti
from laporan.queries import bukti as tanya_bukti
from laporan.queries.notifikasi import kantor_menunggu_ringkasan
from laporan.queries.tenggat import hari_berubah, tenggat_tersentuh
from laporan.services import bukti as layanan_bukti
from laporan.services import notifikasi as outbox
from laporan.services.pembersihan import bersihkan
from laporan.services.ringkasan import ringkas
from laporan.services.tenggat_libur import geser, maju, penyesuaian_berikut
from laporan.services.tenggat_peringatan import SEKALI, peringatkan
from laporan.transports import gambar, gudang
from wilayah.services.jejak import jangkarkan

Asal = TypeVar("Asal")

LAMA_SAPUAN = 8.0
"""Seconds; a sweep begins every ten."""

LAMA_DETAK = 45.0
"""Seconds; the clock of deadlines ticks every minute."""

SELANG_BERSIH = 900
"""Seconds between two runs of ``bersihkan_sementara``."""


@shared_task(name="laporan.sapu_antrean", ignore_result=True)
def sapu_antrean() -> None:
    """Send what is due, one message after the other, until the next sweep's turn comes.

    New promises, retries, and what a dead worker left behind: all are rows that came due. No
    lock is held while the network answers, and sweeps at the same time share the work.
    """
    outbox.akhiri_terlantar()
    habis = time.monotonic() + LAMA_SAPUAN
    while time.monotonic() < habis and (notifikasi := outbox.klaim()):
        antarkan(notifikasi)


def antarkan(notifikasi: Notifikasi) -> None:
    """Send a claimed message and settle it."""
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
    """Drop what was only kept for a while: receipts past their time, uploads left behind.

    Files without a row are looked for in another folder at every run, in all within three days.
    """
    bersihkan()
    for bukti in tanya_bukti.belum_disahkan():
        sahkan_susulan(bukti)
    batas = time.time() - tanya_bukti.UMUR_TERTINGGAL.total_seconds()
    for bukti in tanya_bukti.tertinggal():
        if gudang.diubah(bukti.pk) < batas and layanan_bukti.lupakan(bukti):
            gudang.buang(bukti.pk)
    buang_tak_bertuan(int(time.time() / SELANG_BERSIH) % gudang.BANYAK_FOLDER, batas)


def buang_tak_bertuan(folder: int, batas: float) -> None:
    """Delete the files of one folder, by number, that no row knows and nobody wrote since."""
    tua = {satu for satu, diubah in gudang.isi_folder(f"{folder:02x}") if diubah < batas}
    for id_berkas in tua - tanya_bukti.dikenal(tua):
        gudang.buang(id_berkas)


def sahkan_susulan(bukti: Bukti) -> None:
    """Judge a file whose last byte came just before the server died."""
    try:
        sidik = gudang.sidik(tanya_bukti.kunci_bukti(bukti), bukti.pk)
    except sandi.GagalBuka:
        bukti = layanan_bukti.tolak_rusak(bukti)
    else:
        bukti = layanan_bukti.sahkan(bukti, sidik.sha256, sidik.kepala, ukuran=sidik.ukuran)
    if bukti.status == StatusBukti.DITOLAK:
        gudang.buang(bukti.pk)


@shared_task(name="laporan.jangkarkan_jejak", ignore_result=True)
def jangkarkan_jejak() -> None:
    """Anchor the heads of all chains of the trail."""
    jangkarkan()


@shared_task(name="laporan.buat_turunan", ignore_result=True)
def buat_turunan() -> None:
    """Re-render the sealed images that officers cannot look at yet."""
    sapu_gambar(tanya_bukti.belum_berturunan, turunkan)


def sapu_gambar(belum: Callable[[], Iterable[Asal]], turunkan_satu: Callable[[Asal], Any]) -> None:
    """Draw what waits, of whatever app, until the next tick's turn.

    One worker at a time draws, so that the others go on with the mail.
    """
    habis = time.monotonic() + LAMA_SAPUAN
    with layanan_bukti.giliran_turunan() as dapat:
        for satu in belum() if dapat else []:
            turunkan_satu(satu)
            if time.monotonic() > habis:
                break


def turunkan(bukti: Bukti) -> TurunanBukti:
    """Make the derivative of one image, or record why there is none."""
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.BUKTI)
    turunan = TurunanBukti(bukti=bukti, kunci_data=bungkusan, alat=gambar.ALAT)
    turunan.sha256, turunan.galat = gambarkan(
        lambda: gudang.baca(tanya_bukti.kunci_bukti(bukti), bukti.pk), kunci, turunan.pk
    )
    tersimpan = layanan_bukti.simpan_turunan(bukti, turunan)
    if tersimpan.pk != turunan.pk:
        gudang.buang(turunan.pk)
    return tersimpan


def gambarkan(
    baca: Callable[[], Iterable[bytes]], kunci: sandi.KunciData, id_turunan: UUID
) -> tuple[str, str]:
    """Draw one image anew into a file of its own; return its hash, or '' and why there is none."""
    try:
        isi = gambar.gambar_ulang(baca())
    except (GagalGambar, sandi.GagalBuka) as galat:
        return "", str(galat)[:120]
    gudang.tambah(kunci, id_turunan, 0, isi)
    return hashlib.sha256(isi).hexdigest(), ""


@shared_task(name="laporan.detak_tenggat", ignore_result=True)
def detak_tenggat() -> None:
    """Let deadlines follow the calendar of days off, then give the warnings that are due.

    What the time does not suffice for stands in the rows and is the next tick's.
    """
    habis = time.monotonic() + LAMA_DETAK
    while time.monotonic() < habis and (penyesuaian := penyesuaian_berikut()):
        sesuaikan(penyesuaian, habis)
    while time.monotonic() < habis and peringatkan():
        pass


def sesuaikan(penyesuaian: PenyesuaianTenggat, habis: float) -> None:
    """Look at one batch of deadlines for the days that one adjustment covers."""
    hari = hari_berubah(penyesuaian)
    cocok, sampai = tenggat_tersentuh(hari, sesudah=penyesuaian.sampai_tenggat, banyak=SEKALI)
    digeser = 0
    for tenggat in cocok:
        digeser += geser(tenggat, penyesuaian, hari)
        if time.monotonic() > habis:
            sampai = tenggat.pk
            break
    maju(penyesuaian, sampai, digeser)
