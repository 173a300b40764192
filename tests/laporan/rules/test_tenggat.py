"""What two tracks share is read once."""

from datetime import UTC, datetime

from laporan.rules.jawaban import TenggatBaca
from laporan.rules.tenggat import satukan

SAAT = datetime(2024, 11, 24, 15, 59, 59, tzinfo=UTC)


def test_a_step_that_falls_due_at_one_moment_is_told_once() -> None:
    satu = TenggatBaca("penanganan", SAAT, "Pasal 134")
    lain = TenggatBaca("penanganan", SAAT.replace(day=25), "Pasal 134")
    gakkumdu = TenggatBaca("gakkumdu_1", SAAT, "Pasal 20")
    kembar = TenggatBaca("penanganan", SAAT, "Pasal 134")
    assert satukan([satu, gakkumdu, kembar, lain]) == [satu, gakkumdu, lain]
