"""The promise of every stage: reached, running, or to come."""

from datetime import UTC, datetime, timedelta

import pytest

from laporan.choices import Bentuk, StatusLaporan
from laporan.rules.janji import JAM, TERCAPAI, janji_tahap
from laporan.rules.jawaban import TenggatBaca
from laporan.rules.tahap import TEMPAT, tahapan
from wilayah.rules.kata_rezim import LANGKAH
from wilayah.rules.rezim import AturanTenggat, Keyakinan, Satuan

SAAT = datetime(2026, 11, 21, 9, tzinfo=UTC)
ATURAN = {
    nama: AturanTenggat(nama, 2, Satuan.HARI_KALENDER, "diterima", "Pasal", Keyakinan.TEKS)
    for nama in LANGKAH
}


def jam(langkah, hari, jalur=""):
    return TenggatBaca(langkah, SAAT + timedelta(days=hari), "Pasal 1", jalur=jalur)


def baca(status, kejadian=(), tenggat=()):
    tahap = janji_tahap(tahapan(Bentuk.LAPORAN, status), kejadian, tenggat, ATURAN)
    return {satu.tahap: satu for satu in tahap}


def test_every_stage_says_when_it_was_reached_and_names_only_deadlines_of_the_law():
    assert {kode for kode, _ in TEMPAT.values()} <= set(TERCAPAI)
    assert {satu for semua in JAM.values() for satu in semua} <= set(LANGKAH)


@pytest.mark.parametrize("status", StatusLaporan)
@pytest.mark.parametrize("bentuk", Bentuk)
def test_no_stage_of_any_report_is_without_a_place(bentuk, status):
    assert janji_tahap(tahapan(bentuk, status), [], [], ATURAN)


def test_a_stage_behind_has_its_day_and_a_stage_ahead_its_rule():
    hasil = baca("kajian_awal", [(SAAT, "disampaikan"), (SAAT, "berkas_diserahkan")])

    assert hasil["berkas"].tercapai == SAAT
    assert hasil["berkas"].aturan is None
    assert hasil["penanganan"].aturan == ATURAN["penanganan"]
    assert hasil["pengumuman"].aturan is None


def test_a_running_stage_is_bound_by_the_last_of_its_tracks_clocks():
    tenggat = [jam("penanganan", 3, "pidana"), jam("perpanjangan", 5, "kode_etik")]
    hasil = baca("ditangani", [(SAAT, "diregistrasi")], tenggat)

    assert hasil["penanganan"].tenggat == hasil["putusan"].tenggat == tenggat[1]
    assert hasil["registrasi"].tercapai == SAAT


def test_a_stage_whose_clock_has_not_begun_says_how_long_it_may_take():
    hasil = baca("ditangani", [(SAAT, "diregistrasi")])

    assert hasil["penanganan"].tenggat is None
    assert hasil["penanganan"].aturan == ATURAN["penanganan"]
