"""Numbers in papers on screen: in one piece, copied as they were written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.perkara.templatetags.cetak import utuh


@pytest.mark.parametrize(
    "nomor",
    [
        "001/Reg/LP/PB/Kab/63.11/XI/2026",
        "BWS-7K3M-92QX-C",
        "B-9/APB/2026",
        "LP/12/XI/2026/SPKT",
        "1/Pid.S/2026/PN",
    ],
)
def test_a_number_is_set_in_one_piece_inside_its_sentence(nomor: str) -> None:
    jadi = utuh(f"Laporan Nomor {nomor}, pada hari itu")

    assert jadi == f'Laporan Nomor <span class="naskah__nomor">{nomor}</span>, pada hari itu'


@pytest.mark.parametrize("kata", ["dan/atau", "saksi-saksi", "bersumpah/berjanji", "2026", "5,5"])
def test_words_and_plain_figures_may_break_as_ever(kata: str) -> None:
    assert utuh(kata) == kata


@given(st.text(alphabet="aZ<>&\"'/-.09 _x\n", max_size=80))
def test_nothing_is_added_to_what_is_copied_and_nothing_typed_becomes_markup(teks: str) -> None:
    jadi = utuh(teks)

    tanpa = re.sub(r'<span class="naskah__nomor">|</span>', "", jadi)
    assert "<" not in tanpa
    for tersandi, huruf in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'")):
        tanpa = tanpa.replace(tersandi, huruf)
    assert tanpa.replace("&amp;", "&") == teks
