from datetime import date, datetime

import pytest

from laporan.rules.penilaian import jam_buka_habis
from wilayah.rules.kalender import Kalender
from wilayah.rules.tenggat import ZONA

KALENDER = Kalender(frozenset({date(2024, 11, 25)}))


@pytest.mark.parametrize(
    ("disampaikan", "habis"),
    [
        ("2024-11-21T09:00", "2024-11-21T16:00"),
        ("2024-11-21T15:00", "2024-11-21T16:00"),
        ("2024-11-21T15:01", "2024-11-22T16:00"),
        ("2024-11-21T16:00", "2024-11-22T16:00"),
        ("2024-11-22T15:59", "2024-11-26T16:00"),
        ("2024-11-22T20:00", "2024-11-26T16:00"),
        ("2024-11-23T09:00", "2024-11-26T16:00"),
    ],
)
def test_open_hours_end_at_four_of_the_first_working_day_left(disampaikan: str, habis: str) -> None:
    def saat(teks: str) -> datetime:
        return datetime.fromisoformat(teks).replace(tzinfo=ZONA["WITA"])

    assert jam_buka_habis(saat(disampaikan), KALENDER) == saat(habis)
