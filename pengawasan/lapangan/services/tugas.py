"""Sending a supervisor to look into a report."""

from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.isi import kunci_cerita
from laporan.services.status import catat, kunci_laporan
from pengawasan.lapangan.models import PengawasLapangan, TugasLapangan
from pengawasan.lapangan.queries.tugas import alamat_petunjuk
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.models import Petugas


@transaction.atomic
def tugaskan(
    laporan: Laporan,
    pengawas: PengawasLapangan,
    surat_tugas: str,
    petunjuk: str,
    petugas: Petugas,
) -> TugasLapangan:
    """Give a supervisor on duty a task: the letter's number and what to look for, nothing else.

    Who may give it is the caller's question. MasukanKeliru for somebody who is not on duty,
    Penolakan (409) for somebody who has this task already.
    """
    kunci_laporan(laporan)
    if not pengawas.bertugas_kini:
        raise MasukanKeliru({"pengawas": [_("Pengawas ini tidak sedang bertugas.")]})
    pk = uuid4()
    isi = sandi.segel(kunci_cerita(laporan), petunjuk, alamat_petunjuk(pk))
    try:
        with transaction.atomic():
            tugas = TugasLapangan.objects.create(
                id=pk,
                laporan=laporan,
                pengawas=pengawas,
                surat_tugas=surat_tugas,
                petunjuk=isi,
                oleh=petugas,
            )
    except IntegrityError:
        raise Penolakan(_("Pengawas ini sudah memegang tugas untuk laporan itu.")) from None
    catat(
        laporan,
        "ditugaskan_lapangan",
        pelaku=petugas,
        tugas=pk,
        pengawas=pengawas.pk,
        surat_tugas=surat_tugas,
    )
    return tugas


@transaction.atomic
def batalkan(tugas: TugasLapangan, petugas: Petugas, alasan: str) -> None:
    """Take a task back; Penolakan (409) when it is done or was taken back already."""
    tugas = TugasLapangan.objects.select_for_update(of=("self",)).get(pk=tugas.pk)
    if not tugas.terbuka:
        raise Penolakan(_("Tugas ini sudah selesai atau dibatalkan."))
    tugas.dibatalkan_pada = timezone.now()
    tugas.save(update_fields=["dibatalkan_pada"])
    catat(tugas.laporan, "tugas_lapangan_dibatalkan", pelaku=petugas, tugas=tugas.pk, alasan=alasan)


def selesaikan(tugas: TugasLapangan) -> None:
    """Mark a task as done by the Form A that is sent in the caller's transaction.

    One that was taken back in the meantime stays as it is.
    """
    terbuka = TugasLapangan.objects.filter(pk=tugas.pk, selesai_pada=None, dibatalkan_pada=None)
    terbuka.update(selesai_pada=timezone.now())
