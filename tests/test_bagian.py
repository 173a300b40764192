"""The order of a parallel run: nothing is lost, and the long tests start first everywhere."""

import pytest

from tests.bagian import LAMA, bagikan
from tests.peladen import AKAR

BIASA = [f"tests/wilayah/test_{ke}.py::test" for ke in range(50)]
PANJANG = [f"{LAMA[0]}::test[{ke}]" for ke in range(3)] + [f"{LAMA[1]}::test[{ke}]" for ke in "ab"]


@pytest.mark.parametrize("pekerja", [1, 2, 3, 7, 80])
@pytest.mark.parametrize("semua", [BIASA, PANJANG, [*BIASA, *PANJANG], PANJANG[:1], []])
def test_every_test_stays_and_stays_one(semua: list[str], pekerja: int) -> None:
    assert sorted(bagikan(semua, str, pekerja)) == sorted(semua)


def test_each_worker_starts_with_its_part_of_the_long_ones() -> None:
    urut = bagikan([*BIASA, *PANJANG], str, 3)

    bagian = [urut[:18], urut[18:36], urut[36:]]  # as --dist worksteal deals 55 tests to three
    assert [satu[0] for satu in bagian] == PANJANG[:3]
    assert [satu[1] for satu in bagian[:2]] == PANJANG[3:]
    assert [satu for satu in urut if satu in BIASA] == BIASA


def test_what_is_named_long_is_there() -> None:
    assert [satu for satu in LAMA if not (AKAR / satu).exists()] == []
