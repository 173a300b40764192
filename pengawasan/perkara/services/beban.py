from typing import Protocol

from django.db import transaction

from laporan.models import Laporan, Pelapor, Tenggat, Terlapor
from pengawasan.perkara.models import Jalur, Perkara


class KelompokBeban(Protocol):
    """Unsaved rows, table by table."""

    laporan: list[Laporan]
    pelapor: list[Pelapor]
    terlapor: list[Terlapor]
    tenggat: list[Tenggat]
    perkara: list[Perkara]
    jalur: list[Jalur]


@transaction.atomic
def simpan(kelompok: KelompokBeban) -> None:
    """Store one batch of synthetic reports."""
    Laporan.objects.bulk_create(kelompok.laporan, batch_size=1000)
    Pelapor.objects.bulk_create(kelompok.pelapor, batch_size=2000)
    Terlapor.objects.bulk_create(kelompok.terlapor, batch_size=2000)
    Tenggat.objects.bulk_create(kelompok.tenggat, batch_size=2000)
    Perkara.objects.bulk_create(kelompok.perkara, batch_size=2000)
    Jalur.objects.bulk_create(kelompok.jalur, batch_size=2000)
