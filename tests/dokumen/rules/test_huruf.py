"""What a paper may hold: everything kept can be typeset, the rest is a visible box."""

import json
import re
import time
from collections.abc import Callable

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.dokumen.cetak import TEMPLAT
from pengawasan.dokumen.rules.huruf import (
    JEDA_KOSONG,
    JEDA_LUNAK,
    KOTAK,
    NOMOR,
    TERGAMBAR,
    bersih,
    patah,
    penggal,
)

PANJANG = 20_000
"""The longest story a reporter may write."""

DIULANG = ("1", "a", "1/", "1/1/1/", "a/b/", "a.", "-/", "a--", "1--", "a-", "_.", "/1", "1/1 ")
KALIMAT = (
    "Nomor 001/Reg/LP/PB/Kab/63.11/XI/2026, BWS-7K3M-92QX-C.",
    "a/b dan/atau saksi-saksi 2026 5,5 x1--a/b a//1/2 -/1/2/- .-1./. /1/a-",
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


def _lama(fungsi: Callable[[str], object], teks: str) -> float:
    """Return the processor time of one call, the least of several."""
    saat = []
    for _ in range(5):
        mulai = time.thread_time()
        fungsi(teks)
        saat.append(time.thread_time() - mulai)
    return min(saat)


@pytest.mark.parametrize("fungsi", [lambda teks: list(NOMOR.finditer(teks)), penggal, patah])
@pytest.mark.parametrize("ulang", DIULANG)
def test_twice_the_text_takes_twice_the_work_whatever_it_is_made_of(ulang, fungsi):
    for panjang in (PANJANG // 50, PANJANG // 2):
        satu, dua = (ulang * panjang)[:panjang], (ulang * panjang)[: 2 * panjang]
        assert _lama(fungsi, dua) < 3.5 * max(_lama(fungsi, satu), 1e-4)


@pytest.mark.parametrize("ulang", DIULANG)
def test_no_run_is_longer_than_a_line_anywhere(ulang):
    teks = (ulang * PANJANG)[:PANJANG]

    for jadi in (patah(teks), penggal(teks)):
        assert max(map(len, re.split(f"[\\s{JEDA_KOSONG}{JEDA_LUNAK}]", jadi))) <= 100
        assert jadi.replace(JEDA_KOSONG, "").replace(JEDA_LUNAK, "") == teks


def test_the_typesetter_finds_the_same_numbers():
    semua = "".join(satu for n in range(0x2800) if TERGAMBAR.match(satu := chr(n)))
    teks = [*KALIMAT, *(f"1/a{satu} {satu}/1" for satu in semua)]

    ditemukan = typst.query(
        b'#import "dasar.typ": nomor\n#metadata(json(bytes(sys.inputs.teks))'
        b".map(t => t.matches(nomor).map(m => m.text))) <nomor>",
        "<nomor>",
        field="value",
        one=True,
        root=str(TEMPLAT),
        sys_inputs={"teks": json.dumps(teks)},
    )

    assert json.loads(ditemukan) == [[m[0] for m in NOMOR.finditer(satu)] for satu in teks]
