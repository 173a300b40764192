"""A finding of active supervision, which begins without anybody's report."""

from django.db import transaction

from laporan.choices import Bentuk, Sumber
from laporan.models import Laporan
from laporan.rules.masukan import Masukan
from laporan.services.naskah import PANJANG_PROVINSI
from laporan.services.penerimaan import ajukan
from wilayah.models import Petugas
from wilayah.rules.kode import mencakup


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
    if hasil.baru:
        _serahkan(laporan, petugas)
    return laporan, hasil.baru


def _serahkan(laporan: Laporan, petugas: Petugas) -> None:
    """Leave the finding with a higher office whose officers made it."""
    kantor = petugas.kantor
    if kantor is None or not mencakup(kantor.kode_wilayah, laporan.kantor.kode_wilayah):
        return
    laporan.kantor, laporan.kantor_provinsi = kantor, kantor.kode_wilayah[:PANJANG_PROVINSI]
    laporan.save(update_fields=["kantor", "kantor_provinsi"])
