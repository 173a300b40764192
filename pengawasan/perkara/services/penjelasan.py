"""Why the office missed a deadline: asked for before the next decision on its step."""

from django.db import transaction

from laporan.models import Laporan, PenjelasanTenggat
from laporan.queries.tenggat import tenggat_dari
from laporan.services.tenggat_penjelasan import jelaskan
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.services.pintu import kunci
from wilayah.errors import TidakDitemukan
from wilayah.models import Petugas


@transaction.atomic
def jelaskan_tenggat(
    laporan: Laporan, petugas: Petugas, id_tenggat: int, alasan: str
) -> list[PenjelasanTenggat]:
    """Explain one missed deadline of a report, and what its tracks missed with it.

    Penolakan 404 for another report's deadline, 403 for the person, 409 when it is not late or
    explained already; MasukanKeliru for a reason too short or too long.
    """
    kunci(laporan, petugas, Tindakan.JELASKAN_TENGGAT)
    tenggat = tenggat_dari(laporan, id_tenggat)
    if tenggat is None:
        raise TidakDitemukan
    return jelaskan(tenggat, petugas, alasan)
