"""Words of the workspace: nothing that happens is shown by its code."""

import pytest

from laporan.choices import StatusLaporan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.rules.giliran import giliran, giliran_tenggat
from pengawasan.perkara.rules.langkah import SEPERKARA
from pengawasan.perkara.templatetags import perkara as kata
from pengawasan.perkara.templatetags.kata_jejak import PERISTIWA, TENGGAT
from wilayah.choices import Peran
from wilayah.models import Petugas
from wilayah.rules.kata_rezim import LANGKAH


@pytest.mark.parametrize("langkah", LANGKAH)
def test_every_deadline_has_a_name_and_a_keeper_in_words(langkah):
    assert langkah in TENGGAT
    assert kata.pelaksana(giliran_tenggat(langkah))


@pytest.mark.parametrize("langkah", [satu for satu in Langkah if satu not in SEPERKARA])
def test_every_step_of_a_track_is_a_line_of_the_trail_in_words(langkah):
    assert f"langkah_{langkah}" in PERISTIWA


@pytest.mark.parametrize("status", StatusLaporan)
def test_what_a_stage_waits_for_is_said_in_words(status):
    nama = kata.nama_giliran(giliran(status))

    assert "_" not in nama


def test_roles_are_said_as_one_alternative():
    semua = {Peran.PIMPINAN, Peran.PENELAAH, Peran.KOORDINATOR}

    assert kata.kata_peran(semua) == "Penelaah, koordinator divisi, atau pimpinan"
    assert (
        kata.kata_peran({Peran.KOORDINATOR, Peran.PIMPINAN}) == "Koordinator divisi atau pimpinan"
    )
    assert kata.kata_peran({Peran.PENELAAH}) == "Penelaah"
    assert kata.kata_peran(()) == ""


def test_the_person_in_charge_is_named_only_where_it_is_their_work():
    penelaah = Petugas(nama="Penelaah Contoh", peran=[Peran.PENELAAH])

    assert kata.pelaksana(giliran("diterima"), penelaah) == "Penelaah Contoh"
    assert kata.pelaksana(giliran("diputus"), penelaah) == "Koordinator divisi atau pimpinan"
    assert kata.pelaksana_tenggat("putusan_pn", penelaah) == "Pengadilan negeri"
