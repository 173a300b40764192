"""The start of every act: lock the report, then ask the table of powers about this very moment."""

from django.db import connection

from laporan.models import Laporan
from laporan.services.status import kunci_laporan
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.queries.izin import Izin, izin
from wilayah.models import Petugas


def kunci(laporan: Laporan, petugas: Petugas, tindakan: Tindakan) -> Izin:
    """Lock the report until commit and make sure the act is still open to the officer.

    Whoever comes second waits for the first, is judged by what the first has done, and reads
    why (Penolakan: 404 for a stranger, 403 for the person, 409 for the stage).
    """
    assert connection.in_atomic_block, "the lock lives as long as the act"
    kunci_laporan(laporan)
    hasil = izin(petugas, laporan)
    hasil.pastikan(tindakan)
    return hasil
