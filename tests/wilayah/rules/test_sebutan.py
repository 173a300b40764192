import pytest

from wilayah.rules.sebutan import bersebutan, nama_lengkap, sebutan


@pytest.mark.parametrize(
    ("kode", "harapan"),
    [
        ("63.11.02", "Kecamatan"),
        ("91.03.18", "Distrik"),
        ("96.71.10", "Distrik"),
        ("34.01.01", "Kapanewon"),
        ("34.71.01", "Kemantren"),
        ("63.11.02.2005", "Desa"),
        ("63.71.01.1001", "Kelurahan"),
        ("11.01.01.2001", "Gampong"),
        ("13.05.04.2001", "Nagari"),
        ("13.09.01.2001", "Desa"),
        ("13.77.01.2001", "Desa"),
        ("91.03.18.2001", "Kampung"),
        ("91.03.18.1001", "Kelurahan"),
        ("91.03.18.3001", "Kampung Adat"),
        ("34.01.01.2001", "Kalurahan"),
        ("63.71", "Kota"),
        ("63", "Provinsi"),
    ],
)
def test_a_region_is_called_as_people_there_call_it(kode: str, harapan: str) -> None:
    assert sebutan(kode) == harapan


def test_full_name_reads_from_the_village_to_the_province() -> None:
    jalan = [
        ("63", "Kalimantan Selatan"),
        ("63.11", "Kabupaten Balangan"),
        ("63.11.02", "Halong"),
        ("63.11.02.2005", "Halong"),
    ]
    assert nama_lengkap(jalan) == (
        "Desa Halong, Kecamatan Halong, Kabupaten Balangan, Kalimantan Selatan"
    )


def test_a_name_that_carries_its_word_is_not_given_it_twice() -> None:
    assert bersebutan("11.01.01.2004", "Gampong Drien") == "Gampong Drien"
