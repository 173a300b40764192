"""Months as the address names them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.perkara.rules.kalender import Bulan, BulanKeliru, baca_bulan, batas_hari
from wilayah.rules.tenggat import ZONA


@pytest.mark.parametrize(
    "teks",
    ["", "2026", "2026-13", "2026-00", "1999-12", "2101-01", "2026-1", "2026-11-01", "٢٠٢٦-11"],
)
def test_what_names_no_month_is_refused(teks):
    with pytest.raises(BulanKeliru):
        baca_bulan(teks)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(-24, 24))
def test_months_follow_each_other_without_a_gap(hari: date, banyak: int) -> None:
    bulan = Bulan(hari.year, hari.month)
    assert baca_bulan(str(bulan)) == bulan
    assert bulan.geser(banyak).geser(-banyak) == bulan
    assert bulan.akhir + timedelta(days=1) == bulan.geser(1).awal
    assert (bulan.hari[0], bulan.hari[-1]) == (bulan.awal, bulan.akhir)


def test_a_day_begins_and_ends_by_the_clock_of_the_office():
    wit = ZONA["WIT"]
    awal, akhir = batas_hari(date(2026, 11, 1), date(2026, 11, 30), wit)
    assert (awal, akhir) == (
        datetime(2026, 11, 1, tzinfo=wit),
        datetime(2026, 12, 1, tzinfo=wit),
    )
