import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.nomor import (
    HURUF,
    Register,
    baca_nomor,
    kode_pemilihan,
    susun_nomor,
    tingkat_kantor,
)

ACAK = st.binary(min_size=5, max_size=5)
LETAK = [4, 5, 6, 7, 9, 10, 11, 12, 14]
ROMAWI = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


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


def test_register_writes_numbers_as_the_office_does():
    register = Register("LP", "PB", "Kab", "63.11", 11, 2026)

    assert register.nomor_registrasi(1) == "001/Reg/LP/PB/Kab/63.11/XI/2026"
    assert register.nomor_tanda_terima(27) == "027/LP/PB/Kab/63.11/XI/2026"
    assert register.nomor_registrasi(1204) == "1204/Reg/LP/PB/Kab/63.11/XI/2026"


@pytest.mark.parametrize(("bulan", "romawi"), list(enumerate(ROMAWI, 1)))
def test_register_writes_the_month_in_roman(bulan, romawi):
    register = Register("TM", "PL", "RI", "00.00", bulan, 2024)

    assert register.nomor_tanda_terima(2) == f"002/TM/PL/RI/00.00/{romawi}/2024"


@pytest.mark.parametrize(
    "isi",
    [
        ("XX", "PB", "Kab", "63.11", 1, 2026),
        ("LP", "XX", "Kab", "63.11", 1, 2026),
        ("LP", "PB", "Desa", "63.11", 1, 2026),
        ("LP", "PB", "Kab", "63.1", 1, 2026),
        ("LP", "PB", "Kab", "63/11", 1, 2026),
        ("LP", "PB", "Kab", "63.11", 0, 2026),
        ("LP", "PB", "Kab", "63.11", 13, 2026),
    ],
)
def test_register_refuses_words_it_does_not_know(isi):
    with pytest.raises(ValueError, match=r"unknown|malformed"):
        Register(*isi)


def test_register_counts_from_one():
    with pytest.raises(ValueError, match="count from one"):
        Register("LP", "PB", "Kab", "63.11", 1, 2026).nomor_registrasi(0)


@pytest.mark.parametrize(
    ("kode", "tingkat"),
    [("", "RI"), ("63", "Prov"), ("63.11", "Kab"), ("63.71", "Kota"), ("63.11.02", "Kec")],
)
def test_tier_follows_from_the_jurisdiction(kode, tingkat):
    assert tingkat_kantor(kode) == tingkat


@pytest.mark.parametrize(
    ("jenis", "kode", "huruf"),
    [
        ("gubernur", "63.11", "PG"),
        ("bupati_wali_kota", "63.11.02.2005", "PB"),
        ("bupati_wali_kota", "63.71.01", "PW"),
        ("presiden", "63", "PP"),
        ("dpr_dpd_dprd", "63.11", "PL"),
        ("tidak_tahu", "", "PP"),
        ("tidak_tahu", "63", "PG"),
        ("tidak_tahu", "63.11.02", "PB"),
        ("tidak_tahu", "63.71", "PW"),
    ],
)
def test_election_letters_follow_kind_and_region(jenis, kode, huruf):
    assert kode_pemilihan(jenis, kode) == huruf
