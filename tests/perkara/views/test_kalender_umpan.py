"""A secret link opens the office's deadlines to a calendar, and nothing else to anybody."""

import logging
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import IntegrityError, transaction
from django.test import Client
from icalendar import Calendar

from laporan.choices import Sumber
from laporan.models import Laporan
from laporan.services.tenggat import buka_tenggat, tutup_tenggat
from pengawasan.perkara.models import LanggananKalender
from pengawasan.perkara.services.kalender import TERBANYAK, buat_langganan
from tests.factories.laporan import kantor, laporan, petugas
from tests.perkara.views.test_halaman import alamat, masuk
from wilayah.choices import Peran
from wilayah.models import Jejak, Kantor, Petugas
from wilayah.transports.catatan import SaringRahasia

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_url")]
SAAT = datetime(2024, 11, 21, 1, 0, tzinfo=UTC)
LAPOR: dict[str, Any] = {"waktu_kejadian": "2024-11-20", "tanggal_diketahui": "2024-11-20"}
DILARANG = (
    "Pelapor Contoh",
    "Terlapor Contoh",
    "amplop",
    "0812",
    "VALARM",
    "ATTENDEE",
    "ORGANIZER",
)


ACAK = re.compile(rb'(?:nonce|value)="[^"]*"')


@pytest.fixture(autouse=True)
def jam() -> Any:
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


@pytest.fixture
def diterima() -> Laporan:
    Kantor.objects.update(aktif_dari=None)
    return laporan(sumber=Sumber.LOKET, oleh=petugas("63.11"), **LAPOR)


@pytest.fixture
def penelaah() -> Petugas:
    return petugas("63.11", Peran.PENELAAH)


def umpan(token: str, **kepala: str) -> Any:
    return Client().get(f"/kalender/{token}.ics", headers=kepala)


def peristiwa(token: str) -> list[Any]:
    jawaban = umpan(token)
    assert jawaban.status_code == 200
    return list(Calendar.from_ical(jawaban.content).walk("VEVENT"))


def test_a_link_is_shown_once_and_opens_the_calendar(diterima):
    klien = masuk("63.11", Peran.PENELAAH)
    halaman = alamat("kalender_langganan")

    isi = klien.post(halaman, {"nama": "telepon saya"})

    tautan = re.search(
        re.escape(settings.ALAMAT_SITUS) + r"(/kalender/[\w-]{43}\.ics)", isi.content.decode()
    )
    assert tautan
    assert "no-store" in isi["Cache-Control"]
    assert Client().get(tautan[1]).status_code == 200
    lagi = klien.get(halaman).content.decode()
    assert "telepon saya" in lagi
    assert tautan[1] not in lagi
    satu = LanggananKalender.objects.get()
    assert tautan[1][10:-4].encode() not in bytes(satu.sidik)


def test_an_event_says_number_step_region_moment_and_article_only(diterima, penelaah):
    token = buat_langganan(penelaah)
    [satu] = peristiwa(token)
    assert str(satu["summary"]) == f"Kajian awal · {diterima.nomor}"
    assert str(satu["location"]) == diterima.nama_wilayah
    assert satu["dtstart"].dt == datetime(2024, 11, 23, 15, 59, 59, tzinfo=UTC)
    tenggat = diterima.tenggat.get(langkah="kajian_awal")
    assert str(satu["description"]) == (
        f"Sampai Sabtu 23 November pukul 23.59 WITA. Dasar: {tenggat.dasar}"
    )
    assert set(satu) == {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "TRANSP")
    }
    teks = umpan(token).content.decode()
    assert not [kata for kata in DILARANG if kata in teks]


def test_it_speaks_indonesian_whatever_the_cookie_says(diterima, penelaah):
    klien = Client()
    klien.cookies["bahasa"] = "en"
    isi = klien.get(f"/kalender/{buat_langganan(penelaah)}.ics").content.decode()
    assert "Kajian awal" in isi


def test_the_same_deadlines_are_the_same_bytes_and_their_names_stay(diterima, penelaah, jam):
    token = buat_langganan(penelaah)
    satu = umpan(token)
    jam.shift(timedelta(hours=5))
    dua = umpan(token)
    assert satu.content == dua.content
    assert satu["ETag"] == dua["ETag"]
    sama = umpan(token, if_none_match=satu["ETag"])
    assert (sama.status_code, sama.content) == (304, b"")
    uid = {str(p["uid"]) for p in peristiwa(token)}
    diterima.tenggat.filter(langkah="kajian_awal").update(
        jatuh_tempo=datetime(2024, 11, 25, 15, 59, 59, tzinfo=UTC)
    )
    assert {str(p["uid"]) for p in peristiwa(token)} == uid
    assert umpan(token, if_none_match=satu["ETag"]).status_code == 200


def test_what_is_done_disappears(diterima, penelaah):
    token = buat_langganan(penelaah)
    tutup_tenggat(diterima)
    assert peristiwa(token) == []


