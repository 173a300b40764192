from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from laporan.choices import StatusLaporan
from laporan.templatetags import rupa
from laporan.templatetags.gambar_ikon import IKON
from wilayah.rules.rezim import AturanTenggat, Keyakinan, Satuan
from wilayah.rules.tenggat import zona_waktu

KINI = datetime(2026, 11, 21, 9, 5, tzinfo=zona_waktu("WITA"))


@pytest.mark.parametrize(
    ("selang", "kata", "nada"),
    [
        (timedelta(days=1, hours=14, minutes=54), "1 hari lagi", "nanti"),
        (timedelta(days=6, hours=2), "6 hari lagi", "nanti"),
        (timedelta(hours=23, minutes=59), "23 jam lagi", "segera"),
        (timedelta(hours=1), "1 jam lagi", "segera"),
        (timedelta(minutes=20), "20 menit lagi", "segera"),
        (timedelta(seconds=3), "1 menit lagi", "segera"),
        (timedelta(0), "1 menit lagi", "segera"),
        (-timedelta(seconds=1), "lewat 1 menit", "lewat"),
        (-timedelta(hours=3), "lewat 3 jam", "lewat"),
        (-timedelta(days=1, hours=2), "lewat 1 hari", "lewat"),
    ],
)
def test_time_left_is_said_in_its_largest_useful_unit(
    selang: timedelta, kata: str, nada: str
) -> None:
    sisa = rupa.sisa(KINI + selang, "WITA", KINI)
    assert (sisa.kata, sisa.nada) == (kata, nada)


def test_days_left_are_calendar_days_of_the_offices_zone() -> None:
    kini = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)  # 22.30 WIB, but 00.30 the next day in WIT
    jatuh_tempo = datetime(2026, 11, 22, 14, 59, 59, tzinfo=UTC)
    assert rupa.sisa(jatuh_tempo, "WIB", kini).kata == "2 hari lagi"
    assert rupa.sisa(jatuh_tempo, "WIT", kini).kata == "1 hari lagi"


@given(
    menit=st.integers(-200_000, 200_000),
    zona=st.sampled_from(["WIB", "WITA", "WIT"]),
)
def test_time_left_never_says_zero_and_is_late_only_when_it_is(menit: int, zona: str) -> None:
    sisa = rupa.sisa(KINI + timedelta(minutes=menit), zona, KINI)
    assert not sisa.kata.startswith("0 ")
    assert " 0 " not in sisa.kata
    assert (sisa.nada == "lewat") == (menit < 0)
    assert sisa.ikon in IKON


def test_a_moment_is_shown_on_the_clock_of_its_office() -> None:
    saat = datetime(2026, 11, 21, 2, 5, tzinfo=UTC)
    assert rupa.saat(saat, "WIB") == "Sabtu, 21 November 2026, 09.05 WIB"
    assert rupa.saat(saat, "WIT") == "Sabtu, 21 November 2026, 11.05 WIT"
    assert rupa.iso(saat, "WITA") == "2026-11-21T10:05:00+08:00"
    assert rupa.tanggal(datetime(2026, 11, 20, 15, 30, tzinfo=UTC), "WIT") == (
        "Sabtu, 21 November 2026"
    )
    assert rupa.tanggal(date(2026, 11, 20)) == "Jumat, 20 November 2026"


def test_a_missing_moment_is_an_empty_word() -> None:
    assert [rupa.saat(None), rupa.saat_ringkas(None), rupa.tanggal(None), rupa.iso(None)] == [
        ""
    ] * 4


def test_the_short_moment_names_the_year_only_where_it_is_another() -> None:
    tahun_ini = datetime.now(tz=UTC).replace(month=6, day=15, hour=1)
    assert str(tahun_ini.year) not in rupa.saat_ringkas(tahun_ini, "WIB")
    assert "pukul 08." in rupa.saat_ringkas(tahun_ini, "WIB")
    assert " 2024 " in rupa.saat_ringkas(datetime(2024, 11, 27, tzinfo=UTC), "WIB")


@pytest.mark.parametrize(
    ("jumlah", "satuan", "kata"),
    [
        (2, Satuan.HARI_KALENDER, "2 hari kalender"),
        (7, Satuan.HARI_KERJA, "7 hari kerja"),
        (24, Satuan.JAM, "24 jam"),
        (48, Satuan.JAM, "2 × 24 jam"),
    ],
)
def test_a_rule_of_the_law_is_said_in_its_own_unit(jumlah: int, satuan: Satuan, kata: str) -> None:
    aturan = AturanTenggat("kajian_awal", jumlah, satuan, "diterima", "contoh", Keyakinan.TEKS)
    assert rupa.lama_aturan(aturan).replace("\N{NO-BREAK SPACE}", " ") == kata


def test_every_status_and_every_tone_has_a_shape() -> None:
    for status in StatusLaporan:
        assert rupa.ikon_nada(rupa.nada_status(status)) in IKON
    assert rupa.nada_status("perbaikan") == "tunggu"
    assert rupa.nada_status("tidak_diregistrasi") == "henti"
    assert set(rupa.IKON_NADA.values()) <= set(IKON)


@pytest.mark.parametrize("nama", sorted(IKON))
def test_an_icon_is_hidden_from_speech_and_carries_no_style(nama: str) -> None:
    gambar = rupa.ikon(nama)
    assert 'aria-hidden="true"' in gambar
    assert "style" not in gambar
    assert gambar.count("<svg") == gambar.count("</svg>") == 1


def test_the_class_of_an_icon_is_escaped() -> None:
    assert "<b>" not in rupa.ikon("jam", '"><b>')


def test_an_access_code_is_cut_into_groups_without_losing_a_letter() -> None:
    kode = "7K3M92QXC4N8T51WZ7RJ6HP2DV"
    assert "".join(rupa.kelompok_kode(kode)) == kode
    assert [len(potong) for potong in rupa.kelompok_kode(kode)] == [5, 5, 5, 5, 6]


def test_a_checklist_counts_what_is_met_or_not_needed() -> None:
    assert rupa.terpenuhi([{"terpenuhi": True}, {"terpenuhi": False}, {"terpenuhi": None}]) == 2


def test_numbers_are_grouped_as_the_reader_is_used_to() -> None:
    assert rupa.angka(4000) == "4.000"
    with translation.override("en"):
        assert rupa.angka(4000) == "4,000"


def test_the_deadline_chip_escapes_what_it_is_given() -> None:
    templat = Template('{% include "komponen/tenggat.html" %}')
    konteks = {"jatuh_tempo": KINI, "zona": "WITA", "kini": KINI, "dasar": "<b>Pasal</b>"}
    hasil = templat.render(Context(konteks))
    assert "&lt;b&gt;Pasal" in hasil
    assert 'datetime="2026-11-21T09:05:00+08:00"' in hasil
