"""Deadlines in working days follow the calendar: what a changed day moves is counted again.

The changes stand in rows of the calendar; how far the deadlines have followed stands in
:class:`PenyesuaianTenggat`. Every step can be cut off and done again: a deadline moves under the
lock of its report, and counted a second time it stays where it is.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from laporan.choices import KabarKantor, KabarPelapor
from laporan.models import PenyesuaianTenggat, Tenggat
from laporan.queries.tenggat import perubahan_terakhir
from laporan.rules.tenggat import JAM_PELAPOR, di_antara, zona_asal
from laporan.services.notifikasi import antrekan, kabari_pelapor
from laporan.services.status import catat, kunci_laporan
from laporan.services.tenggat import mundurkan, segarkan
from laporan.services.tenggat_peringatan import kabar_tenggat
from wilayah.choices import Tampil
from wilayah.queries.rezim import acuan_versi
from wilayah.rules.rezim import LangkahTidakDikenal
from wilayah.rules.tenggat import saat_setempat

PUTARAN = 2
JEDA_PUTARAN = timedelta(minutes=2)
"""Longer than any transaction that opens a deadline."""


@transaction.atomic
def penyesuaian_berikut() -> PenyesuaianTenggat | None:
    """Return the adjustment to go on with, begun now when the calendar has changed."""
    kini = timezone.now()
    belum = PenyesuaianTenggat.objects.filter(selesai_pada=None, siap_pada__lte=kini)
    if lanjut := belum.order_by("perubahan").first():
        return lanjut
    terakhir = perubahan_terakhir()
    if terakhir is None:
        return None
    baris, baru = PenyesuaianTenggat.objects.get_or_create(
        perubahan=terakhir, defaults={"siap_pada": kini}
    )
    return baris if baru else None


@transaction.atomic
def geser(tenggat: Tenggat, penyesuaian: PenyesuaianTenggat, hari: Sequence[date]) -> bool:
    """Count an open deadline again by its report's own law; tell whether its moment moved.

    When it did, the trail says from when to when and because of which days, the office is told,
    and the reporter where it is their time. Warnings given stay given, the next is planned anew;
    of an end that lies ahead again it is told again.
    """
    laporan = kunci_laporan(tenggat.laporan)
    tenggat.refresh_from_db()
    lama, zona = tenggat.jatuh_tempo, zona_asal(tenggat.jatuh_tempo, laporan.kantor.zona)
    if tenggat.selesai_pada is not None or (baru := _hitung_ulang(tenggat, zona)) == lama:
        return False
    tenggat.laporan, tenggat.jatuh_tempo = laporan, baru
    mundurkan(tenggat)
    tenggat.save(update_fields=["jatuh_tempo", "peringatan_ke", "peringatan_pada"])
    segarkan(laporan)
    milik_pelapor = tenggat.langkah in JAM_PELAPOR
    catat(
        laporan,
        "tenggat_bergeser",
        pelaku=None,
        tampil=Tampil.PELAPOR if milik_pelapor else Tampil.PETUGAS,
        tenggat=tenggat.pk,
        langkah=tenggat.langkah,
        jalur=tenggat.jalur,
        dari=lama,
        sampai=baru,
        hari=di_antara(hari, saat_setempat(tenggat.mulai, zona), max(lama, baru)),
    )
    sebab = f"{penyesuaian.pk}:{penyesuaian.putaran}"
    antrekan(kabar_tenggat(tenggat, laporan.kantor, KabarKantor.TENGGAT_BERGESER, sebab))
    if milik_pelapor:
        kabari_pelapor(laporan, KabarPelapor.BATAS_BERGESER, sebab=f"{tenggat.pk}:{sebab}")
    return True


@transaction.atomic
def maju(penyesuaian: PenyesuaianTenggat, sampai: int | None, digeser: int) -> None:
    """Remember the last deadline looked at; with none left, end the round.

    Only from where it stood: of two workers at the same rows the slower changes nothing.
    """
    kini = timezone.now()
    lanjut: dict[str, Any] = {"digeser": F("digeser") + digeser}
    if sampai is not None:
        lanjut["sampai_tenggat"] = sampai
    elif penyesuaian.putaran < PUTARAN:
        lanjut |= {"putaran": penyesuaian.putaran + 1, "sampai_tenggat": 0}
        lanjut["siap_pada"] = kini + JEDA_PUTARAN
    else:
        lanjut["selesai_pada"] = kini
    PenyesuaianTenggat.objects.filter(
        pk=penyesuaian.pk,
        putaran=penyesuaian.putaran,
        sampai_tenggat=penyesuaian.sampai_tenggat,
    ).update(**lanjut)


def _hitung_ulang(tenggat: Tenggat, zona: str) -> datetime:
    """Return when a deadline falls due by today's calendar, in the zone it was counted in."""
    mulai = saat_setempat(tenggat.mulai, zona)
    acuan = acuan_versi(tenggat.laporan.rezim_id, mulai.date())
    try:
        return acuan.tenggat(tenggat.langkah, tenggat.mulai, zona).jatuh_tempo
    except LangkahTidakDikenal:
        return tenggat.jatuh_tempo
