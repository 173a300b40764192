"""Reminders of what other bodies owe: once each, whatever ticks, and never with a name."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from laporan.models import Laporan, Notifikasi
from laporan.services.status import kunci_laporan
from laporan.tasks import sapu_antrean
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.services.jalur import Gerak
from pengawasan.perkara.services.penerusan_pengingat import ingatkan_penerusan
from pengawasan.perkara.services.penerusan_tanggapan import catat_langkah, tanggapi
from pengawasan.perkara.tasks import ingatkan
from tests.perkara.terusan import JAWAB, TERIMA, dipleno, diteruskan, pimpinan, terbuka
from tests.sekaligus import sekaligus, tunggu

pytestmark = pytest.mark.django_db
SAAT = datetime(2024, 11, 25, 1, 0, tzinfo=UTC)
SUREL = "persuratan@penerima.invalid"


@pytest.fixture(autouse=True)
def jam():
    with time_machine.travel(SAAT, tick=False) as waktu:
        yield waktu


def hari(jam, ke: float) -> None:
    jam.move_to(SAAT + timedelta(days=ke))


def sapu(jam) -> None:
    """Send what is due; promises bear the database's own clock, which nobody turns back."""
    jam.move_to(datetime(2100, 1, 1, tzinfo=UTC))
    sapu_antrean()


def kabar() -> int:
    return Notifikasi.objects.filter(templat="penerusan_menunggu").count()


def test_the_office_is_reminded_on_each_of_the_days_and_once(jam):
    diteruskan()

    for ke, banyak in ((6.9, 0), (7, 1), (7.1, 1), (13.9, 1), (14, 2), (29, 2), (30, 3), (90, 3)):
        hari(jam, ke)
        ingatkan()
        ingatkan()
        assert kabar() == banyak, ke
    assert Penerusan.objects.get().pengingat_pada is None


def test_after_a_long_standstill_every_reminder_still_comes_once(jam):
    diteruskan()
    hari(jam, 60)

    ingatkan()

    assert kabar() == 3


def test_a_receipt_goes_on_reminding_and_an_answer_does_not(jam):
    penerusan = diteruskan()
    tautan = terbuka(penerusan)
    tanggapi(tautan, TERIMA)
    hari(jam, 7)
    ingatkan()
    assert kabar() == 1

    hari(jam, 8)
    tanggapi(terbuka(penerusan), JAWAB)
    hari(jam, 40)
    ingatkan()
    assert kabar() == 1


def test_a_track_that_went_on_with_the_police_reminds_nobody(jam):
    penerusan = diteruskan(JenisJalur.PIDANA)
    catat_langkah(penerusan.laporan, pimpinan(), Langkah.PENYIDIKAN, "pidana", None, Gerak())
    hari(jam, 30)

    ingatkan()

    penerusan.refresh_from_db()
    assert (kabar(), penerusan.keadaan) == (0, "ditutup")


def test_the_body_is_written_to_by_number_alone(jam):
    penerusan = diteruskan(surel=SUREL)
    hari(jam, 7)
    ingatkan()

    Notifikasi.objects.exclude(templat="mohon_jawaban").delete()

    sapu(jam)

    (surat,) = mail.outbox
    assert surat.to == [SUREL]
    assert penerusan.nomor_surat in surat.subject
    assert "Mohon jawaban" in surat.body
    for rahasia in ("Terlapor", "Pelapor", penerusan.laporan.nomor, "http", "netralitas"):
        assert rahasia not in surat.body


def test_a_body_that_answered_meanwhile_gets_no_letter_and_the_reporter_never(jam):
    penerusan = diteruskan(surel=SUREL)
    hari(jam, 7)
    ingatkan()
    hari(jam, 8)
    tanggapi(terbuka(penerusan), JAWAB)
    Notifikasi.objects.exclude(templat="mohon_jawaban").delete()

    sapu(jam)

    assert mail.outbox == []
    assert Notifikasi.objects.get(templat="mohon_jawaban").status == "gagal"


def test_a_tick_costs_the_same_for_one_and_for_many(jam):
    diteruskan()
    hari(jam, 7)
    with CaptureQueriesContext(connection) as satu:
        ingatkan_penerusan()
    hari(jam, 0)
    for _ in range(4):
        diteruskan()
    hari(jam, 14)
    with CaptureQueriesContext(connection) as lima:
        ingatkan_penerusan()

    per_baris = 3  # lock, head and line of one report's trail
    assert len(lima) <= len(satu) + 4 * per_baris


@pytest.mark.django_db(transaction=True)
def test_ticks_at_once_share_the_rows_and_remind_once_each(jam):
    for _ in range(6):
        diteruskan()
    hari(jam, 7)

    hasil = sekaligus([lambda: ingatkan_penerusan(2)] * 8)

    assert sum(hasil) >= 6
    assert kabar() == 6


@pytest.mark.django_db(transaction=True)
def test_a_report_somebody_holds_waits_for_the_next_tick(jam):
    penerusan = diteruskan()
    hari(jam, 7)
    pegang, lepas = threading.Event(), threading.Event()

    def petugas() -> None:
        try:
            with transaction.atomic():
                kunci_laporan(Laporan.objects.get(pk=penerusan.laporan_id))
                pegang.set()
                lepas.wait(10)
        finally:
            connections.close_all()

    utas = threading.Thread(target=petugas, daemon=True)
    utas.start()
    pegang.wait(10)
    assert ingatkan_penerusan() == 0
    lepas.set()
    tunggu(utas)
    assert ingatkan_penerusan() == 1


def test_a_track_without_a_forwarding_reminds_nobody(jam):
    dipleno()
    hari(jam, 30)

    ingatkan()

    assert kabar() == 0


def test_the_tick_reads_by_its_index(jam):
    diteruskan()
    hari(jam, 7)
    with CaptureQueriesContext(connection) as tangkap:
        assert ingatkan_penerusan() == 1

    (ambil,) = [s["sql"] for s in tangkap if 'ORDER BY "perkara_penerusan"' in s["sql"]]
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_seqscan = off")
        kursor.execute("SET LOCAL enable_sort = off")  # so few rows are sorted as cheaply
        kursor.execute(f"EXPLAIN {ambil}")
        rencana = "\n".join(baris for (baris,) in kursor.fetchall())

    assert "penerusan_pengingat" in rencana
