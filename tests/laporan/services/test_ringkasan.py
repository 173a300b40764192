"""Officers read a digest: one e-mail, however many reports came in."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from laporan import tasks
from laporan.choices import KabarKantor, Kanal, StatusNotifikasi
from laporan.models import Notifikasi
from laporan.services.notifikasi import kabari_kantor
from laporan.services.ringkasan import ringkas
from tests.factories.laporan import INFORMASI, kantor, laporan, petugas
from tests.sekaligus import sekaligus
from wilayah.choices import Peran
from wilayah.models import Petugas

pytestmark = pytest.mark.django_db
RINGKASAN = {"templat": "ringkasan_kantor"}


@pytest.fixture
def orang() -> Petugas:
    """Return an officer of the kabupaten's office with an address."""
    satu = petugas("63.11", Peran.PENERIMA)
    satu.surel = "penerima@kantor.invalid"
    satu.save()
    return satu


def _surat() -> list[mail.EmailMessage]:
    tasks.kirim_ringkasan()
    tasks.sapu_antrean()
    return list(mail.outbox)


def test_thirty_reports_are_one_letter_with_their_count(orang):
    for _ in range(30):
        laporan(INFORMASI)

    (surat,) = _surat()

    assert surat.to == [orang.surel]
    assert surat.subject == "Awasi: 30 pemberitahuan baru untuk Anda"
    assert not Notifikasi.objects.filter(
        kanal=Kanal.APLIKASI, status=StatusNotifikasi.ANTRE, kantor=orang.kantor
    ).exists()


def test_the_next_digest_waits_until_the_pause_is_over(orang):
    laporan(INFORMASI)
    assert len(_surat()) == 1
    laporan(INFORMASI)
    assert len(_surat()) == 1

    with time_machine.travel(timezone.now() + timedelta(seconds=601), tick=False):
        assert len(_surat()) == 2


def test_two_sweeps_make_one_digest(orang):
    laporan(INFORMASI)

    assert (ringkas(orang.kantor_id), ringkas(orang.kantor_id)) == (1, 0)
    assert Notifikasi.objects.filter(**RINGKASAN).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_make_one_digest(orang):
    for _ in range(20):
        laporan(INFORMASI)

    hasil = sorted(sekaligus([lambda: ringkas(orang.kantor_id)] * 6))

    assert hasil == [0, 0, 0, 0, 0, 20]
    assert Notifikasi.objects.get(**RINGKASAN).data == {"jumlah": 20}


def test_only_officers_who_read_reports_and_have_an_address_are_written_to(orang):
    for nama, isi in {
        "tanpa_alamat": {"surel": ""},
        "tidak_aktif": {"surel": "a@kantor.invalid", "is_active": False},
        "tanpa_peran": {"surel": "b@kantor.invalid", "peran": []},
        "hanya_admin": {"surel": "c@kantor.invalid", "peran": [Peran.ADMIN]},
        "kantor_lain": {"surel": "d@kantor.invalid", "kantor": kantor("63.71")},
    }.items():
        bawaan = {"kantor": orang.kantor, "peran": [Peran.PENELAAH]}
        Petugas.objects.create_user(nama, nama=nama, **(bawaan | isi))
    laporan(INFORMASI)

    assert [surat.to for surat in _surat()] == [[orang.surel]]


def test_a_notice_for_one_officer_is_counted_for_nobody_else(orang):
    lain = petugas("63.11", Peran.KOORDINATOR)
    lain.surel = "koordinator@kantor.invalid"
    lain.save()
    satu = laporan(INFORMASI)
    Notifikasi.objects.all().delete()
    kabari_kantor(orang.kantor, satu, KabarKantor.DITUGASKAN, sebab="uji", petugas=orang)

    assert [surat.to for surat in _surat()] == [[orang.surel]]


def test_an_office_without_addresses_keeps_its_notices_in_the_app():
    laporan(INFORMASI)

    assert _surat() == []
    assert Notifikasi.objects.filter(kanal=Kanal.APLIKASI).exists()
    assert not Notifikasi.objects.filter(**RINGKASAN).exists()
