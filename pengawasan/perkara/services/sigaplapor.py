"""The number of a report in SIGAPLAPOR, and the record of what was exported for it."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan.models import Laporan
from laporan.services.status import catat, kunci_laporan
from pengawasan.perkara.models import NomorSigaplapor
from pengawasan.perkara.queries.sigaplapor import sebab_sigaplapor
from pengawasan.perkara.rules.sigaplapor import baca_nomor_sigaplapor
from pengawasan.perkara.rules.wewenang import Tolak
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Kantor, Petugas
from wilayah.services import jejak

SUDAH_DIPAKAI = "sigaplapor_number_names_one_report"


@transaction.atomic
def catat_nomor(laporan: Laporan, petugas: Petugas, teks: str) -> NomorSigaplapor:
    """Write down, or correct, the number under which SIGAPLAPOR keeps a report.

    Penolakan 403 for the person; MasukanKeliru for no number, or one of another report.
    """
    kunci_laporan(laporan)
    if sebab := sebab_sigaplapor(petugas, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    nomor = baca_nomor_sigaplapor(teks)
    if nomor is None:
        pesan = _("Tulis nomornya seperti di SIGAPLAPOR, misalnya 002/LP/PL/Kab/27.09/III/2024.")
        raise MasukanKeliru({"nomor": [pesan]})
    lama = NomorSigaplapor.objects.filter(laporan=laporan).first()
    if lama is not None and lama.nomor == nomor:
        return lama
    baris = _simpan(laporan, petugas, nomor)
    rincian: dict[str, Any] = {"nomor": nomor} | ({"dahulu": lama.nomor} if lama else {})
    catat(laporan, "nomor_sigaplapor_dicatat", pelaku=petugas, **rincian)
    return baris


def _simpan(laporan: Laporan, petugas: Petugas, nomor: str) -> NomorSigaplapor:
    isi = {"nomor": nomor, "petugas": petugas, "waktu": timezone.now()}
    try:
        with transaction.atomic():
            baris, _baru = NomorSigaplapor.objects.update_or_create(laporan=laporan, defaults=isi)
    except IntegrityError as galat:
        if SUDAH_DIPAKAI not in str(galat):
            raise
        pesan = _("Nomor ini sudah tercatat pada laporan lain.")
        raise MasukanKeliru({"nomor": [pesan]}) from galat
    return baris


@transaction.atomic
def catat_ekspor(
    kantor: Kantor, petugas: Petugas, dari: date, sampai: date, *, banyak: int, beralasan: bool
) -> None:
    """Put an export on the office's trail: who, which days, how many rows, with reasons or not."""
    jejak.catat(
        "kantor",
        kantor.pk,
        "sigaplapor_diekspor",
        pelaku=petugas,
        dari=dari.isoformat(),
        sampai=sampai.isoformat(),
        banyak=banyak,
        beralasan=beralasan,
    )
