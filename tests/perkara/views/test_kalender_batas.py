"""Calendars that ask all the time, and guesses at links, wait."""

from typing import Any

import pytest
from django.test import Client

from pengawasan.perkara.services.kalender import buat_langganan
from tests.factories.laporan import petugas
from wilayah.choices import Peran
from wilayah.transports.batas import Batas

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]


@pytest.fixture(autouse=True)
def batas_hidup(settings: Any) -> None:
    settings.BATAS_MATI = False


def umpan(token: str) -> int:
    return Client().get(f"/kalender/{token}.ics").status_code


def test_too_many_wrong_links_from_one_network_wait(monkeypatch):
    monkeypatch.setattr("laporan.api.akses.KODE_SALAH", Batas("uji-kalender-salah", 3, 60))
    assert [umpan(f"salah-{n}") for n in range(5)] == [404, 404, 404, 429, 429]


def test_a_calendar_that_asks_all_the_time_waits(monkeypatch):
    batas = Batas("uji-kalender-umpan", 2, 60)
    monkeypatch.setattr("pengawasan.perkara.views.kalender_umpan.PER_PETUGAS", batas)
    satu, lain = (
        buat_langganan(petugas("63.11", peran)) for peran in (Peran.PENELAAH, Peran.PIMPINAN)
    )
    assert [umpan(satu) for _ in range(3)] == [200, 200, 429]
    assert umpan(lain) == 200
