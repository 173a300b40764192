"""Nobody makes a report vanish in its reporter's name."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from laporan.models import Laporan, Notifikasi
from laporan.services.identitas import tandai_identitas_diperiksa, terbitkan_kode_baru
from laporan.services.pencabutan import cabut
from tests.factories.laporan import laporan, petugas
from wilayah.choices import Peran
from wilayah.errors import Penolakan

pytestmark = pytest.mark.django_db


def test_a_code_issued_anew_withdraws_nothing_before_its_reporter_was_written_to():
    satu, orang = laporan(), petugas("63.11", Peran.PENERIMA)
    tandai_identitas_diperiksa(satu, orang)
    sebelum = Notifikasi.objects.filter(laporan=satu, templat="status_berubah").count()
    terbitkan_kode_baru(satu, orang)

    with pytest.raises(Penolakan) as galat:
        cabut(satu)
    assert (galat.value.status, "baru diganti" in galat.value.pesan) == (409, True)
    assert Laporan.objects.get().status == "menunggu_berkas_asli"
    kabar = Notifikasi.objects.filter(laporan=satu, templat="status_berubah").count()
    assert kabar == sebelum + 1

    with time_machine.travel(timezone.now() + timedelta(days=3, seconds=1)):
        cabut(satu)
    assert Laporan.objects.get().status == "dicabut"
