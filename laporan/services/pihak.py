"""People whom officers find while they work on a report: further reported parties, witnesses."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.models import Laporan, Saksi, Terlapor
from laporan.queries.isi import kunci_cerita
from laporan.rules.masukan import SaksiMasuk, TerlaporMasuk
from laporan.rules.stem import nama_kunci
from laporan.services.segel import baris_saksi, baris_terlapor
from laporan.services.status import catat, kunci_laporan
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas


@transaction.atomic
def tambah_terlapor(
    laporan: Laporan, petugas: Petugas, terlapor: Sequence[TerlaporMasuk]
) -> list[Terlapor]:
    """Add reported parties after those that are there; found by their names from now on.

    MasukanKeliru for somebody of whom nothing is known.
    """
    if not all(satu.dikenali() for satu in terlapor):
        raise MasukanKeliru({"terlapor": [_("Tulis nama, jabatan, atau ciri-cirinya.")]})
    kunci_laporan(laporan)
    mulai = _berikut(Terlapor.objects.filter(laporan=laporan).aggregate(n=Max("urutan"))["n"])
    baris = baris_terlapor(laporan, kunci_cerita(laporan), terlapor, mulai)
    Terlapor.objects.bulk_create(baris)
    nama = " ".join(f"{satu.nama} {satu.jabatan} {satu.instansi}" for satu in terlapor)
    laporan.kata = sorted({*laporan.kata, *nama_kunci(nama, sandi.kunci_nama())})
    laporan.save(update_fields=["kata"])
    catat(laporan, "terlapor_ditambahkan", pelaku=petugas, banyak=len(baris))
    return baris


@transaction.atomic
def tambah_saksi(laporan: Laporan, petugas: Petugas, saksi: Sequence[SaksiMasuk]) -> list[Saksi]:
    """Add witnesses, each sealed under a key of its own like those the reporter named."""
    if not all(satu.nama.strip() for satu in saksi):
        raise MasukanKeliru({"nama": [_("Tulis nama saksinya.")]})
    kunci_laporan(laporan)
    mulai = _berikut(Saksi.objects.filter(laporan=laporan).aggregate(n=Max("urutan"))["n"])
    baris = baris_saksi(laporan, saksi, mulai)
    Saksi.objects.bulk_create(baris)
    catat(laporan, "saksi_ditambahkan", pelaku=petugas, banyak=len(baris))
    return baris


def _berikut(terakhir: int | None) -> int:
    return (terakhir or 0) + 1
