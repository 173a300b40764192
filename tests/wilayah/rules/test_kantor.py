import datetime as dt

import pytest

from wilayah.rules.kantor import bertugas, nama_kantor, pewenang


@pytest.mark.parametrize(
    ("kode", "nama", "harapan"),
    [
        ("63", "Kalimantan Selatan", "Bawaslu Provinsi Kalimantan Selatan"),
        ("31", "Daerah Khusus Ibukota Jakarta", "Bawaslu Provinsi DKI Jakarta"),
        ("63.11", "Kabupaten Balangan", "Bawaslu Kabupaten Balangan"),
        ("63.71", "Kota Banjarmasin", "Bawaslu Kota Banjarmasin"),
        ("63.11.02", "Halong", "Panwaslu Kecamatan Halong"),
        ("91.03.18", "Gresi Selatan", "Panwaslu Distrik Gresi Selatan"),
        ("11", "Aceh", "Panwaslih Aceh"),
        ("11.01", "Kabupaten Aceh Selatan", "Panwaslih Kabupaten Aceh Selatan"),
        ("11.01.01", "Bakongan", "Panwaslih Kecamatan Bakongan"),
    ],
)
def test_an_office_is_named_as_its_region_names_it(kode: str, nama: str, harapan: str) -> None:
    assert nama_kantor(kode, nama) == harapan


@pytest.mark.parametrize(
    ("kode", "harapan"),
    [
        ("63", ("63", "")),
        ("63.11", ("63.11", "63", "")),
        ("63.11.02.2005", ("63.11", "63", "")),
    ],
)
def test_the_kabupaten_decides_and_the_tiers_above_stand_in(
    kode: str, harapan: tuple[str, ...]
) -> None:
    assert pewenang(kode) == harapan


@pytest.mark.parametrize(
    ("dari", "sampai", "harapan"),
    [
        (None, None, True),
        (10, None, True),
        (11, None, False),
        (None, 10, True),
        (None, 9, False),
        (10, 10, True),
    ],
)
def test_both_ends_of_a_term_count(dari: int | None, sampai: int | None, *, harapan: bool) -> None:
    def hari(tanggal: int | None) -> dt.date | None:
        return dt.date(2026, 5, tanggal) if tanggal else None

    assert bertugas(hari(dari), hari(sampai), dt.date(2026, 5, 10)) is harapan
