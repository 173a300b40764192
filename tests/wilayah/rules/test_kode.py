import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.choices import JenisWilayah, Tingkat, Zona
from wilayah.rules.kode import (
    bertitik,
    induk,
    jenis,
    mencakup,
    rantai,
    sah,
    tingkat,
    zona,
)

DUA = st.integers(0, 99).map("{:02d}".format)
PROVINSI = st.integers(10, 99).map(str)
UJUNG = st.tuples(st.sampled_from("123"), st.integers(0, 999).map("{:03d}".format)).map("".join)
KODE = st.one_of(
    PROVINSI,
    st.tuples(PROVINSI, DUA).map(".".join),
    st.tuples(PROVINSI, DUA, DUA).map(".".join),
    st.tuples(PROVINSI, DUA, DUA, UJUNG).map(".".join),
)


@given(KODE)
def test_every_code_of_the_form_is_valid_and_has_a_level(kode: str) -> None:
    assert sah(kode)
    assert tingkat(kode) == kode.count(".") + 1


@given(st.text(max_size=14))
def test_whatever_is_not_a_code_has_neither_level_nor_kind(teks: str) -> None:
    if not sah(teks):
        for fungsi in (tingkat, jenis):
            with pytest.raises(ValueError, match="bukan kode wilayah"):
                fungsi(teks)


@pytest.mark.parametrize(
    "teks", ["", "6", "06", "63.", "63.1", "63.11.", "63.11.02.0005", "63.11.02.4005", "63.11\n"]
)
def test_near_misses_are_not_codes(teks: str) -> None:
    assert not sah(teks)


def test_digits_of_other_scripts_are_not_codes() -> None:
    assert not sah("٦٣.١١")


@given(KODE)
def test_a_path_climbs_from_the_province_parent_by_parent(kode: str) -> None:
    jalan = rantai(kode)
    assert jalan[-1] == kode
    assert [induk(satu) for satu in jalan] == [None, *jalan[:-1]]
    assert all(mencakup(atas, kode) for atas in jalan)


@given(KODE, KODE)
def test_a_region_contains_exactly_those_whose_path_it_is_on(atas: str, bawah: str) -> None:
    assert mencakup(atas, bawah) == (atas in rantai(bawah))


@given(KODE)
def test_the_empty_prefix_contains_the_whole_country(kode: str) -> None:
    assert mencakup("", kode)


def test_a_longer_code_with_the_same_digits_is_not_below() -> None:
    assert not mencakup("63.1", "63.11")


@given(KODE)
def test_dots_can_be_put_back(kode: str) -> None:
    assert bertitik(kode.replace(".", "")) == kode


@pytest.mark.parametrize(
    ("kode", "harapan"),
    [
        ("63", JenisWilayah.PROVINSI),
        ("63.11", JenisWilayah.KABUPATEN),
        ("63.71", JenisWilayah.KOTA),
        ("63.11.02", JenisWilayah.KECAMATAN),
        ("63.71.01.1001", JenisWilayah.KELURAHAN),
        ("63.11.02.2005", JenisWilayah.DESA),
        ("91.03.01.3001", JenisWilayah.DESA_ADAT),
    ],
)
def test_kind_follows_from_the_code(kode: str, harapan: JenisWilayah) -> None:
    assert jenis(kode) == harapan


@pytest.mark.parametrize(
    ("provinsi", "harapan"),
    [
        ("11", Zona.WIB),
        ("31", Zona.WIB),
        ("61", Zona.WIB),
        ("62", Zona.WIB),
        ("51", Zona.WITA),
        ("63", Zona.WITA),
        ("65", Zona.WITA),
        ("76", Zona.WITA),
        ("81", Zona.WIT),
        *((kode, Zona.WIT) for kode in ("91", "92", "93", "94", "95", "96")),
    ],
)
def test_time_zone_follows_from_the_province(provinsi: str, harapan: Zona) -> None:
    assert zona(provinsi) == zona(f"{provinsi}.01.01.2001") == harapan


def test_an_unknown_province_has_no_time_zone() -> None:
    with pytest.raises(ValueError, match="provinsi tidak dikenal"):
        zona("97.01")


def test_codes_know_their_levels_by_name() -> None:
    assert [tingkat(k) for k in rantai("63.11.02.2005")] == list(Tingkat)
