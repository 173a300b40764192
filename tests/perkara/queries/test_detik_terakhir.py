"""A deadline lasts to the end of its last second, wherever it is asked for."""

from datetime import timedelta

import pytest
import time_machine

from pengawasan.perkara.queries.antrean import Saringan, antrean
from pengawasan.perkara.queries.izin import keadaan
from tests.factories.laporan import laporan, petugas


@pytest.mark.django_db
@pytest.mark.parametrize(("mikrodetik", "lewat"), [(999_999, False), (1_000_000, True)])
def test_queue_and_powers_agree_on_the_last_second(mikrodetik: int, *, lewat: bool) -> None:
    baris = laporan()
    assert baris.tenggat_berikut
    saat = baris.tenggat_berikut + timedelta(microseconds=mikrodetik)
    with time_machine.travel(saat, tick=False):
        terlambat = antrean(petugas("63.11"), Saringan(tenggat="lewat")).baris
        assert bool(terlambat) == keadaan(baris).berkas_lewat == lewat
