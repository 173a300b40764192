"""The only module that writes ``Laporan.status``."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.rules.status import SEMUA, peralihan
from laporan.services.notifikasi import kabari_pelapor
from laporan.services.tenggat import tutup_tenggat
from wilayah.choices import Tampil
from wilayah.models import Petugas
from wilayah.services import jejak

SUBJEK = "laporan"


def kunci_laporan(laporan: Laporan) -> Laporan:
    """Lock the report's row until commit and bring ``laporan`` itself up to date."""
    laporan.refresh_from_db(
        from_queryset=Laporan.objects.select_for_update(of=("self",), no_key=True)
    )
    return laporan


@transaction.atomic
def ubah_status(
    laporan: Laporan,
    ke: StatusLaporan,
    *,
    pelaku: Petugas | str | None,
    peristiwa: str,
    tampil: Tampil = Tampil.PELAPOR,
    **rincian: Any,
) -> Laporan:
    """Move a report along one row of the state table: status, trail, clocks that stop, letter.

    The row is locked first, so two officers pressing at once are served one after the other and
    the second is judged by the first one's result (PeralihanTerlarang). ``laporan`` itself is
    brought up to date. ``rincian`` is read by the reporter too: codes, numbers and reasons.
    A reporter who left an address is promised a letter; no other service need think of it.
    """
    kunci_laporan(laporan)
    dari = StatusLaporan(laporan.status)
    baris = peralihan(dari, ke)
    laporan.status_sebelum, laporan.status, laporan.status_sejak = dari, ke, timezone.now()
    laporan.save(update_fields=["status", "status_sebelum", "status_sejak"])
    catat(laporan, peristiwa, pelaku=pelaku, tampil=tampil, dari=dari, ke=ke, **rincian)
    if baris.tutup:
        tutup_tenggat(laporan, *(() if baris.tutup == SEMUA else baris.tutup))
    kabari_pelapor(laporan, baris.surel, sebab=laporan.status_sejak.isoformat())
    return laporan


def catat(
    laporan: Laporan,
    peristiwa: str,
    *,
    pelaku: Petugas | str | None,
    tampil: Tampil = Tampil.PETUGAS,
    **rincian: Any,
) -> None:
    """Put something that happened to a report on its trail."""
    jejak.catat(SUBJEK, laporan.pk, peristiwa, pelaku=pelaku, tampil=tampil, **rincian)


def catat_banyak(
    peristiwa: str,
    isi: Iterable[tuple[Laporan, Mapping[str, object]]],
    *,
    pelaku: Petugas | str | None = None,
    tampil: Tampil = Tampil.PETUGAS,
) -> None:
    """Put the same event on the trails of many reports at once."""
    semua = [(laporan.pk, rincian) for laporan, rincian in isi]
    if semua:
        jejak.catat_banyak(SUBJEK, peristiwa, semua, pelaku=pelaku, tampil=tampil)
