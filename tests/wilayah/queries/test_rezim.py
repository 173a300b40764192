"""Which version applies, and what that costs."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.models import RezimHukum
from wilayah.queries.kalender import kalender
from wilayah.queries.rezim import (
    acuan_berlaku,
    acuan_versi,
    rezim_berlaku,
    rezim_terbaru,
)
from wilayah.rules.rezim import RezimTidakDikenal
from wilayah.services.kalender import coret_hari_libur, muat_kalender
from wilayah.services.rezim import koreksi_rezim, muat_rezim

pytestmark = pytest.mark.django_db
P, M = "PILKADA-2024", "PEMILU-2022"
KERJA = {"tenggat": {"kajian_awal": {"satuan": "hari_kerja"}}}


@pytest.fixture(autouse=True)
def acuan(db: None) -> None:
    muat_rezim()
    muat_kalender(hari_libur_bawaan())


def tempo(kode: str, langkah: str, mulai: date) -> str:
    acuan = acuan_berlaku(kode, mulai)
    return acuan.tenggat(langkah, mulai, "WIB").jatuh_tempo.date().isoformat()


def test_a_warm_process_asks_once_for_version_and_calendar(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    acuan_berlaku(M, date(2024, 4, 5))
    with django_assert_num_queries(1):
        acuan = acuan_berlaku(M, date(2024, 4, 5))
        assert str(acuan.tenggat("pelaporan", date(2024, 4, 5), "WIB").jatuh_tempo)[:10] == (
            "2024-04-24"
        )
    with django_assert_num_queries(1):
        assert acuan_versi(acuan.id, date(2024, 4, 5)).rezim is acuan.rezim


def test_a_correction_is_seen_at_once_by_a_warm_process() -> None:
    assert tempo(P, "kajian_awal", date(2024, 11, 22)) == "2024-11-24"
    koreksi_rezim(P, KERJA, "Dicocokkan.", date(2024, 11, 1), None)
    assert tempo(P, "kajian_awal", date(2024, 11, 22)) == "2024-11-26"
    assert tempo(P, "kajian_awal", date(2024, 10, 31)) == "2024-11-02"


def test_a_report_keeps_the_version_it_was_received_under() -> None:
    lama = acuan_berlaku(P, date(2024, 11, 22))
    koreksi_rezim(P, KERJA, "Dicocokkan.", date(2024, 1, 1), None)
    kemudian = acuan_versi(lama.id, date(2024, 11, 22))
    assert kemudian.tenggat("kajian_awal", date(2024, 11, 22), "WIB").jatuh_tempo.day == 24


def test_the_newest_version_in_force_wins_and_a_future_one_waits() -> None:
    koreksi_rezim(P, {"nama": "Pertama"}, "Alasan.", date(2024, 11, 1), None)
    koreksi_rezim(P, {"nama": "Kedua"}, "Alasan.", date(2024, 11, 1), None)
    koreksi_rezim(P, {"nama": "Ketiga"}, "Alasan.", date(2024, 12, 1), None)
    assert rezim_berlaku(P, date(2024, 12, 1)).nama == "Ketiga"
    assert rezim_berlaku(P, date(2024, 11, 30)).nama == "Kedua"
    assert rezim_berlaku(P, date(2024, 10, 31)).nama == "Pemilihan kepala daerah 2024"


def test_before_the_first_version_the_first_version_answers_out_of_its_time() -> None:
    koreksi_rezim(P, {"nama": "Kedua"}, "Alasan.", date(2024, 12, 1), None)
    acuan = acuan_berlaku(P, date(2020, 12, 9))
    assert acuan.rezim.nama == "Pemilihan kepala daerah 2024"
    assert acuan.di_luar_masa(date(2020, 12, 9), "WIB")
    assert not acuan.di_luar_masa(date(2024, 12, 9), "WIB")


def test_an_earlier_start_still_finds_its_days_off() -> None:
    acuan = acuan_berlaku(M, date(2024, 11, 20), sejak=date(2024, 4, 5))
    tempo = acuan.tenggat("pelaporan", date(2024, 4, 5), "WIB")
    assert tempo.jatuh_tempo.date() == date(2024, 4, 24)


def test_a_struck_out_day_moves_the_next_deadline() -> None:
    assert tempo(M, "kajian_awal", date(2024, 3, 8)) == "2024-03-14"
    coret_hari_libur(date(2024, 3, 12), alasan="Tetap masuk.", petugas=None)
    assert tempo(M, "kajian_awal", date(2024, 3, 8)) == "2024-03-13"


def test_the_calendar_bears_the_ends_of_time() -> None:
    assert kalender(date.min).libur == frozenset()
    assert kalender(date.max).libur == frozenset()


def test_an_unknown_regime_has_no_version() -> None:
    with pytest.raises(RezimTidakDikenal, match="PILKADA-1955"):
        acuan_berlaku("PILKADA-1955", date(2024, 11, 20))
    with pytest.raises(RezimTidakDikenal, match="PILKADA-1955"):
        rezim_berlaku("PILKADA-1955", date(2024, 11, 20))


def test_a_corrected_regime_is_still_one_code() -> None:
    koreksi_rezim(P, {"nama": "Kedua"}, "Alasan.", date(2024, 12, 1), None)
    terbaru = [(satu.kode, satu.versi) for satu in rezim_terbaru()]
    assert terbaru == [(M, 1), (P, 2), ("PILKADA-PASCA-MK104", 1)]
    assert RezimHukum.objects.count() == 4
