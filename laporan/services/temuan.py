"""A finding of active supervision, which begins without anybody's report."""

from django.db import transaction

from laporan.choices import Bentuk, Sumber
from laporan.models import Laporan
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import ajukan
from wilayah.models import Petugas


@transaction.atomic
def buat_temuan(masukan: Masukan, petugas: Petugas, *, kunci: str) -> tuple[Laporan, bool]:
    """Store a proposed finding (UU 7/2017 Pasal 454): it waits for the plenary.

    ``masukan.bentuk`` is ``temuan`` and ``tanggal_diketahui`` the day it was found, from which
    its clock runs. It belongs to the officer's own office where that handles cases in the
    region, else to the region's. The same ``kunci`` again gives the same row, and False.
    """
    assert masukan.bentuk == Bentuk.TEMUAN, "a finding is stored as one"
    hasil = ajukan(masukan, kunci=kunci, sumber=Sumber.PENGAWAS, petugas=petugas)
    laporan = Laporan.objects.select_related("kantor").get(nomor=hasil.tanda_terima.nomor)
    return laporan, hasil.baru
