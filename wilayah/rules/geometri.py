"""Points and polygons on the map, good enough to propose a region; never a legal border."""

import itertools
import math

Titik = tuple[float, float]  # longitude, latitude
Cincin = list[list[float]]
Geometri = list[list[Cincin]]  # polygons, each an outer ring and its holes
Kotak = tuple[float, float, float, float]  # west, south, east, north

KM_PER_DERAJAT = 111.32


def kotak(geometri: Geometri) -> Kotak:
    """Return the box around a geometry."""
    bujur = [titik[0] for poligon in geometri for titik in poligon[0]]
    lintang = [titik[1] for poligon in geometri for titik in poligon[0]]
    return (min(bujur), min(lintang), max(bujur), max(lintang))


def berisi(geometri: Geometri, titik: Titik) -> bool:
    """Tell whether a point lies inside, by counting crossings; holes count as outside."""
    return any(sum(_melintas(cincin, titik) for cincin in poligon) % 2 == 1 for poligon in geometri)


def jarak_km(geometri: Geometri, titik: Titik) -> float:
    """Return the distance from a point to the nearest edge, in kilometres."""
    skala = math.cos(math.radians(titik[1]))
    return KM_PER_DERAJAT * min(
        _jarak_ruas(titik, awal, akhir, skala)
        for poligon in geometri
        for cincin in poligon
        for awal, akhir in itertools.pairwise(cincin)
    )


def _melintas(cincin: Cincin, titik: Titik) -> int:
    """Count the edges that a ray from the point to the east crosses."""
    x, y = titik
    banyak = 0
    for (x1, y1), (x2, y2) in itertools.pairwise(cincin):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            banyak += 1
    return banyak


def _jarak_ruas(titik: Titik, awal: list[float], akhir: list[float], skala: float) -> float:
    """Return the distance to one edge in degrees of latitude."""
    px, py = (titik[0] - awal[0]) * skala, titik[1] - awal[1]
    dx, dy = (akhir[0] - awal[0]) * skala, akhir[1] - awal[1]
    panjang = dx * dx + dy * dy
    bagian = 0.0 if panjang == 0 else max(0.0, min(1.0, (px * dx + py * dy) / panjang))
    return math.hypot(px - bagian * dx, py - bagian * dy)
