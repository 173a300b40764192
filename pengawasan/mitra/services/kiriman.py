from dataclasses import replace

from django.db import transaction

from laporan.choices import Bentuk, Sumber
from laporan.models import Laporan
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import HasilPengajuan, ajukan
from pengawasan.mitra.models import KirimanMitra, Mitra


@transaction.atomic
def kirim(mitra: Mitra, masukan: Masukan, *, kunci: str) -> HasilPengajuan:
    """File a partner's submission through the same intake as everybody's.

    An organisation has no standing to report (Perbawaslu 7/2022 Pasal 8(2)): what it sends is
    informasi awal, unless it names a person with standing. Two partners may use the same key.
    """
    hasil = ajukan(
        _menurut_kedudukan(masukan), kunci=kunci, sumber=Sumber.MITRA, lingkup=lingkup(mitra)
    )
    if hasil.baru:
        laporan = Laporan.objects.get(nomor=hasil.tanda_terima.nomor)
        KirimanMitra.objects.create(mitra=mitra, laporan=laporan)
    return hasil


def lingkup(mitra: Mitra) -> str:
    """Return the room in which a partner's idempotency keys are its own."""
    return f"mitra:{mitra.pk}"


def _menurut_kedudukan(masukan: Masukan) -> Masukan:
    orang = masukan.pelapor
    if masukan.bentuk == Bentuk.LAPORAN and not (orang and orang.nama and orang.kedudukan):
        return replace(masukan, bentuk=Bentuk.INFORMASI_AWAL)
    return masukan
