"""Words of the workspace: nothing that happens is shown by its code."""

import ast
from pathlib import Path

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

AKAR = Path(__file__).resolve().parents[3]
PENCATAT = {"catat", "_catat", "catat_undangan", "ubah_status"}
BUKAN_LAPORAN = frozenset(
    {
        *("laporan", "pelapor", "kunci", "kantor", "form_a", "tak dikenal", "saran_perbaikan"),
        *("kunci_data_diputar", "anggota_gakkumdu_disimpan", "sigaplapor_diekspor", "dihubungkan"),
        *("kalender_dilanggan", "kalender_dicabut", "saran_lewat_batas", "saran_menjadi_temuan"),
    }
)
"""Subjects, and what stands on the trail of something else than a report."""


@pytest.mark.parametrize("langkah", LANGKAH)
def test_every_deadline_has_a_name_and_a_keeper_in_words(langkah):
    assert langkah in TENGGAT
    assert kata.pelaksana(giliran_tenggat(langkah))


@pytest.mark.parametrize("langkah", [satu for satu in Langkah if satu not in SEPERKARA])
def test_every_step_of_a_track_is_a_line_of_the_trail_in_words(langkah):
    assert f"langkah_{langkah}" in PERISTIWA


def peristiwa_tercatat():
    """Return every event that a service writes on a trail by its name."""
    for app in ("laporan", "pengawasan/perkara", "pengawasan/lapangan", "pengawasan/dokumen"):
        for berkas in (AKAR / app / "services").glob("*.py"):
            for simpul in ast.walk(ast.parse(berkas.read_text())):
                if isinstance(simpul, ast.Call) and _nama(simpul.func) in PENCATAT:
                    isi = [
                        *simpul.args[:3],
                        *(k.value for k in simpul.keywords if k.arg == "peristiwa"),
                    ]
                    yield from (k.value for k in isi if isinstance(k, ast.Constant))


def _nama(fungsi):
    return fungsi.attr if isinstance(fungsi, ast.Attribute) else getattr(fungsi, "id", "")


def test_everything_that_is_written_on_a_reports_trail_has_words():
    tercatat = {satu for satu in peristiwa_tercatat() if isinstance(satu, str)}

    assert len(tercatat) > 80
    assert tercatat - set(PERISTIWA) - BUKAN_LAPORAN == set()


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
