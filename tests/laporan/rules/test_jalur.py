"""The tracks of a case as the trail tells them to the reporter."""

from datetime import UTC, datetime

import pytest

from laporan.rules.jalur import KINI, baca_jalur, rantai_berikut
from pengawasan.perkara.choices import JenisJalur, StatusJalur
from pengawasan.perkara.rules.jalur import AKHIR

SAAT = datetime(2026, 11, 21, 9, tzinfo=UTC)


def langkah(nama, jalur, ke, **isi):
    return SAAT, f"langkah_{nama}", {"jalur": jalur, "ke": ke} | isi


def test_every_state_that_is_no_end_has_its_place():
    assert set(KINI) == set(StatusJalur.values) - {satu.value for satu in AKHIR}


def test_a_track_is_known_from_its_clock_before_anything_happened():
    (satu,) = baca_jalur(["", "pidana"], [])

    assert (satu.jenis, satu.status, satu.sejak) == ("pidana", "berjalan", None)
    assert not satu.berakhir


def test_a_forwarded_track_remembers_where_it_went_until_its_end():
    kejadian = [
        langkah("pleno", "hukum_lain", "pleno"),
        langkah("teruskan", "hukum_lain", "diteruskan", sasaran="bkn"),
        langkah("tutup_pemantauan", "hukum_lain", "terbukti"),
    ]
    (satu,) = baca_jalur([], kejadian)

    assert (satu.status, satu.sasaran, satu.sendiri) == ("terbukti", "bkn", False)
    assert satu.berakhir


@pytest.mark.parametrize(
    "kejadian",
    [
        [langkah("pleno", "kode_etik", "terbukti")],
        [
            langkah("putusan", "administrasi", "pemantauan"),
            langkah("tutup_pemantauan", "administrasi", "terbukti"),
        ],
    ],
)
def test_the_supervisors_own_decision_stays_their_own(kejadian):
    (satu,) = baca_jalur([], kejadian)

    assert satu.sendiri


def test_what_stands_on_another_line_of_the_trail_is_no_step():
    assert baca_jalur([], [(SAAT, "tenggat_lewat", {"jalur": "pidana"})]) == ()


def test_what_is_still_to_come_grows_shorter_along_the_chain():
    semua = rantai_berikut("pidana", "berjalan", "putusan")

    assert semua[:2] == ("penerusan_pidana", "penyidikan")
    assert rantai_berikut("pidana", "penuntutan", "putusan") == (
        "putusan_pn",
        "banding",
        "putusan_pt",
    )
    assert rantai_berikut("pidana", "dihentikan", "putusan") == ()


@pytest.mark.parametrize("jenis", JenisJalur)
@pytest.mark.parametrize("status", StatusJalur)
@pytest.mark.parametrize("administrasi", ["rekomendasi", "putusan"])
def test_no_state_of_any_track_is_unknown(jenis, status, administrasi):
    assert isinstance(rantai_berikut(jenis, status, administrasi), tuple)


def test_the_administrative_track_is_heard_where_the_regime_says_so():
    assert rantai_berikut("administrasi", "kajian", "putusan")[0] == "putusan_administrasi"
    assert rantai_berikut("administrasi", "kajian", "rekomendasi") == ("kpu_tindak_lanjut",)
