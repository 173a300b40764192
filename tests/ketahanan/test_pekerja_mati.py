"""A worker killed in the middle of a delivery, and two of everything: nothing lost."""

import copy
from datetime import timedelta

import pytest
from django.utils import timezone

from laporan.choices import Kanal, StatusNotifikasi
from laporan.models import Notifikasi
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.lokal import proses
from tests.factories.laporan import kantor

pytestmark = pytest.mark.ketahanan
SURAT = 4


def _status():
    surat = Notifikasi.objects.filter(kanal=Kanal.SUREL)
    return sorted(surat.values_list("status", flat=True))


def _waktu_sewa_habis():
    """Let the lease of the dead worker be over, without waiting for it."""
    dipegang = Notifikasi.objects.filter(status=StatusNotifikasi.DIKIRIM)
    return dipegang.update(kirim_setelah=timezone.now() - timedelta(seconds=1))


def test_a_worker_killed_while_sending_loses_no_letter_and_two_beats_double_none(
    rumah, kotak_surat, tmp_path
):
    kantor("63.11")
    kotak_surat.tahan()
    rumah.pastikan("pekerja", "beat")
    for urut in range(SURAT):
        jawab = rumah.lapor(kunci_kiriman_baru(), pelapor__surel=f"pelapor{urut}@contoh.invalid")
        assert jawab.status == 201
    assert kotak_surat.kedatangan.wait(30), rumah.catatan("pekerja")[-2000:]

    rumah.bunuh("pekerja")

    assert _status().count(StatusNotifikasi.TERKIRIM) == 0
    kotak_surat.boleh.set()
    assert _waktu_sewa_habis() >= 1
    kembar = copy.copy(rumah.anak["beat"])
    kembar.perintah = [*kembar.perintah[:-1], str(tmp_path / "beat")]
    kembar.mulai()
    rumah.pastikan("pekerja")
    selesai = [StatusNotifikasi.TERKIRIM] * SURAT
    beres = proses.tunggu(lambda: _status() == selesai, 60, jeda=0.2)
    kembar.minta_berhenti()
    kembar.pastikan_berhenti(5)
    assert beres, (_status(), rumah.catatan("pekerja")[-2000:])

    kepada = [str(satu["To"]) for satu in kotak_surat.surat]
    assert {*kepada} == {f"pelapor{n}@contoh.invalid" for n in range(SURAT)}
    assert len({satu["Message-ID"] for satu in kotak_surat.surat}) == SURAT
    assert len(kepada) <= SURAT + 2, "at most what the dead worker held is sent twice"
