"""The PDF of an issued paper: drawn once, sealed in the evidence folder, read ever after."""

import hashlib
import logging

from celery import shared_task
from django.utils.translation import gettext as _

from laporan.sandi import GagalBuka
from laporan.transports import gudang
from pengawasan.dokumen.cetak import gambar, versi_templat
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.queries.dokumen import belum_tercetak, kunci_berkas, lembar_dokumen
from pengawasan.dokumen.services.dokumen import catat_cetakan
from wilayah.errors import Penolakan

pencatat = logging.getLogger("awasi")


@shared_task(name="dokumen.cetak_tertinggal", ignore_result=True)
def cetak_tertinggal() -> None:
    """Draw what was issued just before a server died; one that cannot be drawn stops no other."""
    for dokumen in belum_tercetak():
        try:
            _cetak(dokumen)
        except Exception as galat:  # noqa: BLE001 -- whatever is wrong with one, the next is drawn
            pencatat.error("naskah tidak tercetak: %s (%s)", dokumen.pk, type(galat).__name__)


def pdf_dokumen(dokumen: Dokumen) -> bytes:
    """Return the PDF of a paper: of a draft as it stands now, of an issued one the one there is.

    Who asks first draws it; whoever asks at the same time waits and reads. Penolakan (409) when
    the stored file is not what it was.
    """
    if not dokumen.nomor:
        return gambar(lembar_dokumen(dokumen))
    if not dokumen.sha256:
        _cetak(dokumen)
    return baca_utuh(dokumen)


def _cetak(dokumen: Dokumen) -> None:
    lembar = lembar_dokumen(dokumen)
    pdf = gambar(lembar)
    with gudang.pegang(dokumen.pk):
        dokumen.refresh_from_db(fields=["sha256"])
        if dokumen.sha256:
            return
        gudang.tambah(kunci_berkas(dokumen), dokumen.pk, 0, pdf)
        sidik = hashlib.sha256(pdf).hexdigest()
        catat_cetakan(dokumen, sidik, len(pdf), (lembar["bentuk"], versi_templat()))


def baca_utuh(berkas: Dokumen | SalinanFinal) -> bytes:
    """Return a stored file when it still is what its row says; Penolakan (409) otherwise."""
    try:
        isi = b"".join(gudang.baca(kunci_berkas(berkas), berkas.pk))
    except GagalBuka:
        isi = b""
    if hashlib.sha256(isi).hexdigest() != berkas.sha256:
        pencatat.error("naskah rusak di tempat penyimpanan: %s", berkas.pk)
        raise Penolakan(_("Berkas ini rusak di tempat penyimpanan. Beri tahu pengelola sistem."))
    return isi
