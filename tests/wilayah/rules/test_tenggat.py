"""The pure clock, against cases counted by hand on the calendar and against its own laws."""

import csv
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wilayah.isi_rezim import REZIM, M, P
from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.rules.kalender import Kalender
from wilayah.rules.kata_rezim import LANGKAH
from wilayah.rules.rezim import AturanTenggat, LangkahTidakDikenal, Satuan
from wilayah.rules.tenggat import (
    ZONA,
    JatuhTempo,
    ZonaTidakDikenal,
    hitung,
    saat_setempat,
    zona_waktu,
)

KALENDER = Kalender(frozenset(hari.tanggal for hari in hari_libur_bawaan()))
# Counted by hand on the calendar, from the text of the law; the last column says how.
TABEL = Path(__file__).parent.parent / "data" / "tenggat.csv"
with TABEL.open(encoding="utf-8", newline="") as berkas:
    KASUS = list(csv.DictReader(berkas))


def tempo(rezim: str, langkah: str, mulai: date | datetime, zona: str = "WIB") -> JatuhTempo:
    return hitung(REZIM[rezim].aturan(langkah), mulai, KALENDER, zona)


def waktu(teks: str) -> date | datetime:
    return datetime.fromisoformat(teks) if "T" in teks else date.fromisoformat(teks)


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: f"{k['rezim']}-{k['langkah']}-{k['mulai']}")
def test_the_clock_agrees_with_the_count_by_hand(kasus: dict[str, str]) -> None:
    hasil = tempo(kasus["rezim"], kasus["langkah"], waktu(kasus["mulai"]), kasus["zona"])
    assert hasil.jatuh_tempo.isoformat() == kasus["jatuh_tempo"], kasus["hitungan"]


def test_every_step_of_every_regime_was_counted_by_hand() -> None:
    terhitung = {(kasus["rezim"], kasus["langkah"]) for kasus in KASUS}
    assert terhitung == {(rezim, langkah) for rezim in REZIM for langkah in LANGKAH}
    assert len(KASUS) >= 110
    assert {kasus["zona"] for kasus in KASUS} == set(ZONA)


def test_a_deadline_names_its_article_and_what_is_unverified() -> None:
    pasti = tempo(P, "pelaporan", date(2024, 11, 20))
    assert (pasti.dasar, pasti.belum_diverifikasi) == ("UU 1/2015 Pasal 134 ayat (4)", False)
    assert tempo(P, "serah_berkas", date(2024, 11, 20)).belum_diverifikasi


def test_the_last_second_of_the_last_day_is_still_in_time() -> None:
    batas = tempo(P, "kajian_awal", date(2024, 11, 20))
    assert not batas.lewat(batas.jatuh_tempo + timedelta(milliseconds=999))
    assert batas.lewat(batas.jatuh_tempo + timedelta(seconds=1))


def test_an_unknown_step_or_zone_is_refused_by_name() -> None:
    with pytest.raises(LangkahTidakDikenal, match="kasasi"):
        tempo(P, "kasasi", date(2024, 11, 20))
    with pytest.raises(ZonaTidakDikenal, match="WITB"):
        tempo(P, "pelaporan", date(2024, 11, 20), "WITB")


def test_the_extension_counts_from_the_start_of_handling_and_is_the_total() -> None:
    mulai = date(2024, 11, 25)
    assert tempo(P, "perpanjangan", mulai).jatuh_tempo.date() - mulai == timedelta(days=5)
    lanjutan = tempo(M, "perpanjangan", mulai).jatuh_tempo.date()
    assert hari_kerja_di_antara(mulai, lanjutan) == 14


def hari_kerja_di_antara(sesudah: date, sampai: date) -> int:
    """Count working days the slow way, without the clock's own loop."""
    hari = (sesudah + timedelta(days=n + 1) for n in range((sampai - sesudah).days))
    return sum(1 for satu in hari if satu.isoweekday() <= 5 and satu not in KALENDER.libur)


aturan_apa_saja = st.sampled_from(
    [rezim.tenggat[langkah] for rezim in REZIM.values() for langkah in LANGKAH]
)
zona_apa_saja = st.sampled_from(sorted(ZONA))
saat_apa_saja = st.datetimes(
    datetime.fromisoformat("2022-01-01"),
    datetime.fromisoformat("2028-06-30"),
    timezones=st.sampled_from([zona_waktu(nama) for nama in ZONA]),
)


@given(aturan_apa_saja, saat_apa_saja, saat_apa_saja, zona_apa_saja)
def test_a_later_start_never_falls_due_earlier(
    aturan: AturanTenggat, satu: datetime, lain: datetime, zona: str
) -> None:
    dahulu, kemudian = sorted((satu, lain))
    lebih_awal = hitung(aturan, dahulu, KALENDER, zona).jatuh_tempo
    assert lebih_awal <= hitung(aturan, kemudian, KALENDER, zona).jatuh_tempo


@given(aturan_apa_saja, saat_apa_saja, zona_apa_saja)
def test_a_deadline_lies_after_its_start_in_the_zone_of_the_office(
    aturan: AturanTenggat, mulai: datetime, zona: str
) -> None:
    jatuh_tempo = hitung(aturan, mulai, KALENDER, zona).jatuh_tempo
    assert jatuh_tempo > mulai
    assert jatuh_tempo.utcoffset() == zona_waktu(zona).utcoffset(None)
    assert jatuh_tempo.microsecond == 0


@given(aturan_apa_saja, saat_apa_saja, zona_apa_saja)
def test_days_end_at_the_last_second_and_hours_run_to_the_second(
    aturan: AturanTenggat, mulai: datetime, zona: str
) -> None:
    jatuh_tempo = hitung(aturan, mulai, KALENDER, zona).jatuh_tempo
    if aturan.satuan is Satuan.JAM:
        selisih = jatuh_tempo - mulai.replace(microsecond=0)
        assert selisih == timedelta(hours=aturan.jumlah)
    else:
        assert jatuh_tempo.time() == time(23, 59, 59)


@given(aturan_apa_saja, saat_apa_saja, zona_apa_saja)
def test_a_period_in_days_holds_exactly_its_number_of_days(
    aturan: AturanTenggat, mulai: datetime, zona: str
) -> None:
    awal = saat_setempat(mulai, zona).date()
    akhir = hitung(aturan, mulai, KALENDER, zona).jatuh_tempo.date()
    if aturan.satuan is Satuan.HARI_KERJA:
        assert KALENDER.hari_kerja(akhir)
        assert hari_kerja_di_antara(awal, akhir) == aturan.jumlah
    elif aturan.satuan is Satuan.HARI_KALENDER:
        assert akhir - awal == timedelta(days=aturan.jumlah)


@given(aturan_apa_saja, st.dates(date(2022, 1, 1), date(2028, 6, 30)), zona_apa_saja)
def test_a_bare_date_is_the_local_midnight_that_begins_it(
    aturan: AturanTenggat, tanggal: date, zona: str
) -> None:
    tengah_malam = datetime.combine(tanggal, time.min, zona_waktu(zona))
    assert hitung(aturan, tanggal, KALENDER, zona) == hitung(aturan, tengah_malam, KALENDER, zona)
