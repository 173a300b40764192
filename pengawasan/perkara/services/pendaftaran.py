"""A case begins: the next number of its register, and its tracks (T08, I03)."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from laporan.models import Laporan
from laporan.services.nomor import nomor_berikut, nomor_registrasi
from pengawasan.perkara.choices import BentukRegister
from pengawasan.perkara.models import Jalur, Perkara
from wilayah.rules.tenggat import saat_setempat

REGISTER = {BentukRegister.LP: "registrasi", BentukRegister.TM: "temuan"}


@transaction.atomic
def daftarkan(laporan: Laporan, jalur: Collection[str], bentuk: BentukRegister) -> Perkara:
    """Give a report or a finding the next number of the office's register, and its tracks."""
    kini = timezone.now()
    tanggal = saat_setempat(kini, laporan.kantor.zona).date()
    urut = nomor_berikut(laporan.kantor, tanggal.year, REGISTER[bentuk])
    perkara = Perkara.objects.create(
        laporan=laporan,
        kantor=laporan.kantor,
        bentuk=bentuk,
        nomor_registrasi=nomor_registrasi(laporan, urut, tanggal, bentuk),
        tahun=tanggal.year,
        urutan=urut,
        diregistrasi_pada=kini,
    )
    Jalur.objects.bulk_create(Jalur(perkara=perkara, jenis=satu) for satu in sorted(set(jalur)))
    return perkara
