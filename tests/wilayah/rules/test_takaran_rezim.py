"""What no regime and no correction may hold, however it is written."""

from datetime import date
from typing import Any

import pytest

from tests.wilayah.isi_rezim import K, M, P, isi
from wilayah.rules.rezim import RezimTidakSah
from wilayah.rules.takaran_rezim import ANGGOTA, PANJANG_TEKS, takar


def bersusun(tingkat: int) -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    for _ in range(tingkat - 1):
        hasil = {"tenggat": hasil}
    return hasil


def diterima(isian: dict[str, Any]) -> bool:
    try:
        takar(isian)
    except RezimTidakSah:
        return False
    return True


@pytest.mark.parametrize("kode", [P, K, M])
def test_the_shipped_regimes_are_within_measure(kode: str) -> None:
    assert diterima(isi(kode))


@pytest.mark.parametrize(
    "isian",
    [
        {"berlaku_sampai": date(2030, 1, 1), "nama": "a\r\n\tb", "edisi": 4, "dasar": None},
        bersusun(6),
        {"unsur": ["x"] * ANGGOTA, "nama": "x" * PANJANG_TEKS},
    ],
    ids=range(3),
)
def test_a_correction_may_hold_dates_words_numbers_and_nothing(isian: dict[str, Any]) -> None:
    assert diterima(isian)


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        (bersusun(7), "tenggat.tenggat.tenggat.tenggat.tenggat.tenggat: bersusun"),
        (bersusun(50_000), "bersusun"),
        ({"unsur": ["x"] * (ANGGOTA + 1)}, "rezim.unsur: lebih dari 200 baris"),
        ({"sasaran": {f"k{n}": {} for n in range(3000)}}, "rezim.sasaran: lebih dari 200 baris"),
        ({f"k{n}": ["x"] * 100 for n in range(150)}, "lebih dari 10000 nilai"),
        ({"tenggat": {"p19": {"dasar": "a\x00b"}}}, "tenggat.p19.dasar: teks memuat"),
        ({"unsur": ["a\ud800b"]}, r"unsur\[0\]: teks memuat"),
        ({"nama": "a\x1bb"}, "rezim.nama: teks memuat"),
        ({"nama": "x" * (PANJANG_TEKS + 1)}, "rezim.nama: teks lebih dari 1000 huruf"),
        ({"a\x00": 1}, "rezim: nama ruas"),
        ({"tenggat": {"\ud800": 1}}, "rezim.tenggat: nama ruas"),
        ({"x" * 61: 1}, "rezim: nama ruas"),
        ({7: 1}, "rezim: nama ruas"),
        ({"tenggat": {"p19": {"jumlah": 10**5000}}}, "tenggat.p19.jumlah: bilangan terlalu"),
        ({"tenggat": {"p19": {"jumlah": -(10**10)}}}, "tenggat.p19.jumlah: bilangan terlalu"),
        ({"edisi": float("nan")}, "rezim.edisi: bukan teks"),
        ({"edisi": 4.5}, "rezim.edisi: bukan teks"),
    ],
    ids=range(17),
)
def test_what_is_out_of_measure_is_refused_by_naming_the_place(
    isian: dict[Any, Any], pesan: str
) -> None:
    with pytest.raises(RezimTidakSah, match=pesan):
        takar(isian)
