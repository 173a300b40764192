"""When a plenary may decide, and where its decisions lead."""

import pytest

from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.choices.penanganan import HasilPleno
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules import jalur as tabel
from pengawasan.perkara.rules.pleno import MENUJU, TENTANG_TEMUAN, berkuorum, hasil_terbuka


@pytest.mark.parametrize(
    ("hadir", "semua", "cukup"),
    [(0, 0, False), (1, 1, True), (1, 2, False), (2, 3, True), (2, 4, False), (3, 5, True)],
)
def test_a_plenary_needs_more_than_half_of_its_members(hadir, semua, cukup):
    assert berkuorum(hadir, semua) is cukup


@pytest.mark.parametrize("jenis", [j for j in JenisJalur if j != JenisJalur.ADMINISTRASI_TSM])
def test_what_may_be_decided_of_a_track_is_what_the_table_knows(jenis):
    semua = baca.baris(jenis, "pleno", tabel.REKOMENDASI)

    assert semua
    for baris in semua:
        dihentikan = baris.ke | ({"pleno"} if baris.kode == "P14" else set())
        assert {MENUJU[hasil] for hasil in hasil_terbuka(jenis)} == dihentikan, baris.dari


def test_every_decision_is_of_a_track_or_of_a_finding():
    assert set(MENUJU) | TENTANG_TEMUAN == set(HasilPleno)
    assert not set(MENUJU) & TENTANG_TEMUAN
