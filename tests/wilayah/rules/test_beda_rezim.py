"""The differences that the second administrator reads."""

from tests.wilayah.isi_rezim import isi, ubah
from wilayah.rules.beda_rezim import beda, gabung


def baris(lama: object, baru: object) -> list[tuple[str, str, str]]:
    return [(satu.sebutan, satu.lama, satu.baru) for satu in beda(lama, baru)]


def test_a_regime_does_not_differ_from_itself() -> None:
    assert beda(isi(), isi()) == ()


def test_a_changed_value_is_named_by_section_row_and_field() -> None:
    assert baris(isi(), ubah("tenggat.kajian_awal.jumlah", 3)) == [
        ("tenggat › kajian awal › jumlah", "2", "3")
    ]


def test_an_added_and_a_removed_value_have_an_empty_side() -> None:
    assert baris(isi(), ubah("berlaku_sampai", None)) == [("berlaku sampai", "2025-07-29", "—")]
    baru = gabung(isi(), {"sasaran": {"kasn": {"nama": "KASN", "jalur": ["hukum_lain"]}}})
    assert baris(isi(), baru) == [
        ("sasaran › kasn › nama", "—", "KASN"),
        ("sasaran › kasn › jalur", "—", "hukum_lain"),
    ]


def test_of_a_list_of_words_only_those_that_go_or_come_are_named() -> None:
    baru = isi()
    baru["wewenang"]["bawaslu_ri"].remove("pleno")
    baru["wewenang"]["bawaslu_ri"].append("sidang")
    assert baris(isi(), baru) == [("wewenang › bawaslu ri", "− pleno", "+ sidang")]
    assert baris(isi(), ubah("aplikasi.pengingat", [7, 14])) == [
        ("aplikasi › pengingat", "− 30", "—")
    ]


def test_elements_are_compared_by_their_code_and_a_new_order_is_said() -> None:
    baru = isi()
    baru["unsur"][0]["label"] = "Nama dan alamat"
    assert baris(isi(), baru) == [
        ("unsur › identitas pelapor › label", "Nama dan alamat pelapor", "Nama dan alamat")
    ]
    terbalik = {**isi(), "unsur": isi()["unsur"][::-1]}
    assert [satu[0] for satu in baris(isi(), terbalik)] == ["unsur › urutan"]


def test_yes_and_no_are_words() -> None:
    assert baris(isi(), ubah("sasaran.bkn.aktif", nilai=False)) == [
        ("sasaran › bkn › aktif", "—", "tidak")
    ]


def test_laying_over_merges_tables_and_replaces_lists() -> None:
    hasil = gabung({"a": {"b": 1, "c": [1, 2]}, "d": 4}, {"a": {"c": [3]}})
    assert hasil == {"a": {"b": 1, "c": [3]}, "d": 4}


def test_a_table_laid_over_coded_rows_changes_the_row_of_its_code() -> None:
    lama = {"unsur": [{"kode": "a", "label": "A"}, {"kode": "b", "label": "B"}]}
    satu = gabung(lama, {"unsur": {"b": {"label": "Be"}}})
    dua = gabung(satu, {"unsur": {"a": {"label": "Ah"}}})
    assert [baris["label"] for baris in dua["unsur"]] == ["Ah", "Be"]
