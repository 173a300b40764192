import pytest
from hypothesis import given
from hypothesis import strategies as st

from pengawasan.lapangan.rules.undangan import baca_tempelan, nomor_tps


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
def test_a_pasted_table_is_read_with_any_separator_and_without_its_heading(pemisah: str) -> None:
    baris = ["Nama;Peran;Kode;TPS", "Pengawas Contoh;pkd;63.11.02.2005;", "", "Lain;ptps;x;3;0811"]
    teks = "\r\n".join(satu.replace(";", pemisah) for satu in baris)

    hasil = baca_tempelan(teks)

    assert [nomor for nomor, _isi in hasil] == [2, 4]
    assert hasil[0][1]["kode_wilayah"] == "63.11.02.2005"
    assert hasil[0][1]["tps"] == ""
    assert hasil[1][1] == {
        "nama": "Lain",
        "peran": "ptps",
        "kode_wilayah": "x",
        "tps": "3",
        "telepon": "0811",
    }


def test_quotes_keep_a_comma_inside_a_name() -> None:
    (_nomor, isi), *_ = baca_tempelan('"Contoh, S.Pd.",pkd,63.11.02.2005')

    assert isi["nama"] == "Contoh, S.Pd."


@given(st.text(max_size=300))
def test_nothing_that_is_pasted_breaks_the_reader(teks: str) -> None:
    for nomor, isi in baca_tempelan(teks):
        assert nomor >= 1
        assert all(isinstance(satu, str) for satu in isi.values())


@pytest.mark.parametrize(
    ("teks", "nomor"),
    [("3", "003"), ("TPS 12", "012"), ("007", "007"), ("999", "999"), ("0000012", "012")],
)
def test_a_polling_place_has_three_digits(teks: str, nomor: str) -> None:
    assert nomor_tps(teks) == nomor


@pytest.mark.parametrize("teks", ["", "0", "TPS", "1000", "٣"])
def test_what_is_no_polling_place_is_none(teks: str) -> None:
    assert nomor_tps(teks) == ""
