"""Whose turn it is: every deadline and every open stage names somebody."""

import pytest

from laporan.choices import StatusLaporan
from laporan.rules.status import TERBUKA
from pengawasan.perkara.rules.giliran import giliran, giliran_tenggat
from wilayah.choices import Peran
from wilayah.rules.kata_rezim import LANGKAH


@pytest.mark.parametrize("langkah", LANGKAH)
def test_every_deadline_is_somebodys(langkah):
    satu = giliran_tenggat(langkah)

    assert satu.pihak or satu.peran


@pytest.mark.parametrize("status", StatusLaporan)
def test_an_open_stage_waits_for_somebody_and_a_closed_one_for_nobody(status):
    satu = giliran(status)

    assert bool(satu.langkah and (satu.pihak or satu.peran)) == (status in TERBUKA)


def test_what_was_passed_on_waits_for_its_receipt():
    assert giliran("dilimpahkan").langkah == "terima_limpahan"
    assert Peran.SEKRETARIAT in giliran("dilimpahkan").peran


def test_the_clock_of_a_track_says_more_than_the_stage_of_its_case():
    assert giliran("ditangani", "putusan_pn").pihak == "pengadilan_negeri"
    assert giliran("kajian_awal", "kajian_awal").langkah == "putuskan_kajian"


def test_a_completion_waits_for_the_office_until_the_reporter_was_told():
    assert giliran("perbaikan").langkah == "hubungi_pelapor"
    assert giliran("perbaikan", "perbaikan").pihak == "pelapor"
