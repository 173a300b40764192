"""Celery's doors into the field: a tick finds what waits, a service does one act."""

from celery import shared_task

from laporan import sandi
from laporan.tasks import gambarkan, sapu_gambar
from laporan.transports import gudang
from pengawasan.lapangan.models import BerkasFormA, TurunanFormA
from pengawasan.lapangan.queries.formulir import belum_bergambar, kunci_berkas
from pengawasan.lapangan.services.berkas import simpan_turunan
from pengawasan.lapangan.services.siaga import bangunkan, bebaskan_habis


@shared_task(name="lapangan.bangunkan_siaga", ignore_result=True)
def bangunkan_siaga() -> None:
    """Raise the alerts of what is happening now, and give back those nobody is on any more."""
    try:
        bangunkan()
    finally:
        bebaskan_habis()


@shared_task(name="lapangan.gambar_form_a", ignore_result=True)
def gambar_form_a() -> None:
    """Draw anew the photos that officers cannot look at yet, in turn with the evidence."""
    sapu_gambar(belum_bergambar, turunkan)


def turunkan(berkas: BerkasFormA) -> TurunanFormA:
    """Make the clean picture of one photo, or record why there is none."""
    kunci, bungkusan = sandi.kunci_baru(sandi.Guna.BUKTI)
    turunan = TurunanFormA(berkas=berkas, kunci_data=bungkusan)
    turunan.sha256, turunan.galat = gambarkan(
        lambda: gudang.baca(kunci_berkas(berkas), berkas.pk), kunci, turunan.pk
    )
    tersimpan = simpan_turunan(berkas, turunan)
    if tersimpan.pk != turunan.pk:
        gudang.buang(turunan.pk)
    return tersimpan
