"""Which region lies around a point, as far as boundaries were imported."""

from itertools import groupby

from wilayah.models import Batas
from wilayah.queries.wilayah import Lokasi, lokasi
from wilayah.rules.geometri import Titik, berisi, jarak_km

# A point just off shore belongs to the nearest coast.
DEKAT_KM = 2.0
PINGGIR_DERAJAT = 0.02


def ada_batas() -> bool:
    """Tell whether any boundary has been imported."""
    return Batas.objects.exists()


def lokasi_di(lintang: float, bujur: float) -> Lokasi | None:
    """Return the smallest region in force around a point, or the nearest within 2 km."""
    titik = (bujur, lintang)
    calon = Batas.objects.filter(
        barat__lte=bujur + PINGGIR_DERAJAT,
        timur__gte=bujur - PINGGIR_DERAJAT,
        selatan__lte=lintang + PINGGIR_DERAJAT,
        utara__gte=lintang - PINGGIR_DERAJAT,
    )
    kode = sorted(calon.values_list("kode", flat=True), key=len, reverse=True)
    terdekat: list[tuple[float, str]] = []
    for _, setingkat in groupby(kode, key=len):
        dekat = _menurut_jarak(titik, list(setingkat))
        if dekat and dekat[0][0] == 0:
            return lokasi(dekat[0][1])
        terdekat = terdekat or dekat
    return lokasi(terdekat[0][1]) if terdekat else None


def _menurut_jarak(titik: Titik, kode: list[str]) -> list[tuple[float, str]]:
    """Return (kilometres, code) of the outlines around or near a point, nearest first."""
    geometri = Batas.objects.filter(kode__in=kode).values_list("kode", "geometri")
    jarak = [
        (0.0 if berisi(bidang, titik) else jarak_km(bidang, titik), satu)
        for satu, bidang in geometri
    ]
    return sorted(pasangan for pasangan in jarak if pasangan[0] <= DEKAT_KM)
