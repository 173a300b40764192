"""The Sentra Gakkumdu of an office, and what it discussed: opened by few (hukum P4)."""

from dataclasses import dataclass

from django.db.models import QuerySet

from laporan.models import Laporan
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.models import AnggotaGakkumdu, PembahasanGakkumdu
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.tersegel import buka
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from wilayah.models import Kantor, Petugas

TABEL = "perkara_pembahasangakkumdu"


@dataclass(frozen=True, slots=True, repr=False)
class PembahasanBaca:
    """One discussion, opened."""

    baris: PembahasanGakkumdu
    pasal: tuple[str, ...]
    kesimpulan: str
    beda_pendapat: str
    alasan_tidak_lengkap: str


def anggota_kantor(kantor: Kantor) -> QuerySet[AnggotaGakkumdu]:
    """Return the members of an office's Gakkumdu, those who still serve first."""
    return AnggotaGakkumdu.objects.filter(kantor=kantor).order_by("-aktif", "unsur", "nama")


def anggota_aktif(kantor: Kantor) -> list[AnggotaGakkumdu]:
    """Return who may take part in a discussion now, body by body."""
    return list(AnggotaGakkumdu.objects.filter(kantor=kantor, aktif=True).order_by("unsur", "nama"))


def satu_anggota(kantor: Kantor, pk: int) -> AnggotaGakkumdu | None:
    """Return one member of an office's Gakkumdu."""
    return AnggotaGakkumdu.objects.filter(kantor=kantor, pk=pk).first()


def sebab_baca(petugas: Petugas, laporan: Laporan) -> Sebab | None:
    """Return why the officer may not read what Gakkumdu discussed of a case (403), or None."""
    hak = izin(petugas, laporan)
    return tolak_baca(Naskah.GAKKUMDU, hak.pelaku, hak.rezim)


def pembahasan_laporan(laporan: Laporan) -> list[PembahasanBaca]:
    """Return the discussions of a case, opened; the service that shows them records who looked."""
    semua = PembahasanGakkumdu.objects.filter(jalur__perkara__laporan=laporan)
    semua = semua.select_related("petugas", "jalur").prefetch_related("peserta").order_by("ke")
    return [_baca(laporan, satu) for satu in semua]


def _baca(laporan: Laporan, satu: PembahasanGakkumdu) -> PembahasanBaca:
    isi = buka(laporan, TABEL, satu.pk, satu.isi)
    return PembahasanBaca(
        baris=satu,
        pasal=tuple(map(str, isi["pasal"])),
        kesimpulan=isi["kesimpulan"],
        beda_pendapat=isi["beda_pendapat"],
        alasan_tidak_lengkap=isi["alasan_tidak_lengkap"],
    )
