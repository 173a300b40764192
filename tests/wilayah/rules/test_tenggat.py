"""The pure clock, against cases counted by hand on the calendar and against its own laws."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wilayah.data.bawaan import rezim_bawaan
from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.rules.bacaan_rezim import baca_rezim
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

REZIM = {rezim.kode: rezim for rezim in map(baca_rezim, rezim_bawaan())}
KALENDER = Kalender(frozenset(hari.tanggal for hari in hari_libur_bawaan()))
P, K, M = "PILKADA-2024", "PILKADA-PASCA-MK104", "PEMILU-2022"

# regime, step, start, zone, due: counted by hand, day by day.
KASUS = [
    # Pilkada: calendar days run over weekends, polling day, leap day and new year.
    (P, "pelaporan", "2024-11-20", "WIB", "2024-11-27T23:59:59+07:00"),
    (P, "pelaporan", "2024-02-22", "WIB", "2024-02-29T23:59:59+07:00"),
    (P, "pelaporan", "2024-02-23", "WITA", "2024-03-01T23:59:59+08:00"),
    (P, "pelaporan", "2024-12-28", "WIT", "2025-01-04T23:59:59+09:00"),
    (P, "kajian_awal", "2024-11-20T10:00:00+07:00", "WIB", "2024-11-22T23:59:59+07:00"),
    (P, "kajian_awal", "2024-11-20T00:00:00", "WIB", "2024-11-22T23:59:59+07:00"),
    (P, "kajian_awal", "2024-11-20T23:59:59", "WIB", "2024-11-22T23:59:59+07:00"),
    (P, "kajian_awal", "2024-11-22T21:30:00", "WITA", "2024-11-24T23:59:59+08:00"),
    (P, "kajian_awal", "2024-11-23", "WITA", "2024-11-25T23:59:59+08:00"),
    (P, "kajian_awal", "2024-11-20T23:30:00+07:00", "WIT", "2024-11-23T23:59:59+09:00"),
    (P, "kajian_awal", "2024-11-20T00:30:00+09:00", "WIB", "2024-11-21T23:59:59+07:00"),
    (P, "serah_berkas", "2024-12-30T15:00:00", "WIB", "2025-01-01T23:59:59+07:00"),
    (P, "penanganan", "2024-11-25", "WIB", "2024-11-28T23:59:59+07:00"),
    (P, "perpanjangan", "2024-11-25", "WIB", "2024-11-30T23:59:59+07:00"),
    (P, "perpanjangan", "2024-02-26", "WIT", "2024-03-02T23:59:59+09:00"),
    (P, "temuan", "2024-10-01", "WIB", "2024-10-08T23:59:59+07:00"),
    (P, "tsm_putusan", "2024-11-27", "WIB", "2024-12-11T23:59:59+07:00"),
    (P, "kpu_tindak_lanjut", "2024-12-20", "WITA", "2024-12-27T23:59:59+08:00"),
    # Hours run to the second, over midnight, leap day and new year.
    (P, "perbaikan", "2024-11-20T14:05:09", "WITA", "2024-11-22T14:05:09+08:00"),
    (P, "perbaikan", "2024-11-30T23:59:59", "WIB", "2024-12-02T23:59:59+07:00"),
    (P, "perbaikan", "2024-02-28T08:00:00", "WIT", "2024-03-01T08:00:00+09:00"),
    (P, "perbaikan", "2024-11-20", "WIB", "2024-11-22T00:00:00+07:00"),
    (P, "perbaikan", "2024-11-20T14:05:09.750", "WIB", "2024-11-22T14:05:09+07:00"),
    (P, "perbaikan", "2024-11-20T17:00:00Z", "WIT", "2024-11-23T02:00:00+09:00"),
    (P, "gakkumdu_1", "2024-12-31T18:30:00", "WIB", "2025-01-01T18:30:00+07:00"),
    (P, "penerusan_pidana", "2024-02-28T23:00:00+08:00", "WITA", "2024-02-29T23:00:00+08:00"),
    # The criminal chain: working days up to the court, calendar days from there on.
    (P, "penyidikan", "2024-11-20", "WIB", "2024-12-11T23:59:59+07:00"),
    (P, "p19", "2024-12-23", "WIB", "2024-12-30T23:59:59+07:00"),
    (P, "p19_kembali", "2024-12-24", "WIB", "2024-12-31T23:59:59+07:00"),
    (P, "limpah_pn", "2024-12-27", "WITA", "2025-01-06T23:59:59+08:00"),
    (P, "putusan_pn", "2024-12-27", "WIB", "2025-01-03T23:59:59+07:00"),
    (P, "banding", "2025-01-03", "WIB", "2025-01-06T23:59:59+07:00"),
    (P, "putusan_pt", "2025-01-24", "WIB", "2025-01-31T23:59:59+07:00"),
    # After MK 104/2025 the same clocks.
    (K, "pelaporan", "2026-11-21", "WIB", "2026-11-28T23:59:59+07:00"),
    (K, "perbaikan", "2026-11-21T07:00:00Z", "WIB", "2026-11-23T14:00:00+07:00"),
    (K, "kajian_awal", "2026-12-31T23:59:59", "WIT", "2027-01-02T23:59:59+09:00"),
    (K, "perpanjangan", "2026-12-28", "WIB", "2027-01-02T23:59:59+07:00"),
    (K, "penyidikan", "2026-12-21", "WIB", "2027-01-14T23:59:59+07:00"),
    # Pemilu: working days around the long holidays.
    (M, "pelaporan", "2024-02-01", "WIB", "2024-02-15T23:59:59+07:00"),
    (M, "pelaporan", "2024-02-14", "WIB", "2024-02-23T23:59:59+07:00"),
    (M, "pelaporan", "2024-04-05", "WIB", "2024-04-24T23:59:59+07:00"),
    (M, "pelaporan", "2022-12-23", "WIB", "2023-01-03T23:59:59+07:00"),
    (M, "pelaporan", "2026-12-21", "WIB", "2027-01-04T23:59:59+07:00"),
    (M, "kajian_awal", "2024-04-05T17:00:00", "WIB", "2024-04-17T23:59:59+07:00"),
    (M, "kajian_awal", "2024-04-06", "WIB", "2024-04-17T23:59:59+07:00"),
    (M, "kajian_awal", "2024-04-15", "WIB", "2024-04-17T23:59:59+07:00"),
    (M, "kajian_awal", "2024-02-23T22:00:00", "WITA", "2024-02-27T23:59:59+08:00"),
    (M, "kajian_awal", "2024-02-25", "WITA", "2024-02-27T23:59:59+08:00"),
    (M, "kajian_awal", "2024-02-27", "WIB", "2024-02-29T23:59:59+07:00"),
    (M, "kajian_awal", "2024-02-28", "WIB", "2024-03-01T23:59:59+07:00"),
    (M, "kajian_awal", "2024-02-09T23:30:00+07:00", "WIT", "2024-02-13T23:59:59+09:00"),
    (M, "kajian_awal", "2024-02-12T23:30:00+07:00", "WIT", "2024-02-16T23:59:59+09:00"),
    (M, "kajian_awal", "2024-02-12T23:30:00+07:00", "WIB", "2024-02-15T23:59:59+07:00"),
    (M, "kajian_awal", "2022-04-28", "WIB", "2022-05-10T23:59:59+07:00"),
    (M, "kajian_awal", "2026-03-17", "WIB", "2026-03-26T23:59:59+07:00"),
    (M, "serah_berkas", "2024-03-08", "WIB", "2024-03-14T23:59:59+07:00"),
    (M, "serah_berkas", "2024-05-08", "WIT", "2024-05-14T23:59:59+09:00"),
    (M, "perbaikan", "2024-05-22T09:00:00", "WIB", "2024-05-28T23:59:59+07:00"),
    (M, "perbaikan", "2024-06-14", "WITA", "2024-06-20T23:59:59+08:00"),
    (M, "penanganan", "2023-12-22", "WIB", "2024-01-05T23:59:59+07:00"),
    (M, "penanganan", "2023-01-20", "WIB", "2023-02-01T23:59:59+07:00"),
    (M, "perpanjangan", "2023-12-22", "WIB", "2024-01-16T23:59:59+07:00"),
    (M, "temuan", "2024-02-22", "WIB", "2024-02-29T23:59:59+07:00"),
    (M, "gakkumdu_1", "2024-02-14T20:00:00", "WIT", "2024-02-15T20:00:00+09:00"),
    (M, "penerusan_pidana", "2023-12-31T12:34:56", "WIB", "2024-01-01T12:34:56+07:00"),
    (M, "tsm_putusan", "2024-02-19", "WIB", "2024-03-08T23:59:59+07:00"),
    (M, "kpu_tindak_lanjut", "2024-03-27", "WIB", "2024-04-02T23:59:59+07:00"),
    (M, "penyidikan", "2023-04-14", "WIB", "2023-05-12T23:59:59+07:00"),
    (M, "p19", "2023-06-27", "WIB", "2023-07-05T23:59:59+07:00"),
    (M, "p19_kembali", "2025-03-27", "WIB", "2025-04-10T23:59:59+07:00"),
    (M, "limpah_pn", "2025-08-14", "WIB", "2025-08-22T23:59:59+07:00"),
    (M, "putusan_pn", "2024-02-23", "WIB", "2024-03-01T23:59:59+07:00"),
    (M, "banding", "2024-02-27", "WIB", "2024-03-01T23:59:59+07:00"),
    (P, "penelusuran", "2024-11-20", "WIB", "2024-11-27T23:59:59+07:00"),
    (P, "putusan_administrasi", "2024-11-20", "WIB", "2024-12-04T23:59:59+07:00"),
    (P, "bkn_verifikasi", "2024-09-18", "WIB", "2024-09-25T23:59:59+07:00"),
    (M, "penelusuran", "2024-02-22", "WIB", "2024-02-29T23:59:59+07:00"),
    (M, "putusan_administrasi", "2024-02-19", "WIB", "2024-03-08T23:59:59+07:00"),
    (M, "bkn_verifikasi", "2024-12-28", "WIB", "2025-01-04T23:59:59+07:00"),
    (M, "putusan_pt", "2023-12-27", "WIB", "2024-01-03T23:59:59+07:00"),
]


def tempo(rezim: str, langkah: str, mulai: date | datetime, zona: str = "WIB") -> JatuhTempo:
    return hitung(REZIM[rezim].aturan(langkah), mulai, KALENDER, zona)


def waktu(teks: str) -> date | datetime:
    return datetime.fromisoformat(teks) if "T" in teks else date.fromisoformat(teks)


@pytest.mark.parametrize(("rezim", "langkah", "mulai", "zona", "jatuh_tempo"), KASUS)
def test_the_clock_agrees_with_the_count_by_hand(
    rezim: str, langkah: str, mulai: str, zona: str, jatuh_tempo: str
) -> None:
    assert tempo(rezim, langkah, waktu(mulai), zona).jatuh_tempo.isoformat() == jatuh_tempo


def test_every_step_of_every_regime_was_counted_by_hand() -> None:
    terhitung = {(rezim, langkah) for rezim, langkah, *_ in KASUS}
    assert {(rezim, langkah) for rezim in (P, M) for langkah in LANGKAH} <= terhitung


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
