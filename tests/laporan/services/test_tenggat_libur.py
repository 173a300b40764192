"""When the calendar of days off changes, the open deadlines follow it, and people are told."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from laporan import tasks
from laporan.choices import Kanal, Sumber
from laporan.models import Laporan, Notifikasi, PenyesuaianTenggat, Tenggat
from laporan.queries.status import baca_status
from laporan.services import tenggat_libur
from laporan.services.tenggat import buka_tenggat, tutup_tenggat
from laporan.tasks import detak_tenggat
from tests.factories import laporan as pabrik
from wilayah.choices import JenisHariLibur
from wilayah.models import Jejak, Petugas
from wilayah.services.kalender import coret_hari_libur, tetapkan_hari_libur

# A Thursday morning in Central Indonesia; two working days on it is the end of Monday.
SAAT = datetime(2024, 1, 18, 1, 0, tzinfo=UTC)
SENIN = datetime(2024, 1, 22, 15, 59, 59, tzinfo=UTC)
SELASA = SENIN + timedelta(days=1)
PEMILU: dict[str, Any] = {
    "waktu_kejadian": "2024-01-17",
    "tanggal_diketahui": "2024-01-17",
    "jenis_pemilihan": "dpr_dpd_dprd",
}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Any:
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


@pytest.fixture
def penerima() -> Petugas:
    return pabrik.petugas("63.11")


@pytest.fixture
def laporan(penerima: Petugas) -> Laporan:
    satu = pabrik.laporan(sumber=Sumber.LOKET, oleh=penerima, **PEMILU)
    Notifikasi.objects.all().delete()
    return satu


def libur(hari: int) -> None:
    tetapkan_hari_libur(
        date(2024, 1, hari),
        nama="Hari libur contoh",
        jenis=JenisHariLibur.LIBUR_NASIONAL,
        alasan="Keputusan bersama contoh",
        petugas=None,
    )


def kajian(laporan: Laporan) -> datetime:
    return laporan.tenggat.get(langkah="kajian_awal").jatuh_tempo


def test_a_new_day_off_moves_the_deadline_and_says_so(laporan):
    assert kajian(laporan) == SENIN
    libur(19)
    detak_tenggat()
    assert kajian(laporan) == SELASA
    laporan.refresh_from_db()
    assert laporan.tenggat_berikut == SELASA
    baris = Jejak.objects.get(subjek=str(laporan.pk), peristiwa="tenggat_bergeser")
    rincian = {k: baris.rincian[k] for k in ("langkah", "jalur", "hari")}
    assert rincian == {"langkah": "kajian_awal", "jalur": "", "hari": ["2024-01-19"]}
    assert baris.rincian["dari"].startswith("2024-01-22T15:59:59")
    assert baris.rincian["sampai"].startswith("2024-01-23T15:59:59")
    kabar = Notifikasi.objects.get()
    assert (kabar.kanal, kabar.templat, kabar.kantor) == (
        *(Kanal.APLIKASI, "tenggat_bergeser"),
        laporan.kantor,
    )
    assert PenyesuaianTenggat.objects.get().digeser == 1


def test_a_day_that_becomes_a_working_day_moves_it_back(laporan, jam):
    libur(19)
    detak_tenggat()
    coret_hari_libur(date(2024, 1, 19), alasan="Keputusan dicabut", petugas=None)
    detak_tenggat()
    assert kajian(laporan) == SENIN
    assert Jejak.objects.filter(peristiwa="tenggat_bergeser").count() == 2
    assert Notifikasi.objects.filter(templat="tenggat_bergeser").count() == 2


def test_what_was_over_and_lies_ahead_again_is_told_at_its_new_end(laporan, jam):
    jam.move_to(SENIN + timedelta(seconds=1))
    detak_tenggat()
    assert Notifikasi.objects.filter(templat="tenggat_lewat").exists()
    banyak = Notifikasi.objects.filter(templat="tenggat_lewat").count()

    libur(19)
    detak_tenggat()
    satu = laporan.tenggat.get(langkah="kajian_awal")
    assert (satu.jatuh_tempo, satu.peringatan_ke) == (SELASA, 80)
    assert satu.peringatan_pada == SELASA + timedelta(seconds=1)

    for _detik in range(3):
        jam.move_to(SELASA + timedelta(seconds=1 + _detik))
        detak_tenggat()
    assert Notifikasi.objects.filter(templat="tenggat_lewat").count() == 2 * banyak
    assert Jejak.objects.filter(peristiwa="tenggat_lewat").count() == 2


@pytest.mark.parametrize("hari", [18, 20, 23, 31])
def test_a_day_outside_the_time_moves_nothing(laporan, hari):
    libur(hari)
    detak_tenggat()
    assert kajian(laporan) == SENIN
    assert not Jejak.objects.filter(peristiwa="tenggat_bergeser").exists()
    assert not Notifikasi.objects.exists()


def test_several_days_at_once_are_one_move(laporan):
    for hari in (19, 22, 24):
        libur(hari)
    detak_tenggat()
    assert kajian(laporan) == SENIN + timedelta(days=3)
    assert Jejak.objects.get(peristiwa="tenggat_bergeser").rincian["hari"] == [
        *("2024-01-19", "2024-01-22", "2024-01-24")
    ]


def test_calendar_days_hours_and_closed_deadlines_stay(penerima):
    pilkada = pabrik.laporan(
        sumber=Sumber.LOKET, oleh=penerima, **PEMILU | {"jenis_pemilihan": "bupati_wali_kota"}
    )
    jam = buka_tenggat(pilkada, "gakkumdu_1", SAAT)
    selesai = pabrik.laporan(sumber=Sumber.LOKET, oleh=penerima, **PEMILU)
    tutup_tenggat(selesai)
    sebelum = set(Tenggat.objects.values_list("pk", "jatuh_tempo"))
    libur(19)
    detak_tenggat()
    assert set(Tenggat.objects.values_list("pk", "jatuh_tempo")) == sebelum
    assert jam.satuan == "jam"


def test_the_reporter_is_told_when_it_is_their_time_and_reads_it(penerima):
    satu = pabrik.laporan(**PEMILU)
    Notifikasi.objects.all().delete()
    libur(19)
    detak_tenggat()
    assert satu.tenggat.get(langkah="serah_berkas").jatuh_tempo == SELASA
    assert {(n.kanal, n.templat) for n in Notifikasi.objects.all()} == {
        *((Kanal.SUREL, "batas_bergeser"), (Kanal.APLIKASI, "tenggat_bergeser")),
    }
    terbaca = baca_status(satu).riwayat[-1]
    assert terbaca.keterangan == "Batas waktu Anda berubah karena kalender hari libur berubah."


def test_warnings_given_stay_given_and_the_next_is_planned_anew(laporan, jam):
    lama = SENIN - SAAT
    jam.move_to(SAAT + lama * 0.6)
    detak_tenggat()
    libur(22)
    detak_tenggat()
    satu = laporan.tenggat.get(langkah="kajian_awal")
    assert satu.peringatan_ke == 50
    assert satu.peringatan_pada == SAAT + (SELASA - SAAT) * 0.8
    assert Notifikasi.objects.filter(templat="tenggat_separuh").count() == 1


def test_each_report_is_counted_by_the_zone_it_was_counted_in(laporan):
    """An office of another zone that took a report over does not change when its day ends."""
    laporan.kantor.zona = "WIB"
    laporan.kantor.save()
    libur(19)
    detak_tenggat()
    assert kajian(laporan) == SELASA


def test_work_that_was_cut_off_goes_on_where_it_stood(laporan, penerima, monkeypatch):
    for _ in range(4):
        pabrik.laporan(sumber=Sumber.LOKET, oleh=penerima, **PEMILU)
    Notifikasi.objects.all().delete()
    libur(19)
    asli, sisa = tenggat_libur.geser, [3]

    def tersendat(*isi: Any) -> bool:
        if not sisa[0]:
            raise RuntimeError("mati")
        sisa[0] -= 1
        return asli(*isi)

    monkeypatch.setattr(tasks, "SEKALI", 2)
    with monkeypatch.context() as sementara:
        sementara.setattr(tasks, "geser", tersendat)
        with pytest.raises(RuntimeError, match="mati"):
            detak_tenggat()
    assert Jejak.objects.filter(peristiwa="tenggat_bergeser").count() == 3
    detak_tenggat()
    kini = Tenggat.objects.filter(langkah="kajian_awal")
    assert {satu.jatuh_tempo for satu in kini} == {SELASA}
    assert Jejak.objects.filter(peristiwa="tenggat_bergeser").count() == 5
    assert Notifikasi.objects.filter(templat="tenggat_bergeser").count() == 5


def test_a_deadline_opened_by_the_former_calendar_is_found_in_a_second_round(
    laporan, jam, penerima
):
    libur(19)
    detak_tenggat()
    # As if another worker had counted before the change was stored, and stored afterwards.
    terlambat = pabrik.laporan(sumber=Sumber.LOKET, oleh=penerima, **PEMILU)
    terlambat.tenggat.filter(langkah="kajian_awal").update(jatuh_tempo=SENIN)
    jam.shift(timedelta(minutes=1))
    detak_tenggat()
    assert kajian(terlambat) == SENIN
    jam.shift(timedelta(minutes=2))
    detak_tenggat()
    assert kajian(terlambat) == SELASA
    assert PenyesuaianTenggat.objects.get().selesai_pada is not None
    jam.shift(timedelta(days=1))
    detak_tenggat()
    assert PenyesuaianTenggat.objects.get().digeser == 2
