"""What the court of first instance said, kept on the trail until the verdict stands."""

from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.models import Jalur
from wilayah.queries.jejak import riwayat


def vonis_pertama(jalur: Jalur) -> str:
    """Return the outcome of the last verdict of first instance, '' where none is recorded."""
    baris = riwayat("laporan", jalur.perkara.laporan_id).filter(
        peristiwa=f"langkah_{Langkah.PUTUSAN_PN}", rincian__jalur=jalur.jenis
    )
    rincian = baris.values_list("rincian", flat=True).last()
    return str((rincian or {}).get("hasil", ""))
