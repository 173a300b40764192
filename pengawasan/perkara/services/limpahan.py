"""Deciding at once what came from another office: the decision is its receipt too.

T13 of what was passed on, T07 of what was taken over, then T08 to T15.
"""

from django.db import transaction

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services.status import kunci_laporan
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import HasilKajian, mulai_kajian, putuskan_kajian
from pengawasan.perkara.services.penelusuran import terima_limpahan
from wilayah.models import Petugas


@transaction.atomic
def putuskan_diterima(laporan: Laporan, petugas: Petugas, masukan: MasukanKajian) -> HasilKajian:
    """Decide an initial study; who decides what came from another office has received it by that.

    The receipt gets its number and the sender is told, as by hand; nothing was handed over with
    it. Raises what :func:`terima_limpahan`, :func:`mulai_kajian` and :func:`putuskan_kajian` raise.
    """
    kunci_laporan(laporan)
    if masukan.putusan != Putusan.AMBIL_ALIH:
        if laporan.status == S.DILIMPAHKAN:
            terima_limpahan(laporan, petugas, ())
        elif laporan.status == S.DIAMBIL_ALIH:
            mulai_kajian(laporan, petugas)
    return putuskan_kajian(laporan, petugas, masukan)
