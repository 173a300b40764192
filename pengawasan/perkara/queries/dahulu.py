"""What an office still has to do with a report that is in the hands of another by now."""

from uuid import UUID

from django.db.models import QuerySet

from laporan.models import Laporan
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.models import BarangBukti, KajianAwal
from wilayah.models import Kantor


def diteruskan(kantor: Kantor) -> QuerySet[KajianAwal, UUID]:
    """Return the ids of the reports an office passed on, for another query's condition."""
    semua = KajianAwal.objects.filter(kantor=kantor, putusan=Putusan.LIMPAHKAN)
    return semua.order_by().values_list("laporan", flat=True)


def pernah_memegang(kantor: Kantor, laporan: Laporan) -> bool:
    """Tell whether the office passed this report on, or keeps a thing of it."""
    menyimpan = BarangBukti.objects.filter(kantor=kantor, laporan=laporan)
    return diteruskan(kantor).filter(laporan=laporan).exists() or menyimpan.exists()
