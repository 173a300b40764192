import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.choices import JenisWilayah
from wilayah.rules.pencarian import awal_kode, urai


@pytest.mark.parametrize(
    ("teks", "awal"),
    [
        ("63.11", "63.11"),
        (" 63.11.02 ", "63.11.02"),
        ("6311", "63.11"),
        ("6311022005", "63.11.02.2005"),
        ("631", "63.1"),
        ("63.11.02.20", "63.11.02.20"),
        ("19 nopember", ""),
        ("2 x 11", ""),
        ("0811", ""),
        ("12345678901", ""),
    ],
)
def test_a_code_is_known_with_and_without_dots(teks: str, awal: str) -> None:
    assert awal_kode(teks) == awal


def test_words_for_kinds_steer_and_do_not_filter() -> None:
    pencarian = urai("Kec. Paringin")
    assert pencarian.kata == ("paringin",)
    assert pencarian.jenis == (JenisWilayah.KECAMATAN,)


def test_a_word_for_a_kind_alone_is_a_word() -> None:
    assert urai("kota").kata == ("kota",)


def test_provinces_may_be_abbreviated() -> None:
    assert urai("sidomulyo kalsel").kata == ("sidomulyo", "kalimantan", "selatan")


@given(st.text(max_size=300))
def test_any_text_gives_few_plain_words(teks: str) -> None:
    kata = urai(teks).kata
    assert len(kata) <= 6
    assert all(satu.isascii() and satu.isalnum() for satu in kata)
