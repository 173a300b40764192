import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.rules.himpunan import Himpunan
from wilayah.rules.nama import nama_cari, perbaiki, untuk_cari


@pytest.mark.parametrize(
    ("rusak", "utuh"),
    [
        ("A u r", "Aur"),
        ("R a i n i s", "Rainis"),
        ('Ra"as', "Ra'as"),
        ("Regapu’u", "Regapu'u"),
        ("Air Sialang Hilir.", "Air Sialang Hilir"),
        ("Teuw*", "Teuw"),
        ("Urek - Urek", "Urek-Urek"),
        ("Rote  Selatan", "Rote Selatan"),
        ("Kab Pegunungan Bintang", "Kabupaten Pegunungan Bintang"),
        (
            "Kabupaten Kep. Siau Tagulandang Biaro",
            "Kabupaten Kepulauan Siau Tagulandang Biaro",
        ),
        ("Kep. Masaloka Raya", "Kep. Masaloka Raya"),
        ("Blang Me", "Blang Me"),
    ],
)
def test_damage_is_undone_by_rules(rusak: str, utuh: str) -> None:
    assert perbaiki("99.99.99.2999", rusak) == utuh


def test_lost_digits_come_from_the_table_of_corrections() -> None:
    assert perbaiki("13.05.04", "x  Anam Lingkuang") == "2 x 11 Anam Lingkuang"


def test_no_shipped_name_would_be_repaired_again(himpunan_bawaan: Himpunan) -> None:
    lagi = {k: n for k, n in himpunan_bawaan.nama.items() if perbaiki(k, n) != n}
    assert lagi == {}


@given(st.text(max_size=60))
def test_search_form_is_plain_words_and_stable(teks: str) -> None:
    rata = untuk_cari(teks)
    assert all(k.isascii() and (k.isdigit() or k.islower() or k == " ") for k in rata)
    assert "  " not in rata
    assert rata == rata.strip() == untuk_cari(rata)


def test_kabupaten_and_kota_are_searched_without_their_word() -> None:
    assert nama_cari("63.11", "Kabupaten Balangan") == "balangan"
    assert nama_cari("31.71", "Kota Administrasi Jakarta Pusat") == "jakarta pusat"
    assert nama_cari("15.71.09", "Kota Baru") == "kota baru"
