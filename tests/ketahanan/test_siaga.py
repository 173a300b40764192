"""Alerts while the broker is away: late by its absence, never lost."""

import pytest

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Laporan, Notifikasi
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.lapangan.models import Siaga
from pengawasan.lokal import redis
from tests.factories.laporan import kantor, petugas
from wilayah.choices import Peran

pytestmark = pytest.mark.ketahanan


def _terkirim(banyak: int) -> bool:
    surat = Notifikasi.objects.filter(templat="siaga", kanal=Kanal.SUREL)
    return surat.filter(status=StatusNotifikasi.TERKIRIM).count() == banyak


def test_an_alert_goes_out_within_seconds_and_after_redis_was_away_too(
    rumah, antrean_sendiri, kotak_surat
):
    kantor("63.11")
    orang = petugas("63.11", Peran.PENERIMA)
    orang.surel = "piket@contoh.invalid"
    orang.save()
    rumah.pastikan("pekerja", "beat")
    assert rumah.lapor(kunci_kiriman_baru(), sedang_berlangsung=True).status == 201
    assert rumah.tunggu(lambda: _terkirim(1), 120), rumah.catatan("pekerja")[-2000:]

    redis.hentikan(antrean_sendiri)
    for _ in range(3):
        assert rumah.lapor(kunci_kiriman_baru(), sedang_berlangsung=True).status == 201
    redis.mulai(antrean_sendiri)

    assert rumah.tunggu(lambda: _terkirim(4), 180), rumah.catatan("pekerja")[-2000:]
    assert Siaga.objects.count() == Laporan.objects.count() == 4
    surat = [satu for satu in kotak_surat.surat if satu["To"] == "piket@contoh.invalid"]
    siaga = [satu for satu in surat if b"/petugas/siaga/" in satu.get_payload(decode=True)]
    assert len(siaga) >= 4, "a letter may come twice, none may be lost"
