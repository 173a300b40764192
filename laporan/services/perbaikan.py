"""The period of completion: it begins when the reporter has been told, however that was done."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import CaraHubungi, StatusLaporan
from laporan.models import Laporan, UpayaHubungi
from laporan.services.status import catat, kunci_laporan, ubah_status
from laporan.services.tenggat import buka_tenggat
from wilayah.choices import Tampil
from wilayah.errors import Penolakan
from wilayah.models import Petugas

HALAMAN_STATUS = "halaman_status"


@transaction.atomic
def catat_upaya_hubungi(
    laporan: Laporan,
    petugas: Petugas,
    cara: CaraHubungi,
    *,
    berhasil: bool,
    catatan: str = "",
) -> UpayaHubungi:
    """Record one try to tell the reporter what is missing; the first success starts the clock.

    Penolakan (409) unless the report waits for completion.
    """
    kunci_laporan(laporan)
    if laporan.status != StatusLaporan.PERBAIKAN:
        raise Penolakan(_("Laporan ini tidak sedang menunggu perbaikan."))
    kini = timezone.now()
    upaya = UpayaHubungi.objects.create(
        laporan=laporan,
        petugas=petugas,
        cara=cara,
        berhasil=berhasil,
        catatan=catatan,
        waktu=kini,
    )
    catat(laporan, "upaya_hubungi", pelaku=petugas, cara=cara, berhasil=berhasil)
    if berhasil and laporan.diberitahu_pada is None:
        _mulai(laporan, petugas, cara, kini)
    return upaya


@transaction.atomic
def tandai_diberitahu(laporan_id: UUID, cara: str = HALAMAN_STATUS) -> None:
    """Start the period because the reporter has read the list; nothing happens a second time."""
    laporan = Laporan.objects.select_for_update(no_key=True).get(pk=laporan_id)
    if laporan.status == StatusLaporan.PERBAIKAN and laporan.diberitahu_pada is None:
        _mulai(laporan, "pelapor", cara, timezone.now())


def terima_perbaikan(laporan: Laporan, pelaku: Petugas | str, **rincian: Any) -> None:
    """Send a report that was completed back to the initial study (T10), locked by its caller.

    PeralihanTerlarang (409) unless the report waits for completion. Coming late is written down
    and judged by whoever decides, not here.
    """
    kini = timezone.now()
    tenggat = laporan.tenggat.filter(langkah="perbaikan", selesai_pada=None).first()
    ubah_status(
        laporan,
        StatusLaporan.KAJIAN_AWAL,
        pelaku=pelaku,
        peristiwa="perbaikan_diterima",
        terlambat=tenggat is not None and tenggat.lewat(kini),
        **rincian,
    )
    buka_tenggat(laporan, "kajian_awal", kini)


def _mulai(laporan: Laporan, pelaku: Petugas | str, cara: str, kini: datetime) -> None:
    laporan.diberitahu_pada = kini
    laporan.save(update_fields=["diberitahu_pada"])
    tenggat = buka_tenggat(laporan, "perbaikan", kini)
    catat(
        laporan,
        "diberitahu",
        pelaku=pelaku,
        tampil=Tampil.PELAPOR,
        cara=cara,
        jatuh_tempo=tenggat.jatuh_tempo,
    )
