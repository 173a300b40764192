"""Completion handed over at a counter, written down by the officer who took it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.queries.kontak import kontak
from laporan.services.notifikasi import kabari_kantor
from laporan.services.status import catat, kunci_laporan, ubah_status
from laporan.services.tenggat import buka_tenggat
from wilayah.models import Petugas


@transaction.atomic
def terima_kelengkapan(laporan: Laporan, petugas: Petugas, diserahkan: Sequence[str]) -> Laporan:
    """Take additions in and send the report back to the initial study (T10).

    PeralihanTerlarang (409) unless the report waits for completion. Coming late is written down
    and judged by whoever decides, not here.
    """
    kunci_laporan(laporan)
    kini = timezone.now()
    tenggat = laporan.tenggat.filter(langkah="perbaikan", selesai_pada=None).first()
    ubah_status(
        laporan,
        StatusLaporan.KAJIAN_AWAL,
        pelaku=petugas,
        peristiwa="perbaikan_diterima",
        diserahkan=list(diserahkan),
        terlambat=tenggat is not None and tenggat.lewat(kini),
    )
    buka_tenggat(laporan, "kajian_awal", kini)
    kabari_kantor(laporan.kantor, laporan, "laporan_dilengkapi", sebab=kini.isoformat())
    return laporan


@transaction.atomic
def buka_kontak(laporan: Laporan, petugas: Petugas) -> dict[str, str]:
    """Open how the reporter is reached, for telling them something; the look is on the trail."""
    catat(laporan, "kontak_dibuka", pelaku=petugas)
    return kontak(laporan)
