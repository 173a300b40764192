"""When a deadline warns, whose time runs, and what tracks share."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.jawaban import TenggatBaca
from laporan.rules.tenggat import (
    ambang,
    di_antara,
    peringatan_berikut,
    saat_peringatan,
    satukan,
    terlampaui,
    zona_asal,
)
from wilayah.rules.tenggat import AKHIR_HARI, ZONA, lewat

SAAT = datetime(2024, 11, 24, 15, 59, 59, tzinfo=UTC)
MULAI = datetime(2024, 11, 20, 1, 0, tzinfo=UTC)
PERSEN = (50, 80, 100)


def test_a_step_that_falls_due_at_one_moment_is_told_once() -> None:
    satu = TenggatBaca("penanganan", SAAT, "Pasal 134")
    lain = TenggatBaca("penanganan", SAAT.replace(day=25), "Pasal 134")
    gakkumdu = TenggatBaca("gakkumdu_1", SAAT, "Pasal 20")
    kembar = TenggatBaca("penanganan", SAAT, "Pasal 134")
    assert satukan([satu, gakkumdu, kembar, lain]) == [satu, gakkumdu, lain]


@pytest.mark.parametrize(
    ("langkah", "persen", "diharapkan"),
    [
        ("kajian_awal", PERSEN, (50, 80, 100)),
        ("kajian_awal", (75, 40), (40, 75, 100)),
        ("perbaikan", PERSEN, (80, 100)),
        ("serah_berkas", PERSEN, (80, 100)),
        ("pelaporan", PERSEN, ()),
    ],
)
def test_each_step_warns_at_its_own_percentages(langkah, persen, diharapkan) -> None:
    assert ambang(langkah, persen) == diharapkan


def test_all_of_the_time_is_used_only_when_the_last_second_is_over() -> None:
    habis = saat_peringatan(MULAI, SAAT, 100)
    assert lewat(SAAT, habis)
    assert not lewat(SAAT, habis - timedelta(microseconds=1))


@given(
    lama=st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=120)),
    persen=st.lists(st.integers(1, 100), min_size=1, unique=True),
)
def test_warnings_come_in_their_order_and_end(lama: timedelta, persen: list[int]) -> None:
    batas = ambang("kajian_awal", persen)
    sudah, saat, terakhir = 0, [], None
    while (pada := peringatan_berikut(batas, sudah, MULAI, MULAI + lama)) is not None:
        saat.append(pada)
        sudah = next(satu for satu in batas if satu > sudah)
        terakhir = pada
    assert saat == sorted(saat)
    assert len(saat) == len(batas)
    assert terakhir == MULAI + lama + timedelta(seconds=1)


@pytest.mark.parametrize(("bagian", "sudah"), [(0.1, 0), (0.6, 0), (0.85, 50), (1.2, 80)])
def test_a_deadline_that_opens_late_warns_by_the_highest_it_has_passed(
    bagian: float, sudah: int
) -> None:
    kini = MULAI + (SAAT - MULAI) * bagian
    assert terlampaui(PERSEN, MULAI, SAAT, kini) == sudah


def test_a_period_in_days_knows_the_zone_it_was_counted_in() -> None:
    for zona, offset in ZONA.items():
        akhir = datetime.combine(date(2024, 11, 24), AKHIR_HARI, offset).astimezone(UTC)
        assert [zona_asal(akhir, utama) for utama in ZONA] == [zona] * 3
    assert zona_asal(MULAI, "WIT") == "WIT"


def test_the_day_of_the_start_never_moves_a_deadline() -> None:
    wit = datetime(2024, 11, 20, 0, 30, tzinfo=ZONA["WIT"])
    hari = [date(2024, 11, d) for d in (19, 20, 21, 24, 25)]
    assert di_antara(hari, wit, SAAT) == [
        date(2024, 11, 21),
        date(2024, 11, 24),
        date(2024, 11, 25),
    ]
