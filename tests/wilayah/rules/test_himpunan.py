from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wilayah.conftest import KECIL, Buat
from wilayah.rules.himpunan import Himpunan, HimpunanRusak, baca

RUSAK = [
    ("kabupaten.csv", "63.11,", "64.11,", 2, "tidak punya induk 64"),
    ("kecamatan.csv", "63.11.02", "63.12.02", 3, "tidak punya induk 63.12"),
    ("desa.csv", "63.11.02.2006", "63.11.03.2006", 4, "tidak punya induk 63.11.03"),
    ("desa.csv", "63.11.02.2006", "63.11.02.2005", 4, "muncul dua kali"),
    ("provinsi.csv", "96,Papua Barat Daya", "63,Kalimantan Selatan", 3, "muncul dua kali"),
    ("provinsi.csv", "96,Papua Barat Daya", "97,Papua Pegunungan", 3, "kode BPS"),
    ("provinsi.csv", "96,Papua Barat Daya", "96,Papua Tengah", 3, "bukan kode Kemendagri"),
    ("provinsi.csv", "96,Papua Barat Daya", "91,Papua Barat", 3, "bukan kode Kemendagri"),
    ("provinsi.csv", "96,Papua Barat Daya", "37,Provinsi Baru", 3, "belum dikenal"),
    ("provinsi.csv", "63,", "6311,", 2, "bukan kode provinsi"),
    ("kecamatan.csv", "63.11.01", "63.11", 2, "bukan kode kecamatan"),
    ("desa.csv", "63.11.01.2001", "63.11.01.4001", 2, "bukan kode desa/kelurahan"),
    ("desa.csv", "63.11.01.2001,Sirap,desa", "63.11.01.2001,Sirap,kelurahan", 2, "tidak cocok"),
    ("kabupaten.csv", "Banjarmasin,kota", "Banjarmasin,kabupaten", 3, "tidak cocok"),
    ("kabupaten.csv", "Kota Banjarmasin", "", 3, "nama kosong"),
    ("kecamatan.csv", "Juai", " Juai", 2, "diapit spasi"),
    ("kecamatan.csv", "Juai", "Ju\x00ai", 2, "tidak dapat dipakai"),
    ("kecamatan.csv", "Juai", "J" * 101, 2, "tidak dapat dipakai"),
    ("kecamatan.csv", "Juai", "…", 2, "tidak dapat dipakai"),
    ("kecamatan.csv", "63.11.01,Juai", "63.11.01", 2, "harus 2 kolom, ada 1"),
    ("kecamatan.csv", "Juai", '"Ju"ai', 2, "tanda kutip"),
    ("desa.csv", "kode,nama,jenis", "id,nama,jenis", 1, "judul kolom"),
    ("desa.csv", "kode,nama,jenis", "\ufeffkode,nama,jenis", 1, "judul kolom"),
    ("titik.csv", "63.11,", "63.12,", 3, "yang tidak ada"),
    ("titik.csv", "-2.3262", "2,3", 3, "harus 3 kolom"),
    ("titik.csv", "-2.3262", "dua", 3, "harus angka"),
    ("titik.csv", "-2.3262", "NaN", 3, "harus angka"),
    ("titik.csv", "-2.3262,115.6181", "115.6181,-2.3262", 3, "di luar Indonesia"),
    ("alih_kode.csv", "63.11.01.2099", "lama", 2, "bukan kode wilayah"),
    ("alih_kode.csv", "Keputusan B", "", 2, "harus diisi"),
]


def test_a_sound_set_is_read_whole(berkas_kecil: Buat) -> None:
    himpunan = baca(berkas_kecil())

    assert len(himpunan.nama) == 9
    assert himpunan.nama["63.11.02"] == "Halong"
    assert himpunan.titik["63.11"] == (Decimal("-2.3262"), Decimal("115.6181"))
    assert len(himpunan.alih) == 1


@pytest.mark.parametrize(("nama", "lama", "baru", "baris", "sebab"), RUSAK)
def test_the_first_broken_row_is_named(
    berkas_kecil: Buat, nama: str, lama: str, baru: str, baris: int, sebab: str
) -> None:
    with pytest.raises(HimpunanRusak) as galat:
        baca(berkas_kecil(nama, lama, baru))

    assert galat.value.pesan.startswith(f"{nama} baris {baris}: ")
    assert sebab in galat.value.pesan
    assert "\n" not in galat.value.pesan


def test_another_encoding_is_named_with_its_row(berkas_kecil: Buat) -> None:
    berkas = berkas_kecil()
    berkas["desa.csv"] = berkas["desa.csv"].replace(b"Buntu", b"B\xfcntu")

    with pytest.raises(HimpunanRusak, match=r"desa\.csv baris 4: bukan UTF-8"):
        baca(berkas)


@pytest.mark.parametrize("nama", ["provinsi.csv", "desa.csv"])
def test_a_level_may_neither_be_missing_nor_empty(berkas_kecil: Buat, nama: str) -> None:
    berkas = berkas_kecil()
    judul = berkas[nama].partition(b"\n")[0] + b"\n"

    with pytest.raises(HimpunanRusak, match=f"{nama}: tidak ada satu baris pun"):
        baca(berkas | {nama: judul})
    del berkas[nama]
    with pytest.raises(HimpunanRusak, match=f"{nama}: berkas ini tidak ada"):
        baca(berkas)


def test_points_and_crosswalk_may_be_missing(berkas_kecil: Buat) -> None:
    berkas = berkas_kecil()
    del berkas["titik.csv"], berkas["alih_kode.csv"]

    himpunan = baca(berkas)

    assert (himpunan.titik, himpunan.alih) == ({}, {})


@given(st.sampled_from(sorted(KECIL)), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(nama: str, isi: bytes) -> None:
    berkas = {satu: teks.encode() for satu, teks in KECIL.items()}
    with suppress(HimpunanRusak):
        assert baca(berkas | {nama: isi}).nama


def test_the_shipped_set_is_the_whole_country(himpunan_bawaan: Himpunan) -> None:
    aras = [kode.count(".") for kode in himpunan_bawaan.nama]

    assert [aras.count(satu) for satu in range(4)] == [38, 514, 7_285, 83_762]
    assert len(himpunan_bawaan.titik) == 38 + 514 + 7_285
    assert len(himpunan_bawaan.alih) == 7_009
