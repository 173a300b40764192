"""The frame of a machine that presses at random: frozen time, one transaction, what was told."""

from datetime import datetime, timedelta
from math import ceil

import time_machine
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine

from laporan.models import Laporan, Notifikasi

LANGKAH, TEKANAN = 15_000, 6_000
"""How many steps on tracks and presses on reports are made: together more than 20,000."""


class Mesin(RuleBasedStateMachine):
    """One case before people who press anything; what it leaves behind is rolled back."""

    mulai: str
    laporan: Laporan

    def __init__(self) -> None:
        super().__init__()
        self.perjalanan = time_machine.travel(datetime.fromisoformat(self.mulai), tick=False)
        self.jam = self.perjalanan.start()
        self.transaksi = transaction.atomic()
        self.transaksi.__enter__()
        self.terkabar = 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.transaksi.__exit__(None, None, None)
        self.perjalanan.stop()

    def sela(self) -> None:
        """Let a moment pass, as between any two presses, and forget what was promised before."""
        self.jam.shift(timedelta(seconds=1))
        self.kabar_baru()

    def kabar_baru(self) -> list[str]:
        """Return what was promised to anybody about this case since the last look."""
        baru = Notifikasi.objects.filter(laporan=self.laporan, pk__gt=self.terkabar)
        semua = dict(baru.order_by("pk").values_list("pk", "templat"))
        self.terkabar = max(semua, default=self.terkabar)
        return [*semua.values()]


def aturan(tekanan: int, sekali: int) -> settings:
    """Return how often to press: always the same presses, ``sekali`` of them in a row.

    The first of each row is the birth of the case, and some rows are cut short.
    """
    return settings(
        max_examples=ceil(tekanan / (sekali - 1)) + 5,
        stateful_step_count=sekali,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
