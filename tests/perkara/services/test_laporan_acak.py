"""Random presses on reports and findings, from their first day to their last: the table holds."""

from contextlib import ExitStack
from math import ceil

import pytest
from hypothesis.stateful import run_state_machine_as_test

from laporan.rules.status import TABEL
from tests.perkara.mesin import LANGKAH, TEKANAN, aturan
from tests.perkara.mesin_laporan import MesinLaporan, hitungan
from tests.perkara.perbuatan import JALAN, LAHIR, PERBUATAN

SEKALI = 50
HASIL = ("jadi", "400", "403", "404", "409")


def _mesin(asal: str) -> type[MesinLaporan]:
    return type("MesinLaporan", (MesinLaporan,), {"asal": asal})


@pytest.mark.django_db
def test_every_row_of_the_table_can_be_gone_along_and_tells_whom_it_names(folder_bukti):
    hitungan.clear()
    for asal, semua in JALAN:
        _tempuh(_mesin(asal)(), semua.split())

    harus = {satu.kode for satu in TABEL} | {f"kabar {b.kode}" for b in TABEL if b.kabar}
    assert harus - {*+hitungan} == set()


@pytest.mark.django_db
@pytest.mark.parametrize("asal", LAHIR)
def test_six_thousand_random_presses_go_along_the_table_and_nowhere_else(asal, folder_bukti):
    """Count them too: a machine that refuses everything, or stops early, proves nothing."""
    hitungan.clear()
    bagian = ceil(TEKANAN / len(LAHIR))
    run_state_machine_as_test(_mesin(asal), settings=aturan(bagian, SEKALI))

    assert sum(hitungan[satu] for satu in HASIL) >= bagian
    assert min(hitungan[satu] for satu in ("jadi", "403", "404", "409")) >= SEKALI
    assert TEKANAN + LANGKAH > 20_000


def _tempuh(mesin: MesinLaporan, semua: list[str]) -> None:
    """Go by hand, three days apart."""
    bebas = {"sah": False, "pilih": 0, "jam": 80, "terangkan": True}
    with ExitStack() as sesudah:
        sesudah.callback(mesin.teardown)
        mesin.lahir()
        for nama in semua:
            if nama in PERBUATAN:
                mesin.tekan(nama=nama, siapa=mesin.yang_berwenang(nama), **bebas)
            else:
                mesin.selain_petugas(nama)
