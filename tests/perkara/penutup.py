"""The minutes and the status letter on their way to a signature, for tests of announcing."""

from django.utils import timezone

from laporan.models import Laporan
from pengawasan.dokumen.choices import CaraFinal, JenisDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.services.dokumen import terbitkan
from pengawasan.dokumen.services.salinan import SalinanMasuk, finalkan
from pengawasan.dokumen.tasks import pdf_dokumen
from pengawasan.perkara.queries.putusan import rapat_memutus
from pengawasan.perkara.queries.surat_tambahan import tambahan_tercatat
from pengawasan.perkara.services import surat
from tests.factories.laporan import petugas
from wilayah.choices import Peran
from wilayah.models import Petugas


def konsep_status(satu: Laporan) -> Dokumen:
    """Draft the status letter of a decided case."""
    return surat.siapkan(satu, JenisDokumen.STATUS, _sekretariat(satu))


def terbit_status(dokumen: Dokumen) -> Dokumen:
    """Give the letter its number and its PDF."""
    terbit = terbitkan(dokumen, _sekretariat(dokumen.laporan))
    pdf_dokumen(terbit)
    return terbit


def final_status(dokumen: Dokumen) -> None:
    """Record an electronic signature of the letter."""
    tanda = SalinanMasuk(
        CaraFinal.ELEKTRONIK,
        penyedia="Penyedia Contoh",
        nomor_sertifikat="00:11:22",
        ditandatangani_pada=timezone.now(),
    )
    finalkan(dokumen, _sekretariat(dokumen.laporan), tanda)


def konsep_pleno(satu: Laporan, rapat: str = "") -> Dokumen:
    """Draft the minutes of a plenary by its id, by itself of the one that comes next."""
    jenis = JenisDokumen.BERITA_ACARA_PLENO
    isi = tambahan_tercatat(satu, jenis, "", rapat)
    return surat.siapkan(satu, jenis, _sekretariat(satu), tambahan=isi)


def final_pleno(satu: Laporan) -> None:
    """Draw up and sign the minutes of each plenary that decided a track last."""
    for rapat in rapat_memutus(satu):
        final_status(terbit_status(konsep_pleno(satu, rapat)))


def _sekretariat(satu: Laporan) -> Petugas:
    return petugas(satu.kantor.kode_wilayah, Peran.SEKRETARIAT)
