"""A row of a regime, and the correction that puts it back."""

import pytest

from tests.wilayah.isi_rezim import isi
from wilayah.rules.beda_rezim import beda, gabung
from wilayah.rules.koreksi_rezim import BarisTidakDikenal, baris, tempatkan

LETAK = [
    ("umum", "", {"nama": "Nama lain"}, ("nama",)),
    ("tenggat", "p19", {"jumlah": 4}, ("tenggat", "p19", "jumlah")),
    ("formulir", "kajian", {"kode": "A.12"}, ("formulir", "kajian", "kode")),
    ("sasaran", "bkn", {"nama": "BKN"}, ("sasaran", "bkn", "nama")),
    ("unsur", "bukti", {"label": "Bukti awal"}, ("unsur", "bukti", "label")),
    ("wewenang", "bawaslu_ri", {"tindakan": ["terima"]}, ("wewenang", "bawaslu_ri")),
    ("nomor", "", {"surat_keluar": "{urut}{kode}{tahun}"}, ("nomor", "surat_keluar")),
    ("aplikasi", "", {"undangan": 2}, ("aplikasi", "undangan")),
]


@pytest.mark.parametrize(("bagian", "kunci", "ubahan", "tempat"), LETAK)
def test_a_changed_row_changes_nothing_else(
    bagian: str, kunci: str, ubahan: dict[str, object], tempat: tuple[str, ...]
) -> None:
    assert set(ubahan) <= set(baris(isi(), bagian, kunci))
    baru = gabung(isi(), tempatkan(bagian, kunci, ubahan))
    assert [satu.tempat for satu in beda(isi(), baru)] == [tempat]


@pytest.mark.parametrize("bagian", ["umum", "tenggat", "unsur", "wewenang"])
def test_an_unchanged_row_is_no_correction(bagian: str) -> None:
    assert tempatkan(bagian, "apa pun", {}) == {}


@pytest.mark.parametrize(
    ("bagian", "kunci"),
    [("tenggat", "kasasi"), ("unsur", "saksi"), ("wewenang", "camat"), ("nomor", "a"), ("x", "")],
)
def test_a_row_that_is_not_there_is_said_so(bagian: str, kunci: str) -> None:
    with pytest.raises(BarisTidakDikenal):
        baris(isi(), bagian, kunci)
