from datetime import date, datetime

import pytest

from pengawasan.dokumen.rules.waktu import (
    hari_tanggal,
    hari_terbilang,
    saat_panjang,
    tanggal_panjang,
    terbilang,
)
from wilayah.rules.tenggat import zona_waktu


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (1000, "seribu"),
        (1999, "seribu sembilan ratus sembilan puluh sembilan"),
        (2026, "dua ribu dua puluh enam"),
    ],
)
def test_numbers_are_spelled_as_minutes_spell_them(n, kata):
    assert terbilang(n) == kata


@pytest.mark.parametrize("n", [-1, 10_000])
def test_other_numbers_are_not_spelled(n):
    with pytest.raises(ValueError, match="four digits"):
        terbilang(n)


def test_days_and_moments_are_indonesian():
    hari = date(2024, 2, 29)
    assert tanggal_panjang(hari) == "29 Februari 2024"
    assert hari_tanggal(hari) == "Kamis, 29 Februari 2024"
    assert hari_terbilang(hari) == (
        "hari Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat"
    )
    saat = datetime(2026, 11, 21, 9, 5, tzinfo=zona_waktu("WITA"))
    assert saat_panjang(saat) == "Sabtu, 21 November 2026, pukul 09.05 WITA"


def test_what_has_no_date_is_empty():
    assert (tanggal_panjang(None), hari_terbilang(None), saat_panjang(None)) == ("", "", "")
