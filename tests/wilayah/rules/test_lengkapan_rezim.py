"""A version written before the program spoke of forms and targets still works whole."""

import pytest

from tests.wilayah.isi_rezim import K, M, P, edisi_pertama, isi
from wilayah.rules.bacaan_rezim import baca_rezim
from wilayah.rules.lengkapan_rezim import lengkapi


@pytest.mark.parametrize("kode", [P, K, M])
def test_an_earlier_edition_takes_what_it_lacks_from_the_shipped_file(kode: str) -> None:
    bawaan = isi(kode)
    utuh = lengkapi(edisi_pertama(kode), bawaan)
    assert baca_rezim(utuh).formulir == baca_rezim(bawaan).formulir
    assert utuh["sasaran"] == bawaan["sasaran"]
    assert utuh["tenggat"] == bawaan["tenggat"]
    assert utuh["edisi"] == bawaan["edisi"]


def test_what_a_version_says_stays_word_for_word() -> None:
    lama = edisi_pertama()
    lama["tenggat"]["kajian_awal"] = {
        "jumlah": 3,
        "satuan": "jam",
        "mulai_dari": "diterima",
        "dasar": "Putusan lain",
        "keyakinan": "H",
    }
    utuh = lengkapi(lama, isi())
    assert utuh["tenggat"]["kajian_awal"] == lama["tenggat"]["kajian_awal"]
    assert utuh["nomor"]["registrasi"] == lama["nomor"]["registrasi"]
    assert "berlaku_sampai" in lama
    tanpa_akhir = {kunci: nilai for kunci, nilai in lama.items() if kunci != "berlaku_sampai"}
    assert "berlaku_sampai" not in lengkapi(tanpa_akhir, isi())


def test_only_powers_younger_than_the_version_are_added() -> None:
    utuh = baca_rezim(lengkapi(edisi_pertama(), isi()))
    assert utuh.boleh("panwaslu_kecamatan", "form_a")
    assert not utuh.boleh("panwaslu_kecamatan", "catat_loket")


def test_a_version_of_this_edition_comes_back_unchanged() -> None:
    tanpa = isi()
    tanpa["wewenang"]["panwaslu_kecamatan"] = ["terima"]
    del tanpa["sasaran"]["kpi"]
    assert lengkapi(tanpa, isi()) == tanpa


@pytest.mark.parametrize("kode", [P, K, M])
def test_the_second_edition_takes_its_later_number_patterns_and_keeps_its_own(kode: str) -> None:
    lama = isi(kode) | {"edisi": 2}
    for pola in ("serah_terima", "saran_perbaikan", "form_a"):
        del lama["nomor"][pola]
    lama["nomor"]["barang_bukti"] = "{urut}/{kode}/{tahun}"
    utuh = lengkapi(lama, isi(kode))
    assert baca_rezim(utuh).nomor.form_a == isi(kode)["nomor"]["form_a"]
    assert utuh["nomor"]["barang_bukti"] == "{urut}/{kode}/{tahun}"
    assert utuh["wewenang"] == lama["wewenang"]
