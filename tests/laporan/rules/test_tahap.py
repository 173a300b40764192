import pytest

from laporan.choices import Bentuk, StatusLaporan
from laporan.rules.tahap import HENTI, KINI, NANTI, SELESAI, TEMPAT, tahapan


def test_every_status_has_its_place_on_the_line() -> None:
    assert set(TEMPAT) == set(StatusLaporan)


@pytest.mark.parametrize("bentuk", Bentuk.values)
@pytest.mark.parametrize("status", StatusLaporan.values)
def test_the_line_is_done_before_and_open_after_exactly_one_stage(bentuk: str, status: str) -> None:
    keadaan = [satu.keadaan for satu in tahapan(bentuk, status)]

    if status == StatusLaporan.SELESAI:
        assert set(keadaan) == {SELESAI}
        return
    di = next(i for i, satu in enumerate(keadaan) if satu in {KINI, HENTI})
    assert keadaan[:di] == [SELESAI] * di
    assert keadaan[di + 1 :] == [NANTI] * (len(keadaan) - di - 1)
    assert di > 0


def test_where_a_report_stopped_nothing_is_promised_any_more() -> None:
    assert tahapan(Bentuk.LAPORAN, StatusLaporan.TIDAK_DIREGISTRASI)[-1].keadaan == HENTI
    assert tahapan(Bentuk.LAPORAN, StatusLaporan.DICABUT)[-1].keadaan == HENTI
