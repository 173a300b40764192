import datetime as dt
from decimal import Decimal

import pytest

from wilayah.errors import Penolakan
from wilayah.rules.himpunan import Alih, Himpunan
from wilayah.rules.perubahan import Berlaku, alih_tambahan, bandingkan

DULU = dt.date(2025, 4, 25)
KINI = dt.date(2026, 7, 1)
TITIK = (Decimal("-2.3"), Decimal("115.6"))


def ada(nama: str = "Halong") -> dict[str, Berlaku]:
    return {"63.11.02": Berlaku(pk=7, nama=nama, dari=DULU, titik=TITIK)}


def test_the_same_set_changes_nothing() -> None:
    hasil = bandingkan(ada(), Himpunan(nama={"63.11.02": "Halong"}), sejak=KINI)

    assert (hasil.tutup, hasil.buka, hasil.nama, hasil.titik) == ([], [], [], [])


def test_a_vanished_code_closes_on_the_day_before() -> None:
    hasil = bandingkan(ada(), Himpunan(), sejak=KINI)

    assert hasil.tutup == [(7, dt.date(2026, 6, 30))]
    assert hasil.buka == []


def test_a_code_reused_for_another_place_closes_and_opens() -> None:
    hasil = bandingkan(ada(), Himpunan(nama={"63.11.02": "Tebing Tinggi"}), sejak=KINI)

    assert hasil.tutup == [(7, dt.date(2026, 6, 30))]
    assert hasil.buka == ["63.11.02"]


def test_a_better_spelling_is_corrected_in_place() -> None:
    hasil = bandingkan(ada("Ha'long."), Himpunan(nama={"63.11.02": "Halong"}), sejak=KINI)

    assert (hasil.nama, hasil.tutup) == ([(7, "Halong")], [])


def test_a_change_on_the_first_day_is_a_correction() -> None:
    hasil = bandingkan(ada("Halo"), Himpunan(nama={"63.11.02": "Halong"}), sejak=DULU)

    assert (hasil.nama, hasil.tutup) == ([(7, "Halong")], [])


def test_a_code_that_vanishes_on_its_first_day_held_that_day() -> None:
    assert bandingkan(ada(), Himpunan(), sejak=DULU).tutup == [(7, DULU)]


def test_a_set_older_than_what_it_closes_is_refused() -> None:
    with pytest.raises(Penolakan, match=r"63\.11\.02 Halong berlaku sejak 2025-04-25"):
        bandingkan(ada(), Himpunan(), sejak=dt.date(2024, 1, 1))


def test_a_point_moves_but_is_never_taken_away() -> None:
    nama = {"63.11.02": "Halong"}
    lain = (Decimal("-2.4"), Decimal("115.6"))

    assert bandingkan(ada(), Himpunan(nama=nama), sejak=KINI).titik == []
    pindah = Himpunan(nama=nama, titik={"63.11.02": lain})
    assert bandingkan(ada(), pindah, sejak=KINI).titik == [(7, lain)]


def test_what_a_person_wrote_into_the_crosswalk_stays() -> None:
    kosong = Alih("63.11.02.2099", "", "Keputusan A", "Keputusan B")
    baru = {(kosong.kode_lama, "", kosong.dasar_baru): kosong}

    assert alih_tambahan([], baru) == [kosong]
    assert alih_tambahan([("63.11.02.2099", "63.11.02.2001", "Keputusan B")], baru) == []
