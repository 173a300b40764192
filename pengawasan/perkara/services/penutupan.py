"""How a case is announced and closed (P15, P16)."""

from django.db import transaction

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services.status import kunci_laporan, ubah_status
from laporan.services.tenggat import tutup_tenggat
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.queries.langkah import izin_langkah
from wilayah.models import Petugas


@transaction.atomic
def umumkan(laporan: Laporan, petugas: Petugas) -> None:
    """Announce what became of a case whose tracks are decided and whose status letter is out."""
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.UMUMKAN)
    ubah_status(laporan, S.STATUS_DIUMUMKAN, pelaku=petugas, peristiwa="status_diumumkan")


@transaction.atomic
def selesaikan(laporan: Laporan, petugas: Petugas) -> None:
    """Close a case whose tracks have all come to their end."""
    kunci_laporan(laporan)
    izin_langkah(petugas, laporan).pastikan(Langkah.SELESAIKAN)
    ubah_status(laporan, S.SELESAI, pelaku=petugas, peristiwa="selesai")
    tutup_tenggat(laporan)
