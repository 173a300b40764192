"""Contestants on a case: entered and taken off again, each time on the trail."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.choices.penerusan import PeranKontestan
from pengawasan.perkara.models import KontestanPerkara
from pengawasan.perkara.queries.kontestan import peserta_pilihan, sebab_kontestan
from pengawasan.perkara.rules.wewenang import Tolak
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.models import Petugas


@transaction.atomic
def tetapkan_kontestan(
    laporan: Laporan, petugas: Petugas, peserta_id: int, peran: PeranKontestan
) -> KontestanPerkara:
    """Enter what a contestant is to a case; entered again, the later part holds.

    Penolakan (403) for the person; MasukanKeliru for who does not stand where it happened.
    """
    _jaga(laporan, petugas)
    if peserta_id not in {satu.pk for satu in peserta_pilihan(laporan)}:
        raise MasukanKeliru({"peserta": [_("Peserta ini tidak mengikuti pemilihan itu.")]})
    nilai = {"peran": peran, "petugas": petugas, "waktu": timezone.now()}
    kontestan, _baru = KontestanPerkara.objects.update_or_create(
        laporan=laporan, peserta_id=peserta_id, defaults=nilai
    )
    catat(laporan, "kontestan_ditetapkan", pelaku=petugas, peserta=peserta_id, peran=peran.value)
    return kontestan


@transaction.atomic
def lepas_kontestan(laporan: Laporan, petugas: Petugas, peserta_id: int) -> None:
    """Take a contestant off a case; TidakDitemukan when it is not there."""
    _jaga(laporan, petugas)
    terhapus, _rinci = KontestanPerkara.objects.filter(
        laporan=laporan, peserta_id=peserta_id
    ).delete()
    if not terhapus:
        raise TidakDitemukan
    catat(laporan, "kontestan_dilepas", pelaku=petugas, peserta=peserta_id)


def _jaga(laporan: Laporan, petugas: Petugas) -> None:
    kunci_laporan(laporan)
    if sebab := sebab_kontestan(petugas, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
