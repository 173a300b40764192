"""What ends a phone, wherever it is asked for, and the name a phone's acts go by."""

from django.db import connection
from django.utils import timezone

from pengawasan.lapangan.models import PengawasLapangan, Perangkat, Undangan

PELAKU = "pengawas lapangan"


def matikan(pengawas: PengawasLapangan) -> None:
    """End the phone, its session and the open invitation of a supervisor whose row is locked."""
    assert connection.in_atomic_block, "the end of a phone commits with its cause"
    kini = timezone.now()
    hidup = Perangkat.objects.filter(pengawas=pengawas, dicabut_pada=None)
    hidup.update(dicabut_pada=kini, sesi=None, sesi_sampai=None)
    terbuka = Undangan.objects.filter(pengawas=pengawas, dipakai_pada=None, dibatalkan_pada=None)
    terbuka.update(dibatalkan_pada=kini)
