import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.nomor import (
    HURUF,
    baca_nomor,
    kunci_kantor,
    kunci_pemilihan,
    susun_nomor,
)

ACAK = st.binary(min_size=5, max_size=5)
LETAK = [4, 5, 6, 7, 9, 10, 11, 12, 14]
KAB, PROV, RI = "bawaslu_kabupaten", "bawaslu_provinsi", "bawaslu_ri"


@given(ACAK)
def test_number_has_the_shape_that_was_promised(acak):
    nomor = susun_nomor(acak)

    assert nomor[:4] == "BWS-"
    assert (nomor[8], nomor[13], len(nomor)) == ("-", "-", 15)
    assert set(nomor[4:].replace("-", "")) <= set(HURUF)


@given(ACAK)
def test_number_keeps_every_random_bit(acak):
    bilangan = 0
    for huruf in susun_nomor(acak)[4:13].replace("-", ""):
        bilangan = bilangan * 32 + HURUF.index(huruf)

    assert bilangan.to_bytes(5, "big") == acak


@pytest.mark.parametrize("panjang", [0, 4, 6])
def test_number_refuses_another_amount_of_randomness(panjang):
    with pytest.raises(ValueError, match="five random bytes"):
        susun_nomor(bytes(panjang))


@given(ACAK, st.sampled_from(LETAK), st.sampled_from(HURUF))
def test_every_single_wrong_character_is_caught(acak, letak, huruf):
    nomor = susun_nomor(acak)
    salah = nomor[:letak] + huruf + nomor[letak + 1 :]

    assert (baca_nomor(salah) is not None) == (salah == nomor)


@given(ACAK, st.sampled_from(LETAK), st.sampled_from(LETAK))
def test_every_swap_of_two_characters_is_caught(acak, satu, dua):
    nomor = list(susun_nomor(acak))
    asli = "".join(nomor)
    nomor[satu], nomor[dua] = nomor[dua], nomor[satu]
    tertukar = "".join(nomor)

    assert (baca_nomor(tertukar) is not None) == (tertukar == asli)


@given(ACAK)
def test_number_is_read_however_people_type_it(acak):
    nomor = susun_nomor(acak)
    lebar = str.maketrans({h: chr(ord(h) + 0xFEE0) for h in string.ascii_uppercase + string.digits})
    ketikan = [
        nomor,
        nomor.lower(),
        nomor.replace("-", ""),
        nomor.replace("-", " "),
        nomor.replace("-", "–"),
        f"  {nomor[4:].lower()}\n",
        nomor[4:].replace("0", "O").replace("1", "l"),
        nomor.translate(lebar),
    ]

    assert {baca_nomor(teks) for teks in ketikan} == {nomor}


@given(st.text(max_size=80))
def test_reading_a_number_never_fails_and_is_idempotent(teks):
    nomor = baca_nomor(teks)

    assert nomor is None or baca_nomor(nomor) == nomor


@pytest.mark.parametrize(
    "teks", ["", "BWS", "BWS-7K3M-92QX", "BWS-UUUU-UUUU-U", "7" * 65, "\ud800"]
)
def test_what_cannot_be_a_number_is_none(teks):
    assert baca_nomor(teks) is None


@pytest.mark.parametrize(
    ("jenis", "kantor", "wilayah", "jadi"),
    [
        ("gubernur", KAB, "63.11", "gubernur"),
        ("bupati_wali_kota", KAB, "63.11.02", "bupati"),
        ("bupati_wali_kota", KAB, "63.71.01", "wali_kota"),
        ("tidak_tahu", KAB, "63.71", "wali_kota"),
        ("tidak_tahu", PROV, "63", "gubernur"),
        ("tidak_tahu", RI, "63.11", "presiden"),
        ("bupati_wali_kota", PROV, "63", "bupati"),
    ],
)
def test_the_number_names_the_election(jenis, kantor, wilayah, jadi):
    assert kunci_pemilihan(jenis, kantor, wilayah) == jadi


def test_the_number_tells_kabupaten_and_kota_apart():
    assert kunci_kantor(KAB, "63.11") == "kabupaten"
    assert kunci_kantor(KAB, "63.71") == "kota"
    assert kunci_kantor(PROV, "63") == PROV
