from django.db import transaction
from django.utils import timezone

from laporan.models import TandaTerima


@transaction.atomic
def bersihkan() -> int:
    """Empty the sealed receipts whose time has come; return how many.

    The row stays, so that the same key shown again later still finds its report, without code.
    """
    lewat = TandaTerima.objects.filter(sampai__lte=timezone.now(), isi__isnull=False)
    return lewat.update(isi=None)
