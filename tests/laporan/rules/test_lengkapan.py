from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from laporan.rules.lengkapan import Tambahan, gabungkan, galat_gabungan, ruas_berubah
from laporan.rules.masukan import Masukan, PelaporMasuk, SaksiMasuk, TerlaporMasuk, baku

AWAL = Masukan(
    bentuk="informasi_awal",
    uraian="Ada baliho besar di halaman sekolah.",
    wilayah="63.11.02.2005",
    nama_wilayah="Desa Contoh",
    tempat="sekolah",
    terlapor=(TerlaporMasuk(nama="Satu"),),
)
teks = st.text(max_size=12)
orang = st.builds(SaksiMasuk, nama=teks, alamat=teks)
tambahan = st.builds(
    Tambahan,
    tempat=teks,
    tps=teks,
    tautan=st.lists(teks, max_size=3).map(tuple),
    saksi=st.lists(orang, max_size=3).map(tuple),
    pelapor=st.none() | st.builds(PelaporMasuk, nama=teks, telepon=teks),
    kejadian_daring=st.none() | st.booleans(),
)


@given(tambahan)
def test_adding_twice_is_adding_once(satu: Tambahan) -> None:
    sekali = gabungkan(AWAL, satu)
    assert gabungkan(sekali, satu) == sekali


@given(tambahan)
def test_nothing_that_was_there_is_lost_from_a_list(satu: Tambahan) -> None:
    hasil = gabungkan(AWAL, satu)
    assert hasil.terlapor[:1] == AWAL.terlapor
    assert hasil.bentuk == AWAL.bentuk
    assert set(satu.saksi) <= set(hasil.saksi)


def test_an_empty_addition_changes_nothing() -> None:
    assert gabungkan(AWAL, Tambahan()) == AWAL
    assert ruas_berubah(AWAL, AWAL) == []


def test_a_person_s_fields_are_filled_in_one_by_one() -> None:
    awal = replace(AWAL, pelapor=PelaporMasuk(nama="Nama", telepon="0812000000"))
    hasil = gabungkan(awal, Tambahan(pelapor=PelaporMasuk(alamat="Jalan")))
    assert hasil.pelapor == PelaporMasuk(nama="Nama", telepon="0812000000", alamat="Jalan")


def test_days_after_the_submission_contradict_it() -> None:
    saat = datetime(2024, 11, 21, 12, tzinfo=UTC)
    lewat = replace(AWAL, tanggal_kejadian=date(2024, 11, 22))
    assert galat_gabungan(lewat, saat).keys() == {"waktu_kejadian"}
    nanti = replace(AWAL, waktu_kejadian=saat.replace(hour=13), tanggal_kejadian=saat.date())
    assert galat_gabungan(nanti, saat).keys() == {"waktu_kejadian"}


def test_equal_submissions_have_one_text_and_different_ones_another() -> None:
    assert baku(AWAL) == baku(replace(AWAL, nama_wilayah="Nama lain"))
    assert baku(AWAL) != baku(replace(AWAL, tps="1"))
