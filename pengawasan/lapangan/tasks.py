"""Celery's doors into the field: a tick finds what waits, a service does one act."""

import hashlib
import time

from celery import shared_task

from laporan import sandi
from laporan.errors import GagalGambar
from laporan.services.bukti import giliran_turunan
from laporan.transports import gambar, gudang
from pengawasan.lapangan.models import BerkasFormA, TurunanFormA
from pengawasan.lapangan.queries.formulir import belum_bergambar, kunci_berkas
from pengawasan.lapangan.services.berkas import simpan_turunan
from pengawasan.lapangan.services.siaga import bangunkan

LAMA_SAPUAN = 8.0


@shared_task(name="lapangan.bangunkan_siaga", ignore_result=True)
def bangunkan_siaga() -> None:
    """Raise the alerts of what is happening now."""
    bangunkan()


@shared_task(name="lapangan.gambar_form_a", ignore_result=True)
def gambar_form_a() -> None:
    """Draw anew the photos that officers cannot look at yet, until the next tick's turn.

    One worker at a time draws, evidence and Form A together.
    """
    habis = time.monotonic() + LAMA_SAPUAN
    with giliran_turunan() as dapat:
        for berkas in belum_bergambar() if dapat else []:
            turunkan(berkas)
            if time.monotonic() > habis:
                break


def turunkan(berkas: BerkasFormA) -> TurunanFormA:
    """Make the clean picture of one photo, or record why there is none."""
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.BUKTI)
    turunan = TurunanFormA(berkas=berkas, kunci_data=bungkusan)
    try:
        isi = gambar.gambar_ulang(gudang.baca(kunci_berkas(berkas), berkas.pk))
    except (GagalGambar, sandi.GagalBuka) as galat:
        turunan.galat = str(galat)[:120]
    else:
        gudang.tambah(kunci, turunan.pk, 0, isi)
        turunan.sha256 = hashlib.sha256(isi).hexdigest()
    tersimpan = simpan_turunan(berkas, turunan)
    if tersimpan.pk != turunan.pk:
        gudang.buang(turunan.pk)
    return tersimpan
