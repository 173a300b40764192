"""Questions to the elections."""

from datetime import date

from wilayah.models import Pemilihan
from wilayah.rules.pemilihan import pilih_pemilihan


def pemilihan_untuk(
    jenis_pemilihan: str, kode_wilayah: str, tanggal_kejadian: date | None
) -> Pemilihan | None:
    """Return the election an event belongs to (one query); None means belum_ditentukan.

    ``tidak_tahu`` is answered where only one election covers the day and the region.
    """
    if tanggal_kejadian is None:
        return None
    calon = Pemilihan.objects.filter(mulai__lte=tanggal_kejadian, selesai__gte=tanggal_kejadian)
    return pilih_pemilihan(calon, jenis_pemilihan, kode_wilayah, tanggal_kejadian)


def pemilihan_berkode(kode: str) -> Pemilihan | None:
    """Return the election with this code."""
    return Pemilihan.objects.filter(pk=kode).first()
