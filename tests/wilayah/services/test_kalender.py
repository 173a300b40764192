"""The stored calendar: seeded, corrected by officers, never overwritten."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from wilayah.choices import AsalAcuan, JenisHariLibur
from wilayah.data.hari_libur import hari_libur_bawaan
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import HariLibur, Jejak, PerubahanHariLibur
from wilayah.queries.kalender import kalender
from wilayah.rules.kalender import HariAcuan
from wilayah.services.kalender import coret_hari_libur, muat_kalender, tetapkan_hari_libur

pytestmark = pytest.mark.django_db
NATAL = date(2026, 12, 25)
BIASA = date(2026, 12, 22)
LIBUR = JenisHariLibur.LIBUR_NASIONAL


@pytest.fixture(autouse=True)
def kalender_bawaan(db: None) -> None:
    muat_kalender(hari_libur_bawaan())


def test_loading_again_writes_nothing() -> None:
    banyak = HariLibur.objects.count()
    assert banyak == len(hari_libur_bawaan())
    assert muat_kalender(hari_libur_bawaan()) == 0
    assert HariLibur.objects.count() == banyak


def test_newer_seeds_replace_their_own_days_and_strike_out_what_is_gone() -> None:
    lain = HariAcuan(BIASA, "Cuti Bersama Hari Raya Natal", "cuti_bersama")
    seed = [hari for hari in hari_libur_bawaan() if hari.tanggal != NATAL]
    assert muat_kalender([*seed, lain]) == 2
    sekarang = kalender(date(2026, 12, 1))
    assert sekarang.hari_kerja(NATAL)
    assert not sekarang.hari_kerja(BIASA)
    assert muat_kalender(hari_libur_bawaan()) == 2
    assert not kalender(date(2026, 12, 1)).hari_kerja(NATAL)


def test_an_officers_day_survives_the_seeds() -> None:
    tetapkan_hari_libur(NATAL, nama="Natal", jenis=LIBUR, alasan="Nama resmi.", petugas=None)
    tetapkan_hari_libur(BIASA, nama="Libur", jenis=LIBUR, alasan="Keppres baru.", petugas=None)
    assert muat_kalender(hari_libur_bawaan()) == 0
    assert HariLibur.objects.get(tanggal=NATAL).nama == "Natal"
    assert not kalender(BIASA).hari_kerja(BIASA)


def test_a_struck_out_day_is_a_working_day_and_never_comes_back() -> None:
    coret_hari_libur(NATAL, alasan="Hari pengganti.", petugas=None)
    assert muat_kalender(hari_libur_bawaan()) == 0
    assert kalender(NATAL).hari_kerja(NATAL)
    hari = HariLibur.objects.get(tanggal=NATAL)
    assert (hari.dihapus, hari.asal, hari.alasan) == (True, AsalAcuan.PETUGAS, "Hari pengganti.")


def test_an_officer_may_bring_a_struck_out_day_back() -> None:
    coret_hari_libur(NATAL, alasan="Hari pengganti.", petugas=None)
    tetapkan_hari_libur(NATAL, nama="Natal", jenis=LIBUR, alasan="Keliru.", petugas=None)
    assert not kalender(NATAL).hari_kerja(NATAL)


def test_changes_of_the_calendar_leave_lines_in_the_trail() -> None:
    tetapkan_hari_libur(BIASA, nama="Libur", jenis=LIBUR, alasan="Keppres baru.", petugas=None)
    coret_hari_libur(BIASA, alasan="Keppres dicabut.", petugas=None)
    jejak = Jejak.objects.filter(subjek_jenis="hari_libur", subjek=BIASA.isoformat())
    assert list(jejak.order_by("urut").values_list("peristiwa", flat=True)) == [
        "hari_libur.ditetapkan",
        "hari_libur.dicoret",
    ]


def perubahan() -> list[tuple[date, str]]:
    return list(PerubahanHariLibur.objects.values_list("tanggal", "apa"))


def test_filling_an_empty_calendar_is_no_change_of_it() -> None:
    assert perubahan() == []


def test_a_day_that_changes_sides_is_reported_once() -> None:
    tetapkan_hari_libur(BIASA, nama="Libur", jenis=LIBUR, alasan="Keppres.", petugas=None)
    tetapkan_hari_libur(BIASA, nama="Libur baru", jenis=LIBUR, alasan="Ejaan.", petugas=None)
    coret_hari_libur(BIASA, alasan="Keppres dicabut.", petugas=None)
    assert perubahan() == [(BIASA, "libur"), (BIASA, "kerja")]


def test_newer_seeds_report_only_the_days_that_change_sides() -> None:
    lain = HariAcuan(BIASA, "Cuti Bersama Hari Raya Natal", "cuti_bersama")
    ejaan = HariAcuan(date(2026, 1, 1), "Tahun Baru", "libur_nasional")
    tetap = {h.tanggal: h for h in hari_libur_bawaan() if h.tanggal != NATAL}
    muat_kalender([*(tetap | {ejaan.tanggal: ejaan}).values(), lain])
    assert perubahan() == [(BIASA, "libur"), (NATAL, "kerja")]
    muat_kalender(hari_libur_bawaan())
    assert perubahan()[2:] == [(NATAL, "libur"), (BIASA, "kerja")]


def test_no_report_of_a_changed_day_can_be_rewritten() -> None:
    coret_hari_libur(NATAL, alasan="Hari pengganti.", petugas=None)
    with (
        pytest.raises(DatabaseError, match=r"append-only|permission denied"),
        transaction.atomic(),
    ):
        PerubahanHariLibur.objects.update(apa="libur")


def test_a_change_without_a_reason_or_a_name_is_refused() -> None:
    with pytest.raises(MasukanKeliru) as penolakan:
        tetapkan_hari_libur(BIASA, nama=" ", jenis=LIBUR, alasan="", petugas=None)
    assert set(penolakan.value.galat) == {"nama", "alasan"}
    with pytest.raises(MasukanKeliru):
        coret_hari_libur(NATAL, alasan=" ", petugas=None)
    assert kalender(BIASA).hari_kerja(BIASA)
    assert not kalender(BIASA).hari_kerja(NATAL)


def test_a_day_that_is_not_in_the_calendar_cannot_be_struck_out() -> None:
    with pytest.raises(Penolakan) as penolakan:
        coret_hari_libur(BIASA, alasan="Hari kerja.", petugas=None)
    assert penolakan.value.status == 404


def test_the_application_cannot_remove_a_day_for_good() -> None:
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute("DELETE FROM wilayah_harilibur")


@pytest.mark.parametrize(
    ("isian", "batas"),
    [
        ({"tanggal": NATAL}, "hari_libur_has_one_row_per_day"),
        ({"jenis": "pasar"}, "hari_libur_kind_is_known"),
        ({"nama": " "}, "hari_libur_has_a_name"),
    ],
)
def test_the_database_refuses_a_day_that_makes_no_sense(
    isian: dict[str, object], batas: str
) -> None:
    utuh = {"tanggal": BIASA, "nama": "Libur", "jenis": LIBUR}
    with pytest.raises(IntegrityError, match=batas), transaction.atomic():
        HariLibur.objects.create(**(utuh | isian))
