"""The clocks of the police, the prosecutor and the courts: watched, never the office's own miss."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laporan.models import Notifikasi, Tenggat
from laporan.queries.tenggat import terlambat
from laporan.rules.tenggat import BUKAN_KANTOR, JAM_LUAR, JAM_PELAPOR
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.rules.giliran import PERAN, PIHAK
from pengawasan.perkara.rules.jalur import PERALIHAN
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from tests.perkara.terusan import diteruskan, pimpinan
from wilayah.models import Jejak

pytestmark = pytest.mark.django_db
PIDANA = JenisJalur.PIDANA


@pytest.fixture
def jam(redis_url):
    with time_machine.travel("2026-11-23T02:00:00Z", tick=False) as waktu:
        yield waktu


def diperiksa(*langkah):
    """Return a crime that the police and the prosecutor have gone so far with."""
    laporan = diteruskan(PIDANA).laporan
    for satu in langkah:
        hasil = "terbukti" if satu == Langkah.PUTUSAN_PN else ""
        pindahkan(laporan, pimpinan(), satu, PIDANA, Gerak(hasil=hasil))
    return laporan


def jam_pidana(laporan, langkah):
    return Tenggat.objects.get(laporan=laporan, langkah=langkah, jalur=PIDANA)


def test_a_verdict_nobody_appeals_becomes_final_and_asks_for_nothing(jam):
    jalan = (Langkah.PENYIDIKAN, Langkah.LIMPAH_JPU, Langkah.LIMPAH_PN, Langkah.PUTUSAN_PN)
    laporan = diperiksa(*jalan)
    jam.shift(timedelta(days=4))
    assert jam_pidana(laporan, "banding").lewat(timezone.now())

    jalur = pindahkan(laporan, pimpinan(), Langkah.INKRACHT, PIDANA)

    assert (jalur.status, jalur.hasil) == ("berkekuatan_hukum_tetap", "terbukti")
    assert jam_pidana(laporan, "banding").gugur
    assert terlambat(laporan) == []
    assert not Jejak.objects.filter(peristiwa="tenggat_dijelaskan").exists()


def test_the_prosecutor_need_not_send_the_file_back(jam):
    laporan = diperiksa(Langkah.PENYIDIKAN, Langkah.LIMPAH_JPU)
    jam.shift(timedelta(days=4))
    assert jam_pidana(laporan, "p19").lewat(timezone.now())

    jalur = pindahkan(laporan, pimpinan(), Langkah.LIMPAH_PN, PIDANA)

    assert jalur.status == "sidang_pengadilan"
    assert (jam_pidana(laporan, "p19").gugur, jam_pidana(laporan, "limpah_pn").gugur) == (
        True,
        False,
    )


def test_a_court_that_takes_longer_blocks_nothing(jam):
    laporan = diperiksa(Langkah.PENYIDIKAN, Langkah.LIMPAH_JPU, Langkah.LIMPAH_PN)
    jam.shift(timedelta(days=30))

    pindahkan(laporan, pimpinan(), Langkah.PUTUSAN_PN, PIDANA, Gerak(hasil="terbukti"))

    assert jam_pidana(laporan, "putusan_pn").selesai_pada == timezone.now()
    assert not Tenggat.objects.perlu_penjelasan(timezone.now()).exists()


def test_the_reporter_is_written_to_when_the_file_goes_back_and_forth(jam):
    laporan = diperiksa(Langkah.PENYIDIKAN, Langkah.LIMPAH_JPU)
    for langkah in (Langkah.P19, Langkah.LIMPAH_JPU_KEMBALI):
        Notifikasi.objects.all().delete()
        jam.shift(timedelta(minutes=1))
        pindahkan(laporan, pimpinan(), langkah, PIDANA)
        assert Notifikasi.objects.get(kanal="surel").templat == "status_berubah"


def test_every_step_after_the_forwarding_of_a_crime_writes_to_the_reporter():
    diam = {baris.langkah for baris in PERALIHAN if baris.kode == "P12" and baris.surel is None}
    assert diam == set()
    sidang = [baris.surel for baris in PERALIHAN if baris.langkah == Langkah.SIDANG]
    assert sidang == ["status_berubah"] * 2


def test_every_clock_of_the_table_is_somebodys():
    semua = {satu for baris in PERALIHAN for satu in (*baris.buka, *baris.tutup, *baris.gugur)}
    assert semua <= PIHAK.keys() | PERAN.keys()
    assert {satu for baris in PERALIHAN for satu in baris.gugur} <= JAM_LUAR.keys()
    assert JAM_PELAPOR | JAM_LUAR.keys() == BUKAN_KANTOR
    assert not BUKAN_KANTOR & PERAN.keys(), "what the office keeps it answers for"
