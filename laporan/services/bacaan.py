from django.db import transaction

from laporan.models import BacaanPetugas
from wilayah.models import Petugas


@transaction.atomic
def tandai_dibaca(petugas: Petugas, sampai: int) -> None:
    """Remember that the officer has read their office's notices up to this id."""
    bacaan, _ = BacaanPetugas.objects.select_for_update().get_or_create(petugas=petugas)
    if sampai > bacaan.sampai:
        bacaan.sampai = sampai
        bacaan.save(update_fields=["sampai"])
