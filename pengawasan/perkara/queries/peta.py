"""The same queue counted per region, for the map and the list beside it."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.db.models.functions import Left

from laporan.models import Laporan
from pengawasan.perkara.queries.antrean import Saringan, tersaring
from wilayah.choices import JenisKantor
from wilayah.models import Petugas, Wilayah

KABUPATEN, KECAMATAN = 5, 8


@dataclass(frozen=True, slots=True)
class JumlahWilayah:
    """How many reports of the queue lie in one region; ``lat`` and ``lng`` are its inner point."""

    kode: str
    nama: str
    jumlah: int
    lat: float | None
    lng: float | None


def antrean_per_wilayah(petugas: Petugas, saringan: Saringan) -> list[JumlahWilayah]:
    """Return counts per kabupaten, or per kecamatan inside one, most reports first (two queries).

    Reports that name no deeper region are counted at the region they name.
    """
    jumlah = _hitung(tersaring(petugas, saringan), _lebar(petugas, saringan))
    wilayah = {w.kode: w for w in Wilayah.objects.berlaku().filter(kode__in=jumlah)}
    hasil = [_satu(kode, banyak, wilayah.get(kode)) for kode, banyak in jumlah.items()]
    return sorted(hasil, key=lambda satu: (-satu.jumlah, satu.nama))


def _lebar(petugas: Petugas, saringan: Saringan) -> int:
    setempat = {JenisKantor.BAWASLU_KABUPATEN, JenisKantor.PANWASLU_KECAMATAN}
    di_kabupaten = len(saringan.wilayah) >= KABUPATEN
    if di_kabupaten or (petugas.kantor and petugas.kantor.jenis in setempat):
        return KECAMATAN
    return KABUPATEN


def _hitung(cocok: QuerySet[Laporan], lebar: int) -> dict[str, int]:
    per_wilayah = cocok.order_by().values_list(Left("kode_wilayah", lebar)).annotate(Count("pk"))
    return dict(per_wilayah)


def _satu(kode: str, jumlah: int, wilayah: Wilayah | None) -> JumlahWilayah:
    if wilayah is None:
        return JumlahWilayah(kode, kode, jumlah, None, None)
    ada = wilayah.lintang is not None and wilayah.bujur is not None
    lat = float(wilayah.lintang) if ada and wilayah.lintang else None
    lng = float(wilayah.bujur) if ada and wilayah.bujur else None
    return JumlahWilayah(kode, wilayah.nama, jumlah, lat, lng)
