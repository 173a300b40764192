"""Declaring a conflict of interest: said once, never taken back."""

from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.choices import KabarKantor
from laporan.models import Laporan
from laporan.services.notifikasi import kabari_kantor
from laporan.services.penilaian import tetapkan_penanggung_jawab
from laporan.services.status import catat, kunci_laporan
from pengawasan.lapangan.services.siaga import bebaskan
from pengawasan.perkara.models import KonflikKepentingan
from pengawasan.perkara.queries.konflik import TABEL, berkonflik
from pengawasan.perkara.queries.tersegel import tutup
from pengawasan.perkara.rules.pelaku import Tolak
from wilayah.errors import Penolakan
from wilayah.models import Petugas


@transaction.atomic
def nyatakan_konflik(
    laporan: Laporan, petugas: Petugas, jenis: str, alasan: str
) -> KonflikKepentingan:
    """Declare that the officer has a stake in a report; its protected parts close to them.

    Whoever answered for it does so no more, nor goes to its alert. Penolakan (409) when it
    was declared before.
    """
    kunci_laporan(laporan)
    if berkonflik(petugas, laporan):
        raise Penolakan(_("Anda sudah menyatakannya pada laporan ini."), status=Tolak.KEADAAN)
    pk = uuid4()
    konflik = KonflikKepentingan.objects.create(
        id=pk,
        laporan=laporan,
        petugas=petugas,
        jenis=jenis,
        alasan=tutup(laporan, TABEL, pk, alasan.strip(), "alasan"),
        dinyatakan_pada=timezone.now(),
    )
    catat(laporan, "konflik_dinyatakan", pelaku=petugas, jenis=jenis)
    if laporan.penanggung_jawab_id == petugas.pk:
        tetapkan_penanggung_jawab(laporan, None, petugas)
    bebaskan(petugas, petugas, laporan)
    kabari_kantor(laporan.kantor, laporan, KabarKantor.KONFLIK_DINYATAKAN, sebab=str(pk))
    return konflik
