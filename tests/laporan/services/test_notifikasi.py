"""The outbox: what is promised is sent, once if nothing goes wrong, and never forgotten."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.db import transaction
from django.utils import timezone

from laporan import sandi, tasks
from laporan.choices import KabarPelapor, Kanal, StatusNotifikasi
from laporan.errors import GagalKirim
from laporan.models import Kontak, Laporan, Notifikasi
from laporan.services import notifikasi as outbox
from tests.factories.laporan import INFORMASI, isian, laporan
from tests.sekaligus import sekaligus

pytestmark = pytest.mark.django_db
KORBAN = "korban@contoh.invalid"


def _surat(banyak: int = 1) -> list[Notifikasi]:
    satu = laporan(INFORMASI)
    Notifikasi.objects.all().delete()
    Kontak.objects.update(sidik=None)
    janji = [
        outbox.janji_pelapor(satu, KabarPelapor.STATUS_BERUBAH, kunci=f"uji:{n}")
        for n in range(banyak)
    ]
    return Notifikasi.objects.bulk_create(janji)


def test_a_promise_dies_with_its_cause():
    satu = laporan()
    sebelum = Notifikasi.objects.count()

    with transaction.atomic():
        outbox.kabari_pelapor(satu, KabarPelapor.STATUS_BERUBAH, sebab="batal")
        assert Notifikasi.objects.count() == sebelum + 1
        transaction.set_rollback(True)

    assert Notifikasi.objects.count() == sebelum


def test_the_same_cause_promised_twice_is_one_message():
    satu = laporan()
    sebelum = Notifikasi.objects.count()

    for _ in range(2):
        outbox.kabari_pelapor(satu, KabarPelapor.STATUS_BERUBAH, sebab="sama")
        outbox.kabari_kantor(satu.kantor, satu, "laporan_dicabut", sebab="sama")

    assert Notifikasi.objects.count() == sebelum + 2


def test_a_reporter_without_an_address_is_promised_nothing():
    tanpa = laporan(pelapor__surel="")

    outbox.kabari_pelapor(tanpa, KabarPelapor.STATUS_BERUBAH, sebab="x")

    assert not Notifikasi.objects.filter(kanal=Kanal.SUREL).exists()


def test_klaim_hands_a_message_to_one_worker_only():
    (satu,) = _surat()

    assert outbox.klaim() == satu
    assert outbox.klaim() is None


@pytest.mark.django_db(transaction=True)
def test_parallel_claims_share_the_messages_without_taking_one_twice():
    semua = {satu.pk for satu in _surat(40)}

    def ambil() -> list[int]:
        return [satu.pk for satu in iter(outbox.klaim, None)]

    hasil = [pk for bagian in sekaligus([ambil] * 8) for pk in bagian]

    assert len(hasil) == 40
    assert set(hasil) == semua


def test_a_lease_that_ran_out_brings_the_message_back():
    (satu,) = _surat()
    outbox.klaim()

    with time_machine.travel(timezone.now() + outbox.SEWA + timedelta(seconds=1), tick=False):
        lagi = outbox.klaim()

    assert lagi == satu
    assert lagi.percobaan == 2


def test_failures_wait_half_a_minute_and_twice_as_long_each_time_up_to_an_hour():
    detik = [outbox.jeda(n).total_seconds() for n in range(1, 61)]

    assert detik[:7] == [30, 60, 120, 240, 480, 960, 1920]
    assert set(detik[7:]) == {3600}
    assert sum(detik) > 48 * 3600


def test_a_passing_failure_is_tried_again_and_then_delivered():
    (satu,) = _surat()
    klaim = outbox.klaim()
    outbox.selesaikan(klaim, GagalKirim("SMTPServerDisconnected"))
    satu.refresh_from_db()
    assert (satu.status, satu.galat) == (StatusNotifikasi.ANTRE, "SMTPServerDisconnected")
    assert outbox.klaim() is None

    with time_machine.travel(timezone.now() + timedelta(seconds=31), tick=False):
        outbox.selesaikan(outbox.klaim(), None)

    satu.refresh_from_db()
    assert (satu.status, satu.galat, satu.percobaan) == (StatusNotifikasi.TERKIRIM, "", 2)


def test_a_permanent_failure_is_final_at_once_and_can_be_seen():
    (satu,) = _surat()

    outbox.selesaikan(outbox.klaim(), GagalKirim("alamat ditolak", permanen=True))

    satu.refresh_from_db()
    assert (satu.status, satu.galat) == (StatusNotifikasi.GAGAL, "alamat ditolak")


def test_the_last_attempt_is_final():
    (satu,) = _surat()
    Notifikasi.objects.update(percobaan=outbox.PERCOBAAN_MAKS - 1)

    outbox.selesaikan(outbox.klaim(), GagalKirim("TimeoutError"))

    satu.refresh_from_db()
    assert satu.status == StatusNotifikasi.GAGAL


def test_a_message_that_kills_every_worker_ends_as_failed():
    (satu,) = _surat()
    Notifikasi.objects.update(
        status=StatusNotifikasi.DIKIRIM,
        percobaan=outbox.PERCOBAAN_MAKS,
        kirim_setelah=timezone.now() - timedelta(seconds=1),
    )

    assert outbox.klaim() is None
    assert outbox.akhiri_terlantar() == 1

    satu.refresh_from_db()
    assert (satu.status, satu.galat) == (StatusNotifikasi.GAGAL, "pengirim berhenti di tengah")


def test_a_late_failure_does_not_undo_what_another_worker_delivered():
    (satu,) = _surat()
    lambat = outbox.klaim()
    with time_machine.travel(timezone.now() + outbox.SEWA + timedelta(seconds=1), tick=False):
        outbox.selesaikan(outbox.klaim(), None)

    outbox.selesaikan(lambat, GagalKirim("TimeoutError"))

    satu.refresh_from_db()
    assert satu.status == StatusNotifikasi.TERKIRIM


def test_ulangi_gives_a_failed_message_a_new_life_and_leaves_the_others():
    gagal, terkirim = _surat(2)
    Notifikasi.objects.filter(pk=gagal.pk).update(status=StatusNotifikasi.GAGAL, percobaan=60)
    Notifikasi.objects.filter(pk=terkirim.pk).update(status=StatusNotifikasi.TERKIRIM)

    assert outbox.ulangi([gagal.pk, terkirim.pk]) == 1
    assert outbox.klaim() == gagal
    assert outbox.klaim() is None


def test_an_address_typed_into_many_reports_gets_five_letters_an_hour():
    for nomor in range(12):
        laporan(pelapor__surel=f"Korban+{nomor}@Contoh.invalid" if nomor % 2 else KORBAN)
    lain = laporan(pelapor__surel="lain@contoh.invalid")
    tasks.sapu_antrean()

    assert sum("orban" in surat.to[0] for surat in mail.outbox) == outbox.SURAT_SEJAM
    assert ["lain@contoh.invalid"] in [surat.to for surat in mail.outbox]
    surat_lain = Notifikasi.objects.get(laporan=lain, kanal=Kanal.SUREL)
    assert surat_lain.status == StatusNotifikasi.TERKIRIM
    tunda = Notifikasi.objects.filter(kanal=Kanal.SUREL, status=StatusNotifikasi.ANTRE)
    assert {satu.galat for satu in tunda} == {outbox.SERING}
    assert tunda.count() == 7
    tasks.sapu_antrean()
    assert len(mail.outbox) == 6

    with time_machine.travel(timezone.now() + timedelta(minutes=64), tick=False):
        while satu := outbox.klaim():
            tasks.antarkan(satu)
    assert len(mail.outbox) == 11


def test_what_an_officer_asks_for_never_waits_behind_a_flood():
    for _ in range(7):
        satu = laporan(pelapor__surel=KORBAN)
    tasks.sapu_antrean()
    outbox_sebelum = len(mail.outbox)
    with transaction.atomic():
        outbox.kabari_pelapor(satu, KabarPelapor.PERLU_DILENGKAPI, sebab="x")
    tasks.sapu_antrean()
    assert len(mail.outbox) == outbox_sebelum + 1


def test_an_address_has_another_fingerprint_on_another_day():
    hari = timezone.localdate()
    sidik = {sandi.sidik_surel(KORBAN, hari + timedelta(days=n)) for n in range(3)}
    assert len(sidik) == 3
    laporan(pelapor__surel=KORBAN)
    assert Kontak.objects.get().sidik == sandi.sidik_surel(KORBAN.upper(), hari)


def test_a_sweep_sends_everything_due_and_one_bad_address_blocks_nobody(monkeypatch):
    for nomor in range(3):
        laporan(pelapor__surel=f"pelapor{nomor}@contoh.invalid")
    buruk = Notifikasi.objects.filter(kanal=Kanal.SUREL).order_by("kirim_setelah").first()
    asli = tasks.transports.kirim

    def kirim(satu: Notifikasi) -> None:
        if satu.pk == buruk.pk:
            raise GagalKirim("alamat ditolak", permanen=True)
        asli(satu)

    monkeypatch.setattr(tasks.transports, "kirim", kirim)

    tasks.sapu_antrean()

    assert len(mail.outbox) == 2
    assert Notifikasi.objects.get(status=StatusNotifikasi.GAGAL).pk == buruk.pk
    tasks.sapu_antrean()
    assert len(mail.outbox) == 2


def test_promises_hold_codes_only():
    rahasia = isian()["pelapor"]
    satu = laporan()

    for janji in Notifikasi.objects.filter(laporan=satu):
        assert janji.data == {"nomor": satu.nomor}
        tertulis = f"{janji.kunci} {janji.data} {janji.templat}"
        assert not any(nilai in tertulis for nilai in rahasia.values())


def test_every_kunci_fits_its_column():
    panjang = Notifikasi._meta.get_field("kunci").max_length
    satu = Laporan(nomor="BWS-0000-0000-0")
    terpanjang = max(len(nama) for nama in KabarPelapor.values)

    assert terpanjang + len(f":{satu.pk}:999999:{timezone.now().isoformat()}") < panjang
