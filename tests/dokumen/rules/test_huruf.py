"""What a paper may hold: everything kept can be typeset, the rest is a visible box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.dokumen.rules.huruf import (
    JEDA_KOSONG,
    JEDA_LUNAK,
    KOTAK,
    TERGAMBAR,
    bersih,
    penggal,
)


def terlihat(teks: str) -> str:
    return penggal(teks).replace(JEDA_LUNAK, "-").replace(JEDA_KOSONG, "|")


@pytest.mark.parametrize(
    ("kata", "suku"),
    [
        ("mempertanggungjawabkan", "mem-per-tang-gung-ja-wab-kan"),
        ("penyelenggaraan", "pe-nye-leng-ga-raan"),
        ("menyanyikan", "me-nya-nyi-kan"),
        ("masyarakatnya", "ma-sya-ra-kat-nya"),
        ("akhirnya", "akhirnya"),
    ],
)
def test_long_indonesian_words_part_between_syllables(kata, suku):
    assert terlihat(kata) == suku


def test_addresses_break_after_their_strokes():
    assert terlihat("contoh.invalid/status/halaman") == "contoh.|invalid/|status/|halaman"


@pytest.mark.parametrize("nomor", ["001/Reg/LP/PB/Kab/63.11/XI/2026", "BWS-7K3M-92QX-C"])
def test_a_number_gets_no_seam_and_the_words_around_it_do(nomor):
    assert terlihat(f"pertanggungjawaban {nomor} penyelenggaraan") == (
        f"per-tang-gung-ja-wa-ban {nomor} pe-nye-leng-ga-raan"
    )


def test_what_has_no_seam_breaks_where_the_line_ends():
    assert terlihat("x" * 40) == "|".join(["x" * 18, "x" * 18, "xxxx"])


@pytest.mark.parametrize(
    ("teks", "jadi"),
    [
        ("a\r\nb\rc\td", "a\nb\nc d"),
        ("kiri\u202ekanan\u200b\x07\xad", "kirikanan"),
        ("foto 📷 中", f"foto {KOTAK} {KOTAK}"),
        ("e\u0301", "é"),
    ],
)
def test_text_is_composed_and_freed_of_what_cannot_be_seen(teks, jadi):
    assert bersih(teks) == jadi


@given(st.text())
def test_a_cleaned_text_holds_only_what_can_be_drawn_and_stays_clean(teks):
    jadi = bersih(teks)

    assert all(TERGAMBAR.match(huruf) for huruf in jadi)
    assert bersih(jadi) == jadi


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzABC /.-0123", max_size=200))
def test_breaking_adds_only_seams(teks):
    assert penggal(teks).replace(JEDA_LUNAK, "").replace(JEDA_KOSONG, "") == teks