def test_tracks_that_share_a_moment_are_one_event(diterima, penelaah):
    token = buat_langganan(penelaah)
    tutup_tenggat(diterima)
    for jalur in ("pidana", "kode_etik"):
        buka_tenggat(diterima, "penanganan", SAAT, jalur=jalur)
    assert len(peristiwa(token)) == 1


@pytest.mark.parametrize(
    ("kode", "banyak"),
    [("63.11", 1), ("63.71", 0), ("64.72", 0), ("63", 0), ("", 0), ("63.11.02", 1)],
)
def test_a_link_shows_what_the_officers_own_office_holds(diterima, kode, banyak):
    token = buat_langganan(petugas(kode, Peran.PENELAAH))
    assert len(peristiwa(token)) == banyak


def _cabut(satu: Petugas) -> None:
    LanggananKalender.objects.update(dicabut=SAAT)


def _matikan(satu: Petugas) -> None:
    Petugas.objects.filter(pk=satu.pk).update(is_active=False)


def _keluarkan(satu: Petugas) -> None:
    Petugas.objects.filter(pk=satu.pk).update(kantor=None, peran=[])


def _jadikan_admin(satu: Petugas) -> None:
    Petugas.objects.filter(pk=satu.pk).update(peran=[Peran.ADMIN])


def _pindahkan(satu: Petugas) -> None:
    Petugas.objects.filter(pk=satu.pk).update(kantor=kantor("63.71"))


@pytest.mark.parametrize("ubah", [_cabut, _matikan, _keluarkan, _jadikan_admin, _pindahkan])
def test_a_link_that_opens_nothing_any_more_is_absent(diterima, penelaah, ubah):
    token = buat_langganan(penelaah)
    assert umpan(token).status_code == 200
    ubah(penelaah)
    mati, asing = umpan(token), umpan("x" * 43)
    assert mati.status_code == asing.status_code == 404
    assert ACAK.sub(b"", mati.content) == ACAK.sub(b"", asing.content)
    assert diterima.nomor not in mati.content.decode()


@pytest.mark.parametrize("token", ["x", "x" * 200, "é" * 43, "%00", "a.b"])
def test_a_word_that_never_was_a_link_is_absent(token):
    assert umpan(token).status_code == 404


@pytest.mark.parametrize("cara", ["post", "put", "patch", "delete"])
def test_a_link_only_reads(penelaah, cara):
    token = buat_langganan(penelaah)
    assert getattr(Client(), cara)(f"/kalender/{token}.ics").status_code == 405


def test_an_officer_revokes_their_own_links_and_nobody_elses(penelaah):
    token = buat_langganan(penelaah)
    satu = LanggananKalender.objects.get()
    tujuan = alamat("kalender_cabut", satu.pk)
    assert masuk("63.11", Peran.KOORDINATOR).post(tujuan).status_code == 404
    assert umpan(token).status_code == 200
    klien = masuk("63.11", Peran.PENELAAH)
    assert klien.get(tujuan).status_code == 405
    assert klien.post(tujuan).status_code == 302
    assert umpan(token).status_code == 404
    assert klien.post(tujuan).status_code == 404
    assert [b.peristiwa for b in Jejak.objects.filter(peristiwa__startswith="kalender_")] == [
        *("kalender_dilanggan", "kalender_dicabut")
    ]


def test_an_officer_has_only_so_many_links_at_a_time(penelaah):
    klien, halaman = masuk("63.11", Peran.PENELAAH), alamat("kalender_langganan")
    for _ in range(TERBANYAK):
        assert klien.post(halaman, {"nama": ""}).status_code == 200
    assert klien.post(halaman, {"nama": ""}).status_code == 409
    klien.post(alamat("kalender_cabut", LanggananKalender.objects.first().pk))
    assert klien.post(halaman, {"nama": ""}).status_code == 200


def test_the_log_never_says_a_link():
    saring = SaringRahasia()
    for pesan, jadi in {
        "Not Found: /kalender/rahasia-sekali.ics": "Not Found: /kalender/...",
        '"GET /kalender/rahasia.ics HTTP/1.1" 200': '"GET /kalender/... HTTP/1.1" 200',
        "Not Found: /Kalender//rahasia.ics": "Not Found: /Kalender//...",
        "Not Found: /lapangan/Undangan/ABCD-EFGH": "Not Found: /lapangan/Undangan/...",
        f"Not Found: /kalnder/awasi_{'aB' * 21}9.ics": "Not Found: /kalnder/....ics",
        "Not Found: /petugas/kalender/langganan/": "Not Found: /petugas/kalender/langganan/",
    }.items():
        catatan = logging.LogRecord("uji", logging.WARNING, "", 0, pesan, (), None)
        assert saring.filter(catatan)
        assert catatan.getMessage() == jadi


def test_the_database_refuses_a_link_without_its_hash(penelaah):
    with (
        pytest.raises(IntegrityError, match="langganan_kalender_keeps_a_sha256"),
        transaction.atomic(),
    ):
        LanggananKalender.objects.create(petugas=penelaah, sidik=b"pendek", dibuat=SAAT)
