"""Working days, the seeds of the calendar, and whose word counts for a day."""

from datetime import date

import pytest

from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.rules.kalender import TAHUN_BAWAAN, HariAcuan, Kalender, selaraskan

BAWAAN = {hari.tanggal: hari for hari in hari_libur_bawaan()}
KALENDER = Kalender(frozenset(BAWAAN))
NATAL = HariAcuan(date(2026, 12, 25), "Hari Raya Natal", "libur_nasional")
NYEPI = HariAcuan(date(2026, 3, 19), "Hari Suci Nyepi", "libur_nasional")

# Cuti bersama as decreed (SKB of three ministers, with their amendments).
CUTI_BERSAMA = {
    2022: "04-29 05-04 05-05 05-06",
    2023: "01-23 03-23 04-19 04-20 04-21 04-24 04-25 06-02 06-28 06-30 12-26",
    2024: "02-09 03-12 04-08 04-09 04-12 04-15 05-10 05-24 06-18 12-26",
    2025: "01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26",
    2026: "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24",
}
LIBUR_NASIONAL = {
    2022: "01-01 02-01 02-28 03-03 04-15 05-01 05-02 05-03 05-16 05-26 06-01 07-10 07-30 08-17 "
    "10-08 12-25",
    2023: "01-01 01-22 02-18 03-22 04-07 04-22 04-23 05-01 05-18 06-01 06-04 06-29 07-19 08-17 "
    "09-28 12-25",
    2024: "01-01 02-08 02-10 03-11 03-29 03-31 04-10 04-11 05-01 05-09 05-23 06-01 06-17 07-07 "
    "08-17 09-16 12-25",
    2025: "01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 "
    "08-17 09-05 12-25",
    2026: "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 "
    "08-17 08-25 12-25",
}


def menurut(jenis: str, tahun: int) -> list[str]:
    return [
        f"{hari.tanggal:%m-%d}"
        for hari in BAWAAN.values()
        if hari.jenis == jenis and hari.tanggal.year == tahun
    ]


@pytest.mark.parametrize("tahun", CUTI_BERSAMA)
def test_the_seeds_are_the_days_of_the_joint_decrees(tahun: int) -> None:
    assert menurut("cuti_bersama", tahun) == CUTI_BERSAMA[tahun].split()
    assert menurut("libur_nasional", tahun) == LIBUR_NASIONAL[tahun].split()


def test_both_polling_days_of_2024_are_off_and_named_as_such() -> None:
    suara = [hari.tanggal for hari in BAWAAN.values() if hari.jenis == "pemungutan_suara"]
    assert suara == [date(2024, 2, 14), date(2024, 11, 27)]


def test_the_seeds_reach_from_2022_to_2028_and_mark_what_is_not_decreed() -> None:
    assert {tanggal.year for tanggal in BAWAAN} == set(TAHUN_BAWAAN)
    assert all(hari.perkiraan for hari in BAWAAN.values() if hari.tanggal.year == 2028)
    assert not any(hari.perkiraan for hari in BAWAAN.values() if hari.tanggal.year <= 2026)
    assert not any("perkiraan" in hari.nama for hari in BAWAAN.values())


def test_saturdays_sundays_and_days_off_are_not_working_days() -> None:
    assert not KALENDER.hari_kerja(date(2024, 11, 23))
    assert not KALENDER.hari_kerja(date(2024, 11, 24))
    assert not KALENDER.hari_kerja(date(2024, 11, 27))
    assert KALENDER.hari_kerja(date(2024, 11, 26))


def test_the_starting_day_itself_never_counts() -> None:
    assert KALENDER.hari_kerja_ke(1, sesudah=date(2024, 11, 25)) == date(2024, 11, 26)
    assert KALENDER.hari_kerja_ke(1, sesudah=date(2024, 11, 26)) == date(2024, 11, 28)


def test_seeds_add_what_is_missing_correct_what_is_theirs_and_strike_what_is_gone() -> None:
    lama = HariAcuan(NATAL.tanggal, "Natal", "cuti_bersama", perkiraan=True)
    usang = date(2026, 3, 18)
    beda = selaraskan(
        {NATAL.tanggal: lama, usang: HariAcuan(usang, "Cuti", "cuti_bersama")},
        frozenset(),
        [NATAL, NYEPI],
    )
    assert (beda.baru, beda.ubah, beda.cabut) == ((NYEPI,), (NATAL,), (usang,))


def test_seeds_leave_what_an_officer_changed_or_struck_out() -> None:
    diubah = HariAcuan(NATAL.tanggal, "Natal (kantor tetap buka)", "libur_nasional")
    tambahan = date(2026, 7, 1)
    tersimpan = {
        NATAL.tanggal: diubah,
        NYEPI.tanggal: None,
        tambahan: HariAcuan(tambahan, "Libur khusus", "libur_nasional"),
    }
    beda = selaraskan(tersimpan, frozenset(tersimpan), [NATAL, NYEPI])
    assert (beda.baru, beda.ubah, beda.cabut) == ((), (), ())
