"""The forwardings of a jurisdiction, what is awaited first, by keyset."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from laporan.models import Tenggat
from laporan.queries.akses import laporan_terlihat
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.rules.jalur import PANTAUAN
from pengawasan.perkara.rules.penerusan import MENUNGGU, TERBUKA
from wilayah.choices import JenisKantor
from wilayah.models import Petugas
from wilayah.queries.halaman import SEHALAMAN, Halaman, halaman
from wilayah.queries.kantor import bertugas_kini


@dataclass(frozen=True, slots=True)
class BarisPenerusan:
    """One forwarding in the list; ``jatuh_tempo`` is the body's own deadline where one runs."""

    baris: Penerusan
    jatuh_tempo: datetime | None
    kini: datetime

    @property
    def menunggu(self) -> bool:
        """Whether the body still owes an answer."""
        return self.baris.keadaan in MENUNGGU

    @property
    def lewat(self) -> bool:
        """Whether the body let its time pass."""
        return self.menunggu and self.jatuh_tempo is not None and self.jatuh_tempo < self.kini

    @property
    def hari(self) -> int:
        """For how many whole days it has been under way."""
        return (self.kini - self.baris.diteruskan_pada).days


def daftar_penerusan(
    petugas: Petugas, keadaan: str = "", cari: str = "", kursor: str = ""
) -> Halaman[BarisPenerusan]:
    """Return a page of the forwardings an officer may see, the longest under way first.

    ``keadaan`` '' is what still runs, ``semua`` everything. MasukanKeliru for a cursor that is
    not ours.
    """
    semua = _saring(_milik(petugas), keadaan, cari)
    satu, kini = halaman(semua, ("diteruskan_pada", "id"), kursor, SEHALAMAN), timezone.now()
    baris = [BarisPenerusan(ini, vars(ini)["jatuh_tempo"], kini) for ini in satu.baris]
    return Halaman(baris, satu.berikut, satu.sebelum)


def _milik(petugas: Petugas) -> QuerySet[Penerusan]:
    """Return the forwardings of an officer's jurisdiction; an office's own go by its index."""
    semua = Penerusan.objects.select_related("laporan__kantor", "kantor", "jalur__perkara")
    kantor = petugas.kantor
    if kantor is None or not bertugas_kini(kantor):
        return semua.none()
    if kantor.jenis == JenisKantor.BAWASLU_KABUPATEN:
        return semua.filter(kantor=kantor)
    return semua.filter(laporan__in=laporan_terlihat(petugas))


def _saring(semua: QuerySet[Penerusan], keadaan: str, cari: str) -> QuerySet[Penerusan]:
    if not keadaan:
        semua = semua.filter(keadaan__in=sorted(TERBUKA))
    elif keadaan in KeadaanPenerusan.values:
        semua = semua.filter(keadaan=keadaan)
    if cari.strip():
        semua = semua.filter(nomor_surat__icontains=cari.strip())
    jam = Tenggat.objects.filter(
        laporan=OuterRef("laporan"), jalur=OuterRef("jenis"), langkah__in=PANTAUAN
    )
    tempo = jam.filter(selesai_pada=None).order_by("jatuh_tempo").values("jatuh_tempo")[:1]
    return semua.annotate(jatuh_tempo=Subquery(tempo))
