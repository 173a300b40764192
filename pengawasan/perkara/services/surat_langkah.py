"""The draft that follows a step, so that nobody begins a paper from nothing."""

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.rules.jalur import dokumen_langkah
from pengawasan.perkara.services.surat import siapkan
from wilayah.errors import Penolakan
from wilayah.models import Petugas
from wilayah.queries.rezim import rezim_versi


def siapkan_langkah(
    laporan: Laporan, petugas: Petugas, langkah: Langkah, jenis: str
) -> Dokumen | None:
    """Draft the paper the table names for a step; None where it names none, or it is not due.

    A draft is a help and no condition: who took the step may have no hand in papers.
    """
    administrasi = rezim_versi(laporan.rezim_id).administrasi
    if not (dokumen := dokumen_langkah(jenis, langkah, administrasi)):
        return None
    try:
        return siapkan(laporan, JenisDokumen(dokumen), petugas, jenis)
    except Penolakan:
        return None
