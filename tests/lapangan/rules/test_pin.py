from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.lapangan.rules.pin import (
    GAGAL_MAKS,
    SEKALI_KUNCI,
    lama_kunci,
    pin_mudah,
    pin_sah,
    terkunci_mati,
)


@pytest.mark.parametrize("pin", ["480291", "905173", "200718"])
def test_a_pin_nobody_would_try_first_is_taken(pin: str) -> None:
    assert pin_sah(pin)
    assert not pin_mudah(pin)


@pytest.mark.parametrize(
    "pin",
    [
        *("123456", "654321", "111111", "000000", "121212", "112112", "123123"),
        *("112211", "100001", "159357", "987654", "170845", "010101"),
    ],
)
def test_a_simple_pin_is_refused(pin: str) -> None:
    assert pin_mudah(pin)


@pytest.mark.parametrize("teks", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦", " 48029", "4 8029"])
def test_a_pin_is_six_plain_digits(teks: str) -> None:
    assert not pin_sah(teks)


@given(st.integers(0, 9), st.integers(-9, 9))
def test_every_even_run_of_digits_is_simple(awal: int, langkah: int) -> None:
    angka = [awal + langkah * i for i in range(6)]
    if all(0 <= satu <= 9 for satu in angka):
        assert pin_mudah("".join(map(str, angka)))


def test_each_lock_lasts_longer_and_the_last_one_is_the_offices() -> None:
    lama = [lama_kunci(SEKALI_KUNCI * kali) for kali in range(1, GAGAL_MAKS // SEKALI_KUNCI)]

    assert all(satu is not None for satu in lama)
    assert lama == sorted(lama, key=lambda satu: satu or timedelta())
    assert len(set(lama)) == len(lama)
    assert lama_kunci(GAGAL_MAKS) is None
    assert terkunci_mati(GAGAL_MAKS)
    assert not terkunci_mati(GAGAL_MAKS - 1)


@given(st.integers(0, 200))
def test_only_every_fifth_wrong_try_locks(gagal: int) -> None:
    terkunci = lama_kunci(gagal) is not None
    assert terkunci == (0 < gagal < GAGAL_MAKS and gagal % SEKALI_KUNCI == 0)
