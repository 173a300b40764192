"""Opening the witnesses of a Form A: for whom the powers trust with them at this very moment."""

from django.db import transaction

from laporan.services.status import kunci_laporan
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.services import formulir as layanan
from pengawasan.perkara.queries.pengawas import pastikan_buka_saksi
from wilayah.models import Petugas


@transaction.atomic
def buka_saksi(form: FormA, petugas: Petugas, alasan: str) -> None:
    """Record the look and its reason; Penolakan for who is not trusted with the witnesses."""
    if form.laporan is not None:
        kunci_laporan(form.laporan)
    pastikan_buka_saksi(petugas, form)
    layanan.buka_saksi(form, petugas, alasan)
