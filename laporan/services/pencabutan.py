from django.db import transaction
from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.rules.status import PERALIHAN
from laporan.services.notifikasi import kabari_kantor
from laporan.services.segel import sisipkan_cerita
from laporan.services.status import kunci_laporan, ubah_status
from laporan.services.tenggat import tutup_tenggat
from wilayah.errors import Penolakan


@transaction.atomic
def cabut(laporan: Laporan, alasan: str = "") -> Laporan:
    """Withdraw a report at its reporter's wish, before it is registered (KA-10).

    Penolakan (409) afterwards. Whether the matter is followed as *informasi awal* is the
    office's decision; the reporter's reason is sealed with the story, never on the trail.
    """
    kunci_laporan(laporan)
    pastikan_dapat_dicabut(laporan)
    ubah_status(laporan, StatusLaporan.DICABUT, pelaku="pelapor", peristiwa="dicabut")
    if alasan:
        laporan.isi = sisipkan_cerita(laporan, alasan_cabut=alasan)
        laporan.save(update_fields=["isi"])
    tutup_tenggat(laporan)
    kabari_kantor(laporan.kantor, laporan, "laporan_dicabut", sebab="dicabut")
    return laporan


def pastikan_dapat_dicabut(laporan: Laporan) -> None:
    """Raise Penolakan (409) where a report cannot be withdrawn any more."""
    if StatusLaporan.DICABUT not in PERALIHAN[StatusLaporan(laporan.status)]:
        raise Penolakan(_("Laporan ini tidak dapat dicabut lagi."))
