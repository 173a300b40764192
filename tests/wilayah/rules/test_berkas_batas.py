import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.rules.berkas_batas import BatasRusak, baca_batas

CINCIN = [[115.0, -2.0], [116.0, -2.0], [116.0, -3.0], [115.0, -2.0]]
TOPOLOGI = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [115.0, -3.0]},
    "arcs": [[[0, 2], [2, 0]], [[0, 2], [2, -2], [0, 2]]],
    "objects": {
        "satu": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "properties": {"kode": "63.11"}, "arcs": [[1, -1]]},
                {"type": "Polygon", "id": "704", "properties": {"name": "Tetangga"}, "arcs": [[0]]},
            ],
        }
    },
}


def geojson(**ubah: Any) -> bytes:
    fitur = {
        "type": "Feature",
        "properties": {"kode": "63.11"},
        "geometry": {"type": "Polygon", "coordinates": [CINCIN]},
    } | ubah
    return json.dumps({"type": "FeatureCollection", "features": [fitur]}).encode()


def test_geojson_gives_polygons_by_code() -> None:
    assert baca_batas("a.geojson", geojson()) == {"63.11": [[CINCIN]]}


def test_the_code_may_be_the_id_of_a_feature() -> None:
    assert "63.11" in baca_batas("a.geojson", geojson(properties=None, id="63.11"))


def test_topojson_arcs_are_joined_and_turned_round() -> None:
    hasil = baca_batas("a.topojson", json.dumps(TOPOLOGI).encode())

    assert hasil == {"63.11": [[[[115.0, -2.0], [116.0, -3.0], [116.0, -2.0], [115.0, -2.0]]]]}


def test_features_of_other_countries_are_left_out() -> None:
    assert baca_batas("a.geojson", geojson(properties={"name": "Tetangga"}, id="704")) == {}


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"", "bukan GeoJSON"),
        (b"[]", "bukan GeoJSON"),
        (b'{"type": "Topology"}', "bukan GeoJSON"),
        (b"\xff\xfe", "bukan GeoJSON"),
        (geojson(geometry={"type": "Point", "coordinates": [115, -2]}), "bukan GeoJSON"),
        (geojson(geometry=None), "bukan GeoJSON"),
        (geojson(properties={"kode": "97.01"}), "kode BPS"),
        (geojson(geometry={"type": "Polygon", "coordinates": [CINCIN[:2]]}), "tidak membentuk"),
        (geojson(geometry={"type": "Polygon", "coordinates": []}), "tidak membentuk"),
        (
            geojson(geometry={"type": "Polygon", "coordinates": [[[0, 0], *CINCIN]]}),
            "keluar dari Indonesia",
        ),
    ],
)
def test_a_broken_file_is_refused_by_name(isi: bytes, sebab: str) -> None:
    with pytest.raises(BatasRusak, match=rf"^a\.json: .*{sebab}"):
        baca_batas("a.json", isi)


def test_a_code_twice_in_one_file_is_refused() -> None:
    dokumen = json.loads(geojson())
    dokumen["features"] *= 2

    with pytest.raises(BatasRusak, match=r"63\.11 muncul dua kali"):
        baca_batas("a.json", json.dumps(dokumen).encode())


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda isi: st.lists(isi, max_size=3) | st.dictionaries(st.text(max_size=5), isi, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(["Topology", "FeatureCollection"]), JSON, JSON, JSON)
def test_any_document_is_read_or_refused(jenis: str, fitur: Any, busur: Any, objek: Any) -> None:
    dokumen = {"type": jenis, "features": fitur, "arcs": busur, "objects": objek}
    try:
        assert baca_batas("a.json", json.dumps(dokumen).encode()) == {}
    except BatasRusak as penolakan:
        pesan = penolakan.pesan
        assert pesan.startswith("a.json: ")
