"""Deciding at once what was passed on: the decision is its receipt too (T13, then T08 to T15)."""

from django.db import transaction

from laporan.choices import StatusLaporan as S
from laporan.models import Laporan
from laporan.services.status import kunci_laporan
from pengawasan.perkara.choices import Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.services.kajian import HasilKajian, putuskan_kajian
from pengawasan.perkara.services.penelusuran import terima_limpahan
from wilayah.models import Petugas


@transaction.atomic
def putuskan_diterima(laporan: Laporan, petugas: Petugas, masukan: MasukanKajian) -> HasilKajian:
    """Decide an initial study; who decides what was passed on to them has received it by that.

    The receipt gets its number and the sender is told, as by hand; nothing was handed over with
    it. Raises what :func:`terima_limpahan` and :func:`putuskan_kajian` raise.
    """
    kunci_laporan(laporan)
    if laporan.status == S.DILIMPAHKAN and masukan.putusan != Putusan.AMBIL_ALIH:
        terima_limpahan(laporan, petugas, ())
    return putuskan_kajian(laporan, petugas, masukan)
