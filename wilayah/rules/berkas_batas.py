"""Boundary files, GeoJSON or TopoJSON: one feature per region code."""

import itertools
import json
import math
from collections.abc import Iterator
from typing import Any

from wilayah.errors import Penolakan
from wilayah.rules.geometri import Cincin, Geometri
from wilayah.rules.himpunan import BUJUR, LINTANG
from wilayah.rules.kode import KODE_BPS, sah

TITIK_CINCIN = 4
DESIMAL = 5


class BatasRusak(Penolakan):
    """A boundary file that must not come in."""

    def __init__(self, berkas: str, sebab: str) -> None:
        super().__init__(f"{berkas}: {sebab}", status=400)


def baca_batas(berkas: str, isi: bytes) -> dict[str, Geometri]:
    """Return geometries by code; a file whose features carry no code at all gives nothing."""
    try:
        dokumen = json.loads(isi)
        bentuk = list(_topojson(dokumen) if dokumen["type"] == "Topology" else _geojson(dokumen))
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError):
        raise BatasRusak(berkas, "bukan GeoJSON atau TopoJSON yang utuh.") from None
    hasil: dict[str, Geometri] = {}
    for kode, geometri in bentuk:
        _periksa(berkas, kode, geometri, hasil)
        hasil[kode] = geometri
    return hasil


def _periksa(berkas: str, kode: str, geometri: Geometri, ada: dict[str, Geometri]) -> None:
    if kode[:2] == KODE_BPS:
        raise BatasRusak(berkas, f"{kode} adalah kode BPS, bukan kode Kemendagri.")
    if kode in ada:
        raise BatasRusak(berkas, f"kode {kode} muncul dua kali.")
    cincin = [satu for poligon in geometri for satu in poligon]
    if not geometri or not all(geometri) or any(len(satu) < TITIK_CINCIN for satu in cincin):
        raise BatasRusak(berkas, f"batas {kode} tidak membentuk bidang.")
    if not all(_di_indonesia(*titik) for satu in cincin for titik in satu):
        raise BatasRusak(berkas, f"batas {kode} keluar dari Indonesia.")


def _di_indonesia(bujur: float, lintang: float) -> bool:
    return (
        math.isfinite(bujur + lintang)
        and BUJUR[0] <= bujur <= BUJUR[1]
        and LINTANG[0] <= lintang <= LINTANG[1]
    )


def _kode(fitur: dict[str, Any]) -> str:
    """Return the code a feature carries, or an empty text."""
    sifat = fitur.get("properties") or {}
    calon = str(sifat.get("kode") or fitur.get("id") or "")
    return calon if sah(calon) else ""


def _geojson(dokumen: dict[str, Any]) -> Iterator[tuple[str, Geometri]]:
    for fitur in dokumen["features"]:
        if kode := _kode(fitur):
            bentuk = fitur["geometry"]
            poligon = _poligon(bentuk["type"], bentuk["coordinates"])
            yield kode, [[[_bulat(titik) for titik in satu] for satu in p] for p in poligon]


def _topojson(dokumen: dict[str, Any]) -> Iterator[tuple[str, Geometri]]:
    busur = _busur(dokumen)
    for bentuk in _bentuk_topologi(dokumen):
        if kode := _kode(bentuk):
            poligon = _poligon(bentuk["type"], bentuk["arcs"])
            yield kode, [[_sambung(nomor, busur) for nomor in satu] for satu in poligon]


def _bentuk_topologi(dokumen: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for objek in dokumen["objects"].values():
        yield from objek["geometries"] if objek["type"] == "GeometryCollection" else [objek]


def _poligon(jenis: str, isi: list[Any]) -> list[Any]:
    if jenis not in {"Polygon", "MultiPolygon"}:
        raise ValueError(jenis)
    return isi if jenis == "MultiPolygon" else [isi]


def _busur(dokumen: dict[str, Any]) -> list[Cincin]:
    """Return the arcs in degrees; quantised ones are steps from point to point."""
    ubah = dokumen.get("transform")
    if ubah is None:
        return [[_bulat(titik) for titik in busur] for busur in dokumen["arcs"]]
    (sx, sy), (tx, ty) = ubah["scale"], ubah["translate"]
    return [
        [
            _bulat((x * sx + tx, y * sy + ty))
            for x, y in itertools.accumulate(busur, lambda a, b: [a[0] + b[0], a[1] + b[1]])
        ]
        for busur in dokumen["arcs"]
    ]


def _sambung(nomor: list[int], busur: list[Cincin]) -> Cincin:
    """Join arcs to a ring; a negative number is that arc backwards."""
    cincin: Cincin = []
    for satu in nomor:
        bagian = busur[satu] if satu >= 0 else busur[~satu][::-1]
        cincin += bagian[1:] if cincin else bagian
    return cincin


def _bulat(titik: list[float] | tuple[float, float]) -> list[float]:
    return [round(float(titik[0]), DESIMAL), round(float(titik[1]), DESIMAL)]
