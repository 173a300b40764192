"""Which election an event belongs to."""

from dataclasses import dataclass
from datetime import date

import pytest

from wilayah.rules.pemilihan import pilih_pemilihan


@dataclass(frozen=True)
class Calon:
    kode: str
    jenis: tuple[str, ...]
    mulai: date
    selesai: date
    wilayah: tuple[str, ...] = ()


PILKADA = Calon("pilkada", ("gubernur", "bupati_wali_kota"), date(2024, 2, 27), date(2025, 2, 20))
PEMILU = Calon("pemilu", ("presiden", "dpr_dpd_dprd"), date(2022, 6, 14), date(2024, 10, 20))
ULANG = Calon("ulang", ("bupati_wali_kota",), date(2025, 1, 1), date(2025, 9, 30), ("19.71",))
SEMUA = [PILKADA, PEMILU, ULANG]


@pytest.mark.parametrize(
    ("jenis", "wilayah", "tanggal", "kode"),
    [
        ("gubernur", "63.11", date(2024, 11, 20), "pilkada"),
        ("bupati_wali_kota", "63.11.02.2005", date(2024, 2, 27), "pilkada"),
        ("bupati_wali_kota", "63.11", date(2025, 2, 20), "pilkada"),
        ("bupati_wali_kota", "63.11", date(2025, 2, 21), None),
        ("bupati_wali_kota", "63.11", date(2024, 2, 26), None),
        ("presiden", "63.11", date(2024, 2, 14), "pemilu"),
        ("presiden", "63.11", date(2024, 11, 27), None),
        ("tidak_tahu", "63.11", date(2024, 2, 14), "pemilu"),
        ("tidak_tahu", "63.11", date(2024, 11, 20), "pilkada"),
        ("tidak_tahu", "63.11", date(2024, 10, 1), None),
        ("tidak_tahu", "63.11", date(2030, 1, 1), None),
        ("bupati_wali_kota", "19.71.03", date(2025, 2, 1), "ulang"),
        ("bupati_wali_kota", "19.71", date(2025, 8, 27), "ulang"),
        ("bupati_wali_kota", "19.7", date(2025, 8, 27), None),
        ("bupati_wali_kota", "19.72", date(2025, 8, 27), None),
        ("bupati_wali_kota", "19", date(2025, 8, 27), None),
        ("gubernur", "19.71", date(2025, 2, 1), "pilkada"),
    ],
)
def test_an_event_belongs_to_the_one_election_of_its_kind_region_and_day(
    jenis: str, wilayah: str, tanggal: date, kode: str | None
) -> None:
    terpilih = pilih_pemilihan(SEMUA, jenis, wilayah, tanggal)
    assert (terpilih.kode if terpilih else None) == kode


def test_two_equally_near_elections_leave_the_question_open() -> None:
    kembar = Calon("kembar", ULANG.jenis, ULANG.mulai, ULANG.selesai, ULANG.wilayah)
    assert pilih_pemilihan([ULANG, kembar], "tidak_tahu", "19.71", date(2025, 8, 27)) is None
