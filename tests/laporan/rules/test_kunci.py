import base64
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.kunci import BIT_CUKUP, bit_acak, kuat, kunci_sah


@given(st.binary(min_size=32, max_size=32))
def test_an_estimate_never_exceeds_what_the_characters_could_hold(acak: bytes) -> None:
    assert bit_acak(acak.hex()) <= 256
    assert bit_acak(base64.urlsafe_b64encode(acak).decode().rstrip("=")) <= 256


@pytest.mark.parametrize(
    "kunci",
    [
        "9f86d081884c7d659a2feaa0c55ad015",
        "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
        "J2DJQIEIJR6WLGRP5KQMKWWQCWR36TY3",
    ],
)
def test_what_a_generator_makes_is_strong(kunci: str) -> None:
    assert kuat(kunci)


@pytest.mark.parametrize(
    "kunci",
    [
        "a" * 128,
        "0123456789abcdef" * 8,
        "Laporan-Warga-Balangan-2024-0001-Kabupaten",
        "uji-kunci-000000000000000000000000000001",
        "9f86d081884c7d65" * 2,
        "kata kata kata kata kata kata kata 1",
        "9f86d081884c7d659a2feaa0c55ad01",
    ],
)
def test_words_counters_and_repetitions_are_weak(kunci: str) -> None:
    assert bit_acak(kunci) < BIT_CUKUP


def test_a_uuid_of_version_4_holds_122_bits_and_is_weak() -> None:
    assert bit_acak(str(uuid.uuid4())) == 122
    assert not kuat(uuid.uuid4().hex)


@given(st.text())
def test_only_printable_ascii_of_16_to_128_characters_is_a_key(teks: str) -> None:
    tercetak = all(" " <= huruf <= "~" for huruf in teks)
    assert kunci_sah(teks) == (tercetak and 16 <= len(teks) <= 128)
