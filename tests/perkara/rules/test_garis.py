"""The line of a track: every state has its place, and an end shows only what was gone through."""

from itertools import product

import pytest

from pengawasan.perkara.choices import JenisJalur as J
from pengawasan.perkara.choices import StatusJalur as S
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules import jalur as tabel
from pengawasan.perkara.rules.garis import berikutnya, garis, terlewati

REZIM = (tabel.REKOMENDASI, tabel.BERPUTUSAN)


def langkah_tercapai(jenis, administrasi):
    """Return every (state before, step, state) a track can go through under one kind of regime."""
    lalu, baru = set(), {("", "", S.BERJALAN)}
    while baru:
        lalu |= baru
        baru = {
            (status, langkah, ke)
            for _, terakhir, status in lalu
            for langkah in baca.langkah_terbuka(jenis, status, terakhir, administrasi)
            for ke in baca.baris_terbuka(jenis, status, terakhir, langkah, administrasi).ke
        } - lalu
    return lalu


@pytest.mark.parametrize(("jenis", "administrasi"), [*product(J, REZIM)])
def test_every_state_a_track_can_reach_stands_on_its_line(jenis, administrasi):
    for sebelum, langkah, status in langkah_tercapai(jenis, administrasi):
        titik = garis(jenis, administrasi, status, sebelum, langkah)

        kini = [satu for satu in titik if satu.keadaan == "kini"]
        if status in tabel.AKHIR:
            assert titik[-1].status == status
            assert {satu.keadaan for satu in titik[:-1]} <= {"selesai"}
        elif status == S.BERJALAN:
            assert {satu.keadaan for satu in titik} == {"nanti"}
        else:
            assert len(kini) == 1, (jenis, status)


def test_a_longer_handling_stands_where_the_clarification_does():
    titik = garis(J.HUKUM_LAIN, "putusan", S.PERPANJANGAN, S.KLARIFIKASI, "perpanjangan")

    assert [satu.keadaan for satu in titik] == ["kini", "nanti", "nanti", "nanti", "nanti"]
    assert berikutnya(titik) == S.KAJIAN


def test_a_track_stopped_in_the_plenary_shows_no_stage_it_never_came_to():
    titik = garis(J.PIDANA, "putusan", S.DIHENTIKAN, S.GAKKUMDU_2, "pleno")

    assert [satu.status for satu in titik][-2:] == [S.PLENO, S.DIHENTIKAN]
    assert S.DITERUSKAN not in {satu.status for satu in titik}
    assert titik[-1].keadaan == "henti"
    assert berikutnya(titik) is None


@pytest.mark.parametrize(
    ("administrasi", "tahap"), [("rekomendasi", S.DITERUSKAN), ("putusan", S.SIDANG)]
)
def test_the_regime_decides_how_the_administrative_track_goes_on(administrasi, tahap):
    titik = garis(J.ADMINISTRASI, administrasi, S.KAJIAN, S.BERJALAN, "kajian")

    assert tahap in {satu.status for satu in titik}


def test_a_step_is_behind_when_the_track_stands_beyond_all_its_starts():
    assert terlewati(J.PIDANA, "putusan", S.PLENO, frozenset({S.KAJIAN}))
    assert not terlewati(J.PIDANA, "putusan", S.KAJIAN, frozenset({S.KAJIAN}))
    assert not terlewati(J.PIDANA, "putusan", S.KAJIAN, frozenset({S.KLARIFIKASI, S.PLENO}))
    assert terlewati(J.PIDANA, "putusan", S.DIHENTIKAN, frozenset({S.BANDING}))
