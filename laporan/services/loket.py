"""Completion handed over at a counter, written down by the officer who took it."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from laporan.choices import KabarKantor
from laporan.models import Laporan
from laporan.queries.kontak import kontak
from laporan.services.notifikasi import kabari_kantor
from laporan.services.perbaikan import terima_perbaikan
from laporan.services.status import catat, kunci_laporan
from wilayah.models import Petugas


@transaction.atomic
def terima_kelengkapan(laporan: Laporan, petugas: Petugas, diserahkan: Sequence[str]) -> Laporan:
    """Take additions in and send the report back to the initial study (T10).

    PeralihanTerlarang (409) unless the report waits for completion.
    """
    kunci_laporan(laporan)
    terima_perbaikan(laporan, petugas, diserahkan=list(diserahkan))
    sebab = timezone.now().isoformat()
    kabari_kantor(laporan.kantor, laporan, KabarKantor.LAPORAN_DILENGKAPI, sebab=sebab)
    return laporan


@transaction.atomic
def buka_kontak(laporan: Laporan, petugas: Petugas) -> dict[str, str]:
    """Open how the reporter is reached, for telling them something; the look is on the trail."""
    catat(laporan, "kontak_dibuka", pelaku=petugas)
    return kontak(laporan)
