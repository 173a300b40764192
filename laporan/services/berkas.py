"""Originals: handed over at a counter, or never brought."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from laporan.choices import CaraSerah, KabarKantor, StatusLaporan
from laporan.models import Laporan, PenyerahanBerkas, Tenggat
from laporan.rules.penilaian import jam_buka_habis
from laporan.rules.status import peralihan
from laporan.services.nomor import nomor_tanda_terima
from laporan.services.notifikasi import kabari_kantor
from laporan.services.penilaian import jadikan_catatan
from laporan.services.status import kunci_laporan, ubah_status
from laporan.services.tenggat import acuan_laporan, buka_tenggat
from wilayah.errors import Penolakan
from wilayah.models import Kantor, Petugas
from wilayah.rules.tenggat import saat_setempat

SERAH = "serah_berkas"


@transaction.atomic
def terima_berkas(
    laporan: Laporan,
    petugas: Petugas,
    kantor: Kantor,
    diserahkan: Sequence[str],
    cara: CaraSerah,
    catatan: str = "",
) -> PenyerahanBerkas:
    """Take the originals of an online report in at any office, and open the initial study's clock.

    The receipt number comes from the register of ``kantor``, where they were handed over (T04).
    PeralihanTerlarang (409) unless the report waits for its originals.
    """
    kini = timezone.now()
    kunci_laporan(laporan)
    penyerahan = PenyerahanBerkas(
        laporan=laporan,
        kantor=kantor,
        petugas=petugas,
        diserahkan=list(diserahkan),
        cara=cara,
        catatan=catatan,
        nomor=nomor_tanda_terima(laporan, kantor, saat_setempat(kini, kantor.zona).date()),
        waktu=kini,
    )
    _ubah_menjadi_diterima(penyerahan)
    penyerahan.save(force_insert=True)
    return penyerahan


def _ubah_menjadi_diterima(penyerahan: PenyerahanBerkas) -> None:
    laporan, kantor, kini = penyerahan.laporan, penyerahan.kantor, penyerahan.waktu
    tenggat = Tenggat.objects.filter(laporan=laporan, langkah=SERAH, selesai_pada=None).first()
    ubah_status(
        laporan,
        StatusLaporan.DITERIMA,
        pelaku=penyerahan.petugas,
        peristiwa="berkas_diserahkan",
        nomor=penyerahan.nomor,
        kantor=kantor.nama,
        diserahkan=penyerahan.diserahkan,
        cara=penyerahan.cara,
        terlambat=tenggat is not None and tenggat.lewat(kini),
    )
    laporan.diterima_pada = kini
    laporan.save(update_fields=["diterima_pada"])
    buka_tenggat(laporan, "kajian_awal", kini)
    sendiri = kantor.pk == laporan.kantor_id
    kabar = KabarKantor.BERKAS_LENGKAP if sendiri else KabarKantor.BERKAS_DITERIMA
    kabari_kantor(laporan.kantor, laporan, kabar, sebab=kini.isoformat())


@transaction.atomic
def jadikan_informasi_awal(laporan: Laporan, petugas: Petugas, alasan: str = "") -> Laporan:
    """Confirm that originals never came: the report goes on as *informasi awal* (T05).

    Penolakan (409) before the deadline has passed and before the office had one day of open
    hours since the submission.
    """
    kunci_laporan(laporan)
    peralihan(StatusLaporan(laporan.status), StatusLaporan.INFORMASI_AWAL)
    if not boleh_dianggap_catatan(laporan):
        raise Penolakan(_("Waktu menyerahkan berkas asli belum habis, atau kantor belum buka."))
    ubah_status(
        laporan,
        StatusLaporan.INFORMASI_AWAL,
        pelaku=petugas,
        peristiwa="menjadi_informasi_awal",
        alasan=alasan or gettext_noop("berkas asli tidak diserahkan sampai batas waktunya."),
    )
    jadikan_catatan(laporan)
    return laporan


def boleh_dianggap_catatan(laporan: Laporan) -> bool:
    """Tell whether the time for originals is over and the office was open in it."""
    kini = timezone.now()
    tenggat = Tenggat.objects.filter(laporan=laporan, langkah=SERAH, selesai_pada=None).first()
    if tenggat is None or not tenggat.lewat(kini):
        return False
    setempat = saat_setempat(tenggat.mulai, laporan.kantor.zona)
    kalender = acuan_laporan(laporan, tenggat.mulai).kalender
    return kini > jam_buka_habis(setempat, kalender)
