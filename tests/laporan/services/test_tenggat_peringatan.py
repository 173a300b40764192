"""Warnings reach the right people, each once, whatever happens to the clock that ticks."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laporan.choices import Kanal, Sumber
from laporan.models import Laporan, Notifikasi, Tenggat
from laporan.services.status import kunci_laporan
from laporan.services.tenggat import buka_tenggat, tutup_tenggat
from laporan.services.tenggat_peringatan import peringatkan
from laporan.tasks import detak_tenggat
from tests.factories import laporan as pabrik
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.models import Jejak, Petugas

# A Thursday morning in Central Indonesia; the initial study is due at the end of Saturday there.
SAAT = datetime(2024, 11, 21, 1, 0, tzinfo=UTC)
HABIS = datetime(2024, 11, 23, 15, 59, 59, tzinfo=UTC)
LAMA = HABIS - SAAT
LAPOR: dict[str, Any] = {"waktu_kejadian": "2024-11-20", "tanggal_diketahui": "2024-11-20"}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Any:
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


@pytest.fixture
def orang() -> dict[str, Petugas]:
    for kode in ("", "63", "63.11"):
        pabrik.kantor(kode)
    daftar = (Peran.PENERIMA, Peran.PENELAAH, Peran.KOORDINATOR, Peran.PIMPINAN)
    return {peran: pabrik.petugas("63.11", peran) for peran in daftar}


@pytest.fixture
def laporan(orang: dict[str, Petugas]) -> Laporan:
    satu = pabrik.laporan(sumber=Sumber.LOKET, oleh=orang["penerima"], **LAPOR)
    satu.penanggung_jawab = orang["penelaah"]
    satu.save(update_fields=["penanggung_jawab"])
    Notifikasi.objects.all().delete()
    return satu


def kabar() -> set[tuple[str, str, str]]:
    """Return who was told what: template, office, and officer ('' for all of the office)."""
    semua = Notifikasi.objects.filter(kanal=Kanal.APLIKASI).select_related("kantor", "petugas")
    return {
        (
            satu.templat,
            satu.kantor.kode_wilayah if satu.kantor else "?",
            satu.petugas.peran[0] if satu.petugas else "",
        )
        for satu in semua
    }


def detak(jam: Any, pada: datetime) -> set[tuple[str, str, str]]:
    jam.move_to(pada)
    sebelum = kabar()
    detak_tenggat()
    return kabar() - sebelum


def test_each_warning_reaches_whoever_must_know_by_then(laporan, orang, jam):
    assert detak(jam, SAAT + LAMA * 0.49) == set()
    assert detak(jam, SAAT + LAMA * 0.5) == {("tenggat_separuh", "63.11", "penelaah")}
    assert detak(jam, SAAT + LAMA * 0.79) == set()
    assert detak(jam, SAAT + LAMA * 0.8) == {
        ("tenggat_dekat", "63.11", "penelaah"),
        ("tenggat_dekat", "63.11", "koordinator"),
    }
    assert detak(jam, HABIS) == set()
    assert detak(jam, HABIS + timedelta(seconds=1)) == {
        ("tenggat_lewat", "63.11", "penelaah"),
        ("tenggat_lewat", "63.11", "koordinator"),
        ("tenggat_lewat", "63.11", "pimpinan"),
        ("tenggat_lewat", "63", ""),
    }
    assert detak(jam, HABIS + timedelta(days=30)) == set()
    satu = Tenggat.objects.get(langkah="kajian_awal")
    assert (satu.peringatan_ke, satu.peringatan_pada, satu.selesai_pada) == (100, None, None)


def test_of_what_a_body_outside_let_pass_only_the_office_hears(laporan, orang, jam):
    tutup_tenggat(laporan)
    satu = buka_tenggat(laporan, "kpu_tindak_lanjut", SAAT, jalur="administrasi")

    kabar = detak(jam, satu.jatuh_tempo + timedelta(seconds=1))

    akhir = {(kantor, siapa) for templat, kantor, siapa in kabar if templat == "tenggat_lewat"}
    assert akhir == {("63.11", satu) for satu in ("penelaah", "koordinator", "pimpinan")}
    assert {kantor for _, kantor, _ in kabar} == {"63.11"}
    assert not Tenggat.objects.perlu_penjelasan(timezone.now()).exists()


def test_a_missed_deadline_is_a_line_of_the_trail_once(laporan, jam):
    for hari in range(1, 5):
        detak(jam, HABIS + timedelta(days=hari))
    baris = Jejak.objects.get(subjek=str(laporan.pk), peristiwa="tenggat_lewat")
    assert baris.rincian["langkah"] == "kajian_awal"
    assert baris.rincian["jatuh_tempo"].startswith("2024-11-23T15:59:59")
    assert baris.tampil == "petugas"


def test_a_clock_that_stood_still_skips_no_warning(laporan, jam):
    assert {templat for templat, _, _ in detak(jam, HABIS + timedelta(days=3))} == {
        *("tenggat_separuh", "tenggat_dekat", "tenggat_lewat")
    }


def test_the_whole_office_hears_where_nobody_in_charge_is_on_duty(laporan, orang, jam):
    orang["penelaah"].is_active = False
    orang["penelaah"].save()
    assert detak(jam, SAAT + LAMA * 0.8) == {
        ("tenggat_separuh", "63.11", ""),
        ("tenggat_dekat", "63.11", ""),
    }


def test_an_officer_who_moved_away_no_longer_hears_of_the_office(laporan, orang, jam):
    orang["penelaah"].kantor = pabrik.kantor("63")
    orang["penelaah"].save()
    assert detak(jam, SAAT + LAMA * 0.5) == {("tenggat_separuh", "63.11", "")}


def test_who_is_in_charge_and_decides_too_hears_once(laporan, orang, jam):
    Laporan.objects.update(penanggung_jawab=orang["koordinator"])
    detak(jam, SAAT + LAMA * 0.8)
    assert Notifikasi.objects.filter(templat="tenggat_dekat").count() == 1


def test_a_step_that_is_done_warns_nobody(laporan, jam):
    tutup_tenggat(laporan, "kajian_awal")
    assert detak(jam, HABIS + timedelta(days=1)) == set()


def test_each_track_of_a_case_warns_for_itself(laporan, jam):
    tutup_tenggat(laporan)
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(laporan, "penanganan", SAAT, jalur=jalur)
    detak(jam, SAAT + timedelta(days=2))
    separuh = Notifikasi.objects.filter(templat="tenggat_separuh")
    assert sorted(satu.data["jalur"] for satu in separuh) == ["kode_etik", "pidana"]


def test_the_reporter_is_told_before_their_own_time_is_over_and_no_officer_is(orang, jam):
    satu = pabrik.laporan(**LAPOR)
    Notifikasi.objects.all().delete()
    tempo = satu.tenggat.get(langkah="serah_berkas")
    jam.move_to(SAAT + (tempo.jatuh_tempo - SAAT) * 0.8)
    detak_tenggat()
    surat = Notifikasi.objects.get()
    assert (surat.kanal, surat.templat, surat.data) == (
        *(Kanal.SUREL, "batas_dekat"),
        {"nomor": satu.nomor},
    )
    assert detak(jam, tempo.jatuh_tempo + timedelta(seconds=1)) == {("tenggat_lewat", "63.11", "")}


def test_a_reporter_without_an_address_is_promised_nothing(orang, jam):
    satu = pabrik.laporan(pelapor__surel="", **LAPOR)
    Notifikasi.objects.all().delete()
    jam.move_to(satu.tenggat.get(langkah="serah_berkas").jatuh_tempo - timedelta(hours=1))
    detak_tenggat()
    assert not Notifikasi.objects.exists()


def test_the_time_to_report_at_all_warns_nobody(orang, jam):
    satu = pabrik.laporan(pabrik.INFORMASI)
    Notifikasi.objects.all().delete()
    assert satu.tenggat.get(langkah="pelaporan").peringatan_pada is None
    assert detak(jam, SAAT + timedelta(days=60)) == set()
    assert not Notifikasi.objects.exists()


def test_notices_hold_codes_only(laporan, jam):
    detak(jam, HABIS + timedelta(seconds=1))
    isi = {"nomor": laporan.nomor, "langkah": "kajian_awal"}
    semua = list(Notifikasi.objects.values_list("data", flat=True))
    assert semua
    assert all(satu == isi for satu in semua)


def test_a_tick_asks_as_much_for_thirty_deadlines_as_for_one(laporan, orang, jam):
    jam.move_to(SAAT + LAMA * 0.5)
    with CaptureQueriesContext(connection) as satu:
        peringatkan()
    jam.move_to(SAAT)
    for _ in range(30):
        pabrik.laporan(sumber=Sumber.LOKET, oleh=orang["penerima"], **LAPOR)
    jam.move_to(SAAT + LAMA * 0.5)
    with CaptureQueriesContext(connection) as banyak:
        assert peringatkan() == 30
    assert len(banyak) == len(satu)


@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_once_warn_of_each_deadline_once(orang, jam):
    for _ in range(6):
        pabrik.laporan(sumber=Sumber.LOKET, oleh=orang["penerima"], **LAPOR)
    Notifikasi.objects.all().delete()
    jam.move_to(HABIS + timedelta(seconds=1))
    sekaligus([lambda: [*iter(lambda: peringatkan(2), 0)]] * 3)
    detak_tenggat()
    for templat in ("tenggat_separuh", "tenggat_dekat"):
        assert Notifikasi.objects.filter(templat=templat).count() == 6
    # At the end the office and the province above it are told.
    assert Notifikasi.objects.filter(templat="tenggat_lewat").count() == 12
    assert Jejak.objects.filter(peristiwa="tenggat_lewat").count() == 6


@pytest.mark.django_db(transaction=True)
def test_what_an_officer_holds_is_left_to_the_next_tick(orang, jam):
    satu = pabrik.laporan(sumber=Sumber.LOKET, oleh=orang["penerima"], **LAPOR)
    Notifikasi.objects.all().delete()
    jam.move_to(SAAT + LAMA * 0.5)

    with transaction.atomic():
        kunci_laporan(satu)
        assert sekaligus([peringatkan]) == [0]
    assert sekaligus([peringatkan]) == [1]


def test_a_tick_that_dies_has_warned_nobody(laporan, jam, monkeypatch):
    jam.move_to(HABIS + timedelta(seconds=1))
    sebelum = Notifikasi.objects.count()

    def mati(*_: object, **__: object) -> None:
        raise RuntimeError("mati")

    with monkeypatch.context() as sementara:
        sementara.setattr("laporan.services.tenggat_peringatan.antrekan", mati)
        with pytest.raises(RuntimeError, match="mati"):
            peringatkan()
    assert Notifikasi.objects.count() == sebelum
    assert Tenggat.objects.get(langkah="kajian_awal").peringatan_ke == 0
    detak_tenggat()
    assert Tenggat.objects.get(langkah="kajian_awal").peringatan_ke == 100
