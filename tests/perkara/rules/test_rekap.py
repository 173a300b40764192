"""The recap's weeks, sums and order."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.perkara.rules.rekap import (
    Angka,
    BarisRekap,
    Lama,
    Pekan,
    baca_pekan,
    jumlahkan,
    pekan_dari,
    tertinggal_dahulu,
)

HARI = date(2026, 11, 22)


def baris(kode, **angka):
    return BarisRekap(kode, f"Kantor {kode}", Angka(**angka))


@pytest.mark.parametrize(
    ("teks", "senin"),
    [
        ("", date(2026, 11, 16)),
        ("2026-W47", date(2026, 11, 16)),
        ("2024-W01", date(2024, 1, 1)),
        ("2020-W53", date(2020, 12, 28)),
        ("2025-W01", date(2024, 12, 30)),
    ],
)
def test_a_week_begins_on_its_monday(teks, senin):
    pekan = baca_pekan(teks, HARI)

    assert pekan is not None
    assert (pekan.senin, pekan.minggu) == (senin, senin + timedelta(days=6))


@pytest.mark.parametrize(
    "teks",
    [
        "2026-W00",
        "2026-W54",
        "2021-W53",
        "2026-47",
        "2026W47",
        "1999-W01",
        "x",
        "٢٠٢٦-W47",
        "2026-W7",
    ],
)
def test_a_week_that_the_calendar_lacks_is_none(teks):
    assert baca_pekan(teks, HARI) is None


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)), st.integers(-60, 60))
def test_weeks_are_written_read_and_moved_without_a_gap(hari, geser):
    pekan = pekan_dari(hari)

    assert baca_pekan(str(pekan), HARI) == pekan
    assert pekan.senin <= hari <= pekan.minggu
    assert pekan.geser(geser).senin == pekan.senin + geser * timedelta(days=7)
    assert pekan.batas("WIB")[1] == pekan.geser(1).batas("WIB")[0]


def test_a_week_is_of_a_zones_clock():
    awal, akhir = Pekan(2026, 47).batas("WIT")

    assert awal == datetime(2026, 11, 15, 15, tzinfo=UTC)
    assert akhir - awal == timedelta(days=7)


def test_who_lags_most_stands_first():
    semua = [
        baris("63.01"),
        baris("63.02", terbuka=4, lewat=1),
        baris("63.03", terbuka=2, lewat=1),
        baris("63.04", terbuka=4, lewat=2),
        baris("63.05", belum_dijelaskan=1),
        baris("63.06", terbuka=9),
    ]

    urut = [satu.kode for satu in tertinggal_dahulu(semua)]

    assert urut == ["63.04", "63.03", "63.02", "63.05", "63.01", "63.06"]


def test_rows_together_keep_counts_and_weigh_means():
    dua = [
        baris("a", masuk=1, kajian_awal=Lama(timedelta(days=1), 1)),
        baris("b", masuk=2, kajian_awal=Lama(timedelta(days=6), 2)),
    ]

    jumlah = jumlahkan(dua)

    assert (jumlah.masuk, jumlah.kajian_awal.hari) == (3, 2.3)
    assert jumlahkan([]).diam


def test_a_mean_of_nothing_and_a_share_of_nothing_are_nothing():
    assert Lama().hari is None
    assert Angka().bagian_lewat == 0
    assert Angka(terbuka=3, lewat=1).bagian_lewat == pytest.approx(1 / 3)
    assert not Angka(terbuka=3).diam
