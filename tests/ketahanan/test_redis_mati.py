"""Redis away, hung or without memory: reports are taken in, and every notice still goes out."""

import os
import shutil
import signal

import pytest

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Laporan, Notifikasi
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.lokal import proses, redis
from tests.factories.laporan import kantor

pytestmark = pytest.mark.ketahanan
CEPAT = 2.0


def _lapor(rumah, urut):
    surel = {"surel": f"pelapor{urut}@contoh.invalid"}
    return rumah.lapor(kunci_kiriman_baru(), pelapor=surel)


def _terkirim(banyak):
    surat = Notifikasi.objects.filter(kanal=Kanal.SUREL, status=StatusNotifikasi.TERKIRIM)
    return surat.count() == banyak


def test_reports_are_taken_in_without_redis_and_all_notices_go_out_when_it_returns(
    rumah, antrean_sendiri, kotak_surat
):
    kantor("63.11")
    rumah.pastikan("pekerja", "beat")
    assert _lapor(rumah, 0).status == 201
    assert proses.tunggu(lambda: _terkirim(1), 25, jeda=0.2), rumah.catatan("pekerja")[-2000:]

    redis.hentikan(antrean_sendiri)
    tanpa_redis = [_lapor(rumah, urut) for urut in range(1, 6)]
    kesehatan = [rumah.minta("GET", jalur).status for jalur in ("/sehat/", "/siap/")]
    tanda = tanpa_redis[0].json
    pasangan = f'{{"nomor": "{tanda["nomor"]}", "kode_akses": "{tanda["kode_akses"]}"}}'
    lihat = rumah.minta("POST", "/api/v1/status/", pasangan, **{"Content-Type": "application/json"})
    shutil.rmtree(antrean_sendiri.folder)
    redis.mulai(antrean_sendiri)

    assert [satu.status for satu in tanpa_redis] == [201] * 5
    assert max(satu.detik for satu in tanpa_redis) < CEPAT, tanpa_redis
    assert kesehatan == [200, 503]
    assert (lihat.status, lihat.detik < CEPAT) == (200, True)
    assert Laporan.objects.count() == 6
    assert proses.tunggu(lambda: _terkirim(6), 60, jeda=0.2), (
        rumah.catatan("pekerja")[-2000:] + rumah.catatan("beat")[-2000:]
    )
    assert len(kotak_surat.surat) == len({satu["Message-ID"] for satu in kotak_surat.surat}) == 6
    assert {satu["To"] for satu in kotak_surat.surat} == {
        f"pelapor{urut}@contoh.invalid" for urut in range(6)
    }
    assert rumah.hidup("pekerja")
    assert rumah.hidup("beat")


def test_a_broker_that_hangs_does_not_hang_a_citizen_or_an_officer(rumah, antrean_sendiri):
    kantor("63.11")
    (pid,) = proses.penghuni(antrean_sendiri.nama_proses, antrean_sendiri.folder)
    os.kill(pid, signal.SIGSTOP)
    try:
        lapor = [_lapor(rumah, urut) for urut in range(3)]
        kuki = "csrf=" + "a" * 32
        lupa = rumah.minta(
            "POST",
            "/sandi/lupa/",
            "surel=seseorang%40contoh.invalid&csrfmiddlewaretoken=" + "a" * 32,
            **{"Content-Type": "application/x-www-form-urlencoded", "Cookie": kuki},
        )
        siap = rumah.minta("GET", "/siap/")
    finally:
        os.kill(pid, signal.SIGCONT)

    assert [satu.status for satu in lapor] == [201] * 3
    assert max(satu.detik for satu in lapor) < CEPAT
    assert (lupa.status, lupa.detik < 8) == (503, True)
    assert (siap.status, siap.detik < 4) == (503, True)
    assert Laporan.objects.count() == 3
