"""The books' columns, places and runs of numbers."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.services.nomor import TANDA_TERIMA
from pengawasan.dokumen.services.dokumen import SURAT_KELUAR
from pengawasan.perkara.choices.register import JenisBuku
from pengawasan.perkara.forms.register import LABEL
from pengawasan.perkara.rules.register import (
    KOLOM,
    REGISTER,
    Keurutan,
    baca_penunjuk,
    nomor_hilang,
    tahun_setempat,
    tulis_penunjuk,
)
from pengawasan.perkara.services import barang, pendaftaran, penelusuran, saran
from wilayah.rules.kursor import Kursor

SAAT = datetime(2024, 11, 22, 3, 4, 5, tzinfo=UTC)
KUNCI = UUID("12345678-1234-4234-8234-123456789abc")


def test_every_book_has_columns_with_words_and_none_for_a_person():
    assert set(KOLOM) == set(JenisBuku)
    dipakai = {nama for kolom in KOLOM.values() for nama in kolom}
    assert dipakai == set(LABEL)
    assert not dipakai & {"pelapor", "nama", "terlapor", "saksi", "penyerah"}


def test_books_are_written_from_the_runs_of_numbers_that_services_take_from():
    assert REGISTER[JenisBuku.LAPORAN] == pendaftaran.REGISTER["LP"]
    assert REGISTER[JenisBuku.TANDA_TERIMA] == TANDA_TERIMA
    assert REGISTER[JenisBuku.SURAT] == SURAT_KELUAR
    assert REGISTER[JenisBuku.BARANG] == barang.REGISTER
    assert REGISTER[JenisBuku.TEMUAN] == pendaftaran.REGISTER["TM"]
    assert REGISTER[JenisBuku.SERAH_TERIMA] == penelusuran.REGISTER
    assert REGISTER[JenisBuku.SARAN] == saran.REGISTER


@pytest.mark.parametrize(
    ("ada", "terakhir", "hilang"),
    [
        ([], 0, ()),
        ([1, 2, 3], 3, ()),
        ([1, 3], 3, (2,)),
        ([2, 3], 3, (1,)),
        ([1, 2], 4, (3, 4)),
        ([1, 9], 9, (2, 3, 4, 5, 6)),
        ([1_000_000], 1_000_000, (1, 2, 3, 4, 5)),
    ],
)
def test_missing_numbers_are_named_from_the_first(ada, terakhir, hilang):
    assert nomor_hilang(ada, terakhir) == hilang


@given(st.sets(st.integers(1, 60)), st.integers(0, 60))
def test_what_is_missing_is_what_does_not_stand_in_the_book(ada, terakhir):
    akhir = max([terakhir, *ada])
    semua = tuple(satu for satu in range(1, akhir + 1) if satu not in ada)

    assert nomor_hilang(sorted(ada), akhir) == semua[:5]


def test_a_run_is_whole_when_every_number_given_out_stands_in_the_book():
    assert Keurutan(3, 3).berurutan
    assert not Keurutan(2, 3).berurutan
    assert not Keurutan(3, 3, (2,)).berurutan


def test_a_year_begins_and_ends_on_the_offices_clock():
    awal, akhir = tahun_setempat(2024, "WIT")

    assert awal == datetime(2023, 12, 31, 15, tzinfo=UTC)
    assert akhir == datetime(2024, 12, 31, 15, tzinfo=UTC)


@pytest.mark.parametrize("mundur", [False, True])
def test_a_place_is_read_as_it_was_written(mundur):
    assert baca_penunjuk(tulis_penunjuk(7, mundur=mundur), bernomor=True) == (-7 if mundur else 7)
    kursor = baca_penunjuk(tulis_penunjuk((SAAT, KUNCI), mundur=mundur), bernomor=False)
    assert kursor == Kursor(SAAT, KUNCI, mundur)


@pytest.mark.parametrize("teks", ["0", "-0", "--1", "1.5", "²", "9999999999", "x", "1e3", " 1"])
def test_a_number_that_we_did_not_write_is_no_place(teks):
    assert baca_penunjuk(teks, bernomor=True) is None


@pytest.mark.parametrize("teks", ["7", "xx", Kursor(None, KUNCI).tulis()])
def test_a_cursor_that_we_did_not_write_is_no_place(teks):
    assert baca_penunjuk(teks, bernomor=False) is None
