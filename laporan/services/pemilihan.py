"""The election of a report, where the initial study determines it."""

from django.db import transaction
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import catat, kunci_laporan
from wilayah.choices import JenisPemilihan
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas
from wilayah.queries.pemilihan import pemilihan_berkode


@transaction.atomic
def tetapkan_pemilihan(laporan: Laporan, kode: str, petugas: Petugas) -> Laporan:
    """Set the election of a report that had none; the law it was received under stays.

    MasukanKeliru for an unknown election. A report whose election stands keeps it.
    """
    kunci_laporan(laporan)
    pemilihan = pemilihan_berkode(kode)
    if pemilihan is None:
        raise MasukanKeliru({"pemilihan": [_("Pemilihan ini tidak dikenal.")]})
    if laporan.pemilihan_id is None:
        laporan.pemilihan = pemilihan
        if laporan.jenis_pemilihan == JenisPemilihan.TIDAK_TAHU and len(pemilihan.jenis) == 1:
            laporan.jenis_pemilihan = pemilihan.jenis[0]
        laporan.save(update_fields=["pemilihan", "jenis_pemilihan"])
        catat(laporan, "pemilihan_ditetapkan", pelaku=petugas, pemilihan=kode)
    return laporan
