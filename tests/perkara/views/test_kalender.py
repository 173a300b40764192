"""The calendar of an office: what it shows, to whom, and what it costs."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laporan.choices import Sumber
from laporan.models import Laporan, Tenggat
from laporan.services.tenggat import buka_tenggat, tutup_tenggat
from pengawasan.perkara.queries import kalender as tanya
from pengawasan.perkara.rules.kalender import Bulan
from tests.factories.laporan import kantor, laporan, petugas
from tests.perkara.baris import salin
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import JenisHariLibur, Peran
from wilayah.models import Kantor
from wilayah.services.kalender import tetapkan_hari_libur

pytestmark = pytest.mark.django_db
# A Thursday morning in Central Indonesia; the initial study is due at the end of Saturday there.
SAAT = datetime(2024, 11, 21, 1, 0, tzinfo=UTC)
LAPOR: dict[str, Any] = {"waktu_kejadian": "2024-11-20", "tanggal_diketahui": "2024-11-20"}


@pytest.fixture(autouse=True)
def jam() -> Any:
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


@pytest.fixture
def diterima() -> Laporan:
    Kantor.objects.update(aktif_dari=None)
    return laporan(sumber=Sumber.LOKET, oleh=petugas("63.11"), **LAPOR)


def buka(kode: str = "63.11", peran: Peran = Peran.PENELAAH, **isi: str) -> str:
    jawaban = masuk(kode, peran).get(alamat("kalender"), isi)
    assert jawaban.status_code == 200, jawaban.status_code
    return jawaban.content.decode()


def tempo(laporan: Laporan, *saat: datetime) -> None:
    """Give a report open deadlines at these moments, one for each made-up track."""
    Tenggat.objects.bulk_create(
        Tenggat(
            laporan=laporan,
            langkah="penanganan",
            jalur=f"uji-{n}",
            mulai=SAAT - timedelta(days=400),
            jatuh_tempo=satu,
            satuan="hari_kalender",
            dasar="Pasal contoh",
        )
        for n, satu in enumerate(saat)
    )


def test_a_deadline_stands_on_its_day_with_the_way_to_its_report(diterima):
    isi = buka(bulan="2024-11")
    _, _, hari = isi.partition('datetime="2024-11-23"')
    hari, _, _ = hari.partition("kalender__hari ")
    assert alamat("laporan", diterima.nomor) in hari
    assert "Kajian awal" in hari
    assert "23.59 WITA" in hari


def test_this_month_is_shown_when_none_is_named(diterima):
    isi = buka()
    assert "November 2024" in isi
    assert diterima.nomor in isi
    assert 'class="kalender__kata">hari ini' in isi


def test_a_month_without_deadlines_says_so_and_leads_on(diterima):
    isi = buka(bulan="2025-03")
    assert "Tidak ada batas waktu yang jatuh pada bulan ini." in isi
    assert "?bulan=2025-02" in isi
    assert "?bulan=2025-04" in isi
    assert "?bulan=2024-11" in isi


def test_what_is_over_stands_on_top_in_every_month(diterima, jam):
    assert "Sudah lewat" not in buka()
    jam.move_to(SAAT + timedelta(days=9))
    isi = buka(bulan="2025-03")
    _, _, lewat = isi.partition('class="kalender__lewat"')
    lewat, _, _ = lewat.partition("</section>")
    assert diterima.nomor in lewat
    assert "lewat 7 hari" in lewat
    assert "belum dijelaskan" in lewat


def test_days_off_are_named():
    tetapkan_hari_libur(
        date(2024, 11, 27),
        nama="Pemungutan suara contoh",
        jenis=JenisHariLibur.PEMUNGUTAN_SUARA,
        alasan="Keputusan contoh",
        petugas=None,
    )
    assert "Pemungutan suara contoh" in buka(bulan="2024-11")
    assert "Pemungutan suara contoh" not in buka(bulan="2024-10")


def test_closed_deadlines_and_the_time_to_report_are_not_in_it(diterima):
    informasi = laporan(
        {"bentuk": "informasi_awal", "uraian": "Baliho besar di depan sekolah.", "wilayah": "63.11"}
    )
    tutup_tenggat(diterima, "kajian_awal")
    isi = buka(bulan="2024-11")
    assert diterima.nomor not in isi
    assert informasi.nomor not in isi


def test_tracks_that_share_a_moment_stand_there_once(diterima):
    tutup_tenggat(diterima)
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(diterima, "penanganan", SAAT, jalur=jalur)
    assert buka(bulan="2024-11").count(diterima.nomor) == 2, "once in the address, once in words"


def test_the_stranger_and_the_upper_tiers_see_what_their_queue_holds(diterima):
    for kode, terlihat in {
        "63.11": True,
        "63.71": False,
        "64.72": False,
        "63": True,
        "64": False,
        "": True,
        "63.11.02": True,
        "63.11.03": False,
    }.items():
        assert (diterima.nomor in buka(kode, bulan="2024-11")) == terlihat, kode


def test_upper_tiers_narrow_to_their_own_or_to_one_office(diterima):
    assert diterima.nomor in buka("63", bulan="2024-11", kantor="63.11")
    assert diterima.nomor not in buka("63", bulan="2024-11", kantor="63.71")
    assert diterima.nomor not in buka("63", bulan="2024-11", kantor="sendiri")
    assert diterima.nomor in buka("", bulan="2024-11", kantor="63")
    assert diterima.nomor in buka("", bulan="2024-11", kantor="63.11")
    assert diterima.nomor not in buka("", bulan="2024-11", kantor="64")


@pytest.mark.parametrize(
    ("kode", "isi"),
    [
        ("63.11", {"bulan": "2024-13"}),
        ("63.11", {"bulan": "nanti"}),
        ("63.11", {"hari": "2024-02-30"}),
        ("63.11", {"hari": "9999-12-31"}),
        ("63.11", {"kantor": "63.71"}),
        ("63", {"kantor": "64.72"}),
        ("63", {"kantor": "'; --"}),
    ],
)
def test_an_address_that_names_nothing_is_refused(kode, isi):
    assert masuk(kode, Peran.PENELAAH).get(alamat("kalender"), isi).status_code == 400


def test_readers_of_reports_open_it_and_nobody_else(client):
    for nama in ("kalender", "kalender_langganan"):
        assert masuk("63.11", Peran.AUDITOR).get(alamat(nama)).status_code == 200
        assert masuk("63.11", Peran.ADMIN).get(alamat(nama)).status_code == 403
        assert client.get(alamat(nama)).status_code == 302


def test_it_costs_the_same_for_one_deadline_and_for_thirty(diterima):
    koordinator = masuk("63.11", Peran.KOORDINATOR)
    koordinator.get(alamat("kalender"))
    with CaptureQueriesContext(connection) as satu:
        koordinator.get(alamat("kalender"), {"bulan": "2024-11"})
    for n, lain in enumerate(salin(diterima, 30)):
        tempo(lain, SAAT + timedelta(days=n % 7), SAAT - timedelta(days=n % 7))
    with CaptureQueriesContext(connection) as banyak:
        koordinator.get(alamat("kalender"), {"bulan": "2024-11"})
    assert len(banyak) == len(satu) <= 8


def test_a_day_shows_its_first_deadlines_and_the_way_to_the_rest(diterima):
    for lain in salin(diterima, 9):
        tempo(lain, SAAT + timedelta(days=3))
    isi = buka(bulan="2024-11")
    assert "6 lagi" not in isi
    assert "5 lagi" in isi
    assert "?hari=2024-11-24" in isi
    hari = buka(hari="2024-11-24")
    assert hari.count("kalender__nomor") == 9
    assert "Minggu, 24 November 2024" in hari


def test_nobody_reads_more_of_a_month_than_is_shown(diterima, monkeypatch):
    monkeypatch.setattr(tanya, "TERBANYAK", 5)
    for n, lain in enumerate(salin(diterima, 12)):
        tempo(lain, SAAT + timedelta(days=3 + n // 6))
    isi = tanya.kalender_bulan(petugas("63.11"), Bulan(2024, 11))
    jumlah = {h.tanggal.day: (len(h.butir), h.lagi) for h in isi.hari if h.butir or h.lagi}
    assert jumlah == {23: (1, 0), 24: (4, 2), 25: (0, 6)}


def test_an_office_outside_its_term_has_an_empty_calendar(diterima):
    kecamatan = kantor("63.11.02")
    kecamatan.aktif_sampai = date(2024, 11, 1)
    kecamatan.save()
    assert diterima.nomor not in buka("63.11.02", bulan="2024-11")


def test_a_calendar_speaks_of_no_story_and_no_name(diterima):
    isi = buka(bulan="2024-11")
    for rahasia in ("Pelapor Contoh", "Terlapor Contoh", "amplop"):
        assert rahasia not in isi


def test_a_crowded_day_is_narrowed_to_one_office_where_there_are_several(diterima, monkeypatch):
    monkeypatch.setattr(tanya, "TERBANYAK", 1)
    satu, lain = diterima, *salin(diterima, 1)
    Laporan.objects.filter(pk=lain.pk).update(kantor=kantor("63.10"), kode_wilayah="63.10.01.2001")
    for baris in (satu, lain):
        tempo(baris, SAAT + timedelta(days=3))

    semua = buka("63", hari="2024-11-24")
    assert "Saring menurut kantor" in semua
    assert '<select id="kantor-kalender" name="kantor">' in semua
    assert 'name="hari" value="2024-11-24"' in semua
    disaring = buka("63", hari="2024-11-24", kantor="63.11")
    assert satu.nomor in disaring
    assert "Saring menurut kantor" not in disaring


def test_a_crowded_day_of_one_office_leads_to_its_queue(diterima, monkeypatch):
    monkeypatch.setattr(tanya, "TERBANYAK", 1)
    for satu in (diterima, *salin(diterima, 1)):
        tempo(satu, SAAT + timedelta(days=3))

    isi = buka(hari="2024-11-24")

    assert "Saring menurut kantor" not in isi
    assert "Lihat semuanya di antrean" in isi


@pytest.mark.parametrize("kode", ["", "63", "63.11"])
@pytest.mark.parametrize("nama", ["kalender", "rekap"])
def test_what_is_no_code_is_no_office(diterima, nama, kode):
    for kata in ("\0", f"{kode}.\0", "63.11.02.x"):
        jawaban = masuk(kode, Peran.PENELAAH).get(alamat(nama), {"kantor": kata})
        assert jawaban.status_code == (400 if nama == "kalender" else 404)
