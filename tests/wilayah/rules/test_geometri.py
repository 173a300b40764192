import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.rules.geometri import berisi, jarak_km, kotak

# Ten by ten degrees with a hole in the middle, and an island of its own.
LUAR = [[100.0, -5.0], [110.0, -5.0], [110.0, 5.0], [100.0, 5.0], [100.0, -5.0]]
LUBANG = [[104.0, -1.0], [106.0, -1.0], [106.0, 1.0], [104.0, 1.0], [104.0, -1.0]]
PULAU = [[120.0, 0.0], [121.0, 0.0], [120.0, 1.0], [120.0, 0.0]]
BENTUK = [[LUAR, LUBANG], [PULAU]]


@given(st.floats(95, 125), st.floats(-7, 7))
def test_inside_is_between_the_ring_and_its_hole(bujur: float, lintang: float) -> None:
    di_luar = 100 < bujur < 110 and -5 < lintang < 5
    di_lubang = 104 < bujur < 106 and -1 < lintang < 1
    di_pulau = bujur > 120 and lintang > 0 and (bujur - 120) + lintang < 1
    tepi = {95, 100, 104, 106, 110, 120, 121} & {bujur} or {-5, -1, 0, 1, 5} & {lintang}
    if not tepi and abs((bujur - 120) + lintang - 1) > 1e-9:
        assert berisi(BENTUK, (bujur, lintang)) == ((di_luar and not di_lubang) or di_pulau)


def test_distance_is_to_the_nearest_edge_in_kilometres() -> None:
    assert jarak_km(BENTUK, (99.99, 0.0)) == pytest.approx(1.113, abs=0.01)
    assert jarak_km(BENTUK, (100.0, -5.0)) == pytest.approx(0, abs=1e-9)


def test_the_box_goes_around_every_polygon() -> None:
    assert kotak(BENTUK) == (100.0, -5.0, 121.0, 5.0)
