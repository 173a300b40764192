"""Clocks of a report and of its tracks."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction

from laporan.choices import Sumber
from laporan.models import Laporan, Tenggat
from laporan.queries.jawaban import tenggat_baca
from laporan.queries.status import baca_status
from laporan.services.tenggat import (
    buka_tenggat,
    ganti_tenggat,
    gugurkan_tenggat,
    hidupkan_tenggat,
    tutup_tenggat,
)
from tests.factories import laporan as pabrik
from wilayah.rules.rezim import LangkahTidakDikenal

# A Thursday morning in Central Indonesia.
SAAT = datetime(2024, 11, 21, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def jam() -> Any:
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


@pytest.fixture
def laporan(db: None) -> Laporan:
    return pabrik.laporan(sumber=Sumber.LOKET, oleh=pabrik.petugas("63.11"))


def terbuka(laporan: Laporan) -> set[tuple[str, str]]:
    return set(laporan.tenggat.filter(selesai_pada=None).values_list("langkah", "jalur"))


def test_each_track_has_its_own_clock_of_one_step(laporan: Laporan) -> None:
    tutup_tenggat(laporan)
    pidana = buka_tenggat(laporan, "penanganan", SAAT, jalur="pidana")
    etik = buka_tenggat(laporan, "penanganan", SAAT, jalur="kode_etik")
    assert pidana.pk != etik.pk
    assert buka_tenggat(laporan, "penanganan", SAAT + timedelta(days=1), jalur="pidana") == pidana
    assert terbuka(laporan) == {("penanganan", "pidana"), ("penanganan", "kode_etik")}


def test_closing_a_step_of_one_track_leaves_the_others_running(laporan: Laporan) -> None:
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(laporan, "penanganan", SAAT, jalur=jalur)
    buka_tenggat(laporan, "gakkumdu_1", SAAT, jalur="pidana")
    tutup_tenggat(laporan, "penanganan", jalur="pidana")
    assert terbuka(laporan) == {
        *(("kajian_awal", ""), ("penanganan", "kode_etik"), ("gakkumdu_1", "pidana"))
    }
    tutup_tenggat(laporan, jalur="pidana")
    assert terbuka(laporan) == {("kajian_awal", ""), ("penanganan", "kode_etik")}
    tutup_tenggat(laporan)
    assert terbuka(laporan) == set()
    assert laporan.tenggat_berikut is None


def test_a_step_named_without_a_track_is_closed_on_all(laporan: Laporan) -> None:
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(laporan, "penanganan", SAAT, jalur=jalur)
    tutup_tenggat(laporan, "penanganan")
    assert terbuka(laporan) == {("kajian_awal", "")}


def test_a_clock_counted_anew_leaves_those_of_the_tracks(laporan: Laporan) -> None:
    for jalur in ("", "pidana"):
        buka_tenggat(laporan, "penanganan", SAAT, jalur=jalur)
    ganti_tenggat(laporan, "penanganan", SAAT + timedelta(days=2))
    mulai = dict(
        laporan.tenggat.filter(langkah="penanganan", selesai_pada=None).values_list(
            "jalur", "mulai"
        )
    )
    assert mulai == {"": SAAT + timedelta(days=2), "pidana": SAAT}
    assert laporan.tenggat.filter(langkah="penanganan").count() == 3


def test_a_clock_runs_again_with_the_moment_it_had_and_no_track_s_with_it(
    laporan: Laporan,
) -> None:
    for jalur in ("", "kode_etik"):
        buka_tenggat(laporan, "penanganan", SAAT, jalur=jalur)
    tutup_tenggat(laporan)
    hidupkan_tenggat(laporan, "penanganan")
    assert terbuka(laporan) == {("penanganan", "")}
    assert laporan.langkah_berikut == "penanganan"


def test_a_step_that_was_done_earlier_closes_its_clock_then(laporan: Laporan, jam: Any) -> None:
    buka_tenggat(laporan, "penanganan", SAAT, jalur="pidana")
    jam.shift(timedelta(days=1))
    tutup_tenggat(laporan, "penanganan", jalur="pidana", pada=SAAT + timedelta(hours=1))
    satu = laporan.tenggat.get(langkah="penanganan")
    assert (satu.selesai_pada, satu.gugur) == (SAAT + timedelta(hours=1), False)


def test_a_right_nobody_made_use_of_falls_away_on_its_track_only(laporan: Laporan) -> None:
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(laporan, "banding", SAAT, jalur=jalur)
    gugurkan_tenggat(laporan, "banding", jalur="pidana", pada=SAAT)
    assert terbuka(laporan) == {("kajian_awal", ""), ("banding", "kode_etik")}
    assert laporan.tenggat.get(langkah="banding", jalur="pidana").gugur


def test_a_step_the_regime_does_not_know_is_refused(laporan: Laporan) -> None:
    with pytest.raises(LangkahTidakDikenal):
        buka_tenggat(laporan, "bukan_langkah", SAAT)


def test_the_database_refuses_a_second_open_clock_of_one_track(laporan: Laporan) -> None:
    satu = buka_tenggat(laporan, "penanganan", SAAT, jalur="pidana")
    satu.pk = None
    with (
        pytest.raises(IntegrityError, match="tenggat_of_a_step_is_open_once"),
        transaction.atomic(),
    ):
        satu.save(force_insert=True)


def test_what_tracks_share_is_told_once(laporan: Laporan) -> None:
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(laporan, "penanganan", SAAT, jalur=jalur)
    baris = Tenggat.objects.filter(laporan=laporan, selesai_pada=None)
    assert [t.langkah for t in tenggat_baca(baris, "WITA")] == ["kajian_awal", "penanganan"]
    assert [t.langkah for t in baca_status(laporan).tenggat] == ["kajian_awal", "penanganan"]
