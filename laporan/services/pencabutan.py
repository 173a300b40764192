from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import KabarKantor, StatusLaporan
from laporan.models import Laporan
from laporan.rules.status import PERALIHAN
from laporan.services.identitas import KODE_DIGANTI
from laporan.services.notifikasi import kabari_kantor
from laporan.services.segel import sisipkan_cerita
from laporan.services.status import SUBJEK, catat, kunci_laporan, ubah_status
from wilayah.choices import Tampil
from wilayah.errors import Penolakan
from wilayah.queries.jejak import riwayat

JEDA_KODE_BARU = timedelta(days=3)
DIMINTA = "pencabutan_diminta"


@transaction.atomic
def cabut(laporan: Laporan, alasan: str = "") -> Laporan:
    """Withdraw a report at its reporter's wish, before it is registered (KA-10).

    Penolakan (409) afterwards. Whether the matter is followed as *informasi awal* is the
    office's decision; the reporter's reason is sealed with the story, never on the trail.
    A report that is handled for others too goes on for them: it keeps its status, and the wish
    is kept and told to the office.
    """
    kunci_laporan(laporan)
    pastikan_dapat_dicabut(laporan)
    if alasan:
        laporan.isi = sisipkan_cerita(laporan, alasan_cabut=alasan)
        laporan.save(update_fields=["isi"])
    if laporan.gabungan.exists():
        catat(laporan, DIMINTA, pelaku="pelapor", tampil=Tampil.PELAPOR)
        kabari_kantor(laporan.kantor, laporan, KabarKantor.PENCABUTAN_DIMINTA, sebab=DIMINTA)
        return laporan
    ubah_status(laporan, StatusLaporan.DICABUT, pelaku="pelapor", peristiwa="dicabut")
    kabari_kantor(laporan.kantor, laporan, KabarKantor.LAPORAN_DICABUT, sebab="dicabut")
    return laporan


def pastikan_dapat_dicabut(laporan: Laporan) -> None:
    """Raise Penolakan (409) where a report cannot be withdrawn any more, not yet, or not twice.

    A code that an officer has just issued anew does not withdraw: its reporter is written to
    first, so that nobody makes a report vanish in their name.
    """
    if StatusLaporan.DICABUT not in PERALIHAN[StatusLaporan(laporan.status)]:
        raise Penolakan(_("Laporan ini tidak dapat dicabut lagi."))
    semua = riwayat(SUBJEK, str(laporan.pk))
    if semua.filter(peristiwa=DIMINTA).exists():
        raise Penolakan(_("Keinginan Anda mencabut laporan ini sudah tercatat."))
    diganti = semua.filter(peristiwa=KODE_DIGANTI)
    if diganti.filter(waktu__gt=timezone.now() - JEDA_KODE_BARU).exists():
        raise Penolakan(
            _("Kode akses laporan ini baru diganti. Laporan dapat dicabut tiga hari sesudahnya.")
        )
