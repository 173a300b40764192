"""The draft that follows a step or an act, so that nobody begins a paper from nothing."""

from collections.abc import Iterable

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.rules.bacaan_jalur import dokumen_langkah
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
    dokumen = dokumen_langkah(jenis, langkah, administrasi)
    return _coba(laporan, petugas, JenisDokumen(dokumen), jenis) if dokumen else None


def siapkan_tindakan(laporan: Laporan, petugas: Petugas, surat: Iterable[JenisDokumen]) -> None:
    """Draft the papers that follow an act on a report, those that are due."""
    for satu in surat:
        _coba(laporan, petugas, satu)


def _coba(
    laporan: Laporan, petugas: Petugas, dokumen: JenisDokumen, jenis: str = ""
) -> Dokumen | None:
    try:
        return siapkan(laporan, dokumen, petugas, jenis)
    except Penolakan:
        return None
