"""The only module that writes the calendar of days off."""

from collections.abc import Iterable
from datetime import date

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wilayah.choices import ApaHariLibur, AsalAcuan, JenisHariLibur
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import HariLibur, PerubahanHariLibur, Petugas
from wilayah.queries.kalender import kalender_tersimpan
from wilayah.rules.kalender import HariAcuan, selaraskan
from wilayah.services import jejak

JENIS_SUBJEK = "hari_libur"
KUNCI = 0x6B616C656E646172  # "kalendar": the number of the lock


@transaction.atomic
def muat_kalender(acuan: Iterable[HariAcuan]) -> int:
    """Bring the seeded days up to date; return how many rows were written.

    What an officer has changed or struck out is never touched, and a struck-out day never
    comes back. Into a calendar that was there already, each day that changes sides is reported
    as a :class:`PerubahanHariLibur`.
    """
    _kunci()
    tersimpan, milik_petugas = kalender_tersimpan()
    beda = selaraskan(tersimpan, milik_petugas, acuan)
    HariLibur.objects.bulk_create(_baris(hari) for hari in beda.baru)
    for hari in beda.ubah:
        HariLibur.objects.filter(tanggal=hari.tanggal, asal=AsalAcuan.BAWAAN).update(
            nama=hari.nama,
            jenis=hari.jenis,
            perkiraan=hari.perkiraan,
            dihapus=False,
            diubah_pada=timezone.now(),
        )
    HariLibur.objects.filter(tanggal__in=beda.cabut, asal=AsalAcuan.BAWAAN).update(
        dihapus=True, diubah_pada=timezone.now()
    )
    if tersimpan:
        libur = [h.tanggal for h in (*beda.baru, *beda.ubah) if tersimpan.get(h.tanggal) is None]
        _kabarkan(libur, ApaHariLibur.LIBUR, None)
        _kabarkan(beda.cabut, ApaHariLibur.KERJA, None)
    return len(beda.baru) + len(beda.ubah) + len(beda.cabut)


@transaction.atomic
def tetapkan_hari_libur(
    tanggal: date, *, nama: str, jenis: JenisHariLibur, alasan: str, petugas: Petugas | None
) -> HariLibur:
    """Make a day a day off, or correct what it says; from then on the row is the officer's.

    A day that was a working day until now is reported as a :class:`PerubahanHariLibur`, so that
    open deadlines can follow. MasukanKeliru without a name or a reason.
    """
    kosong = [ruas for ruas, isi in (("nama", nama), ("alasan", alasan)) if not isi.strip()]
    if kosong:
        raise MasukanKeliru({ruas: [_("Wajib diisi.")] for ruas in kosong})
    _kunci()
    sudah_libur = HariLibur.objects.berlaku().filter(tanggal=tanggal).exists()
    hari, _baru = HariLibur.objects.update_or_create(
        tanggal=tanggal,
        defaults={
            "nama": nama.strip(),
            "jenis": jenis,
            "alasan": alasan.strip(),
            "asal": AsalAcuan.PETUGAS,
            "perkiraan": False,
            "dihapus": False,
        },
    )
    if not sudah_libur:
        _kabarkan([tanggal], ApaHariLibur.LIBUR, petugas)
    _catat(hari, "hari_libur.ditetapkan", petugas)
    return hari


@transaction.atomic
def coret_hari_libur(tanggal: date, *, alasan: str, petugas: Petugas | None) -> HariLibur:
    """Strike a day out of the calendar: offices work on it, and the seeds leave it so."""
    if not alasan.strip():
        raise MasukanKeliru({"alasan": [_("Wajib diisi.")]})
    _kunci()
    hari = HariLibur.objects.filter(tanggal=tanggal, dihapus=False).first()
    if hari is None:
        raise Penolakan(_("Tanggal ini tidak ada dalam kalender."), status=404)
    hari.dihapus, hari.asal, hari.alasan = True, AsalAcuan.PETUGAS, alasan.strip()
    hari.save(update_fields=["dihapus", "asal", "alasan", "diubah_pada"])
    _kabarkan([tanggal], ApaHariLibur.KERJA, petugas)
    _catat(hari, "hari_libur.dicoret", petugas)
    return hari


def _kunci() -> None:
    """Let one writer at a time touch the calendar, until commit."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI])


def _kabarkan(tanggal: Iterable[date], apa: ApaHariLibur, petugas: Petugas | None) -> None:
    PerubahanHariLibur.objects.bulk_create(
        PerubahanHariLibur(tanggal=satu, apa=apa, pelaku=petugas) for satu in sorted(tanggal)
    )


def _baris(hari: HariAcuan) -> HariLibur:
    return HariLibur(
        tanggal=hari.tanggal,
        nama=hari.nama,
        jenis=hari.jenis,
        perkiraan=hari.perkiraan,
        asal=AsalAcuan.BAWAAN,
    )


def _catat(hari: HariLibur, peristiwa: str, petugas: Petugas | None) -> None:
    jejak.catat(
        JENIS_SUBJEK,
        hari.tanggal.isoformat(),
        peristiwa,
        pelaku=petugas,
        nama=hari.nama,
        jenis=str(hari.jenis),
        alasan=hari.alasan,
    )
