"""What supervisors were sent to look into."""

from uuid import UUID

from django.db.models import QuerySet

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.isi import kunci_cerita
from pengawasan.lapangan.models import PengawasLapangan, TugasLapangan


def tugas_pengawas(pengawas: PengawasLapangan) -> QuerySet[TugasLapangan]:
    """Return the open tasks of a supervisor, newest first."""
    terbuka = TugasLapangan.objects.filter(
        pengawas=pengawas, selesai_pada=None, dibatalkan_pada=None
    )
    return terbuka.select_related("laporan").order_by("-dibuat")


def satu_tugas(pengawas: PengawasLapangan, id_tugas: UUID) -> TugasLapangan | None:
    """Return a task of this supervisor, done ones included."""
    milik = TugasLapangan.objects.filter(pengawas=pengawas, dibatalkan_pada=None)
    return milik.select_related("laporan").filter(pk=id_tugas).first()


def tugas_laporan(laporan: Laporan) -> list[TugasLapangan]:
    """Return whom an office sent to look into a report, newest first."""
    semua = TugasLapangan.objects.filter(laporan=laporan).select_related("pengawas", "oleh")
    return list(semua.order_by("-dibuat"))


def petunjuk_tugas(tugas: TugasLapangan) -> str:
    """Open what the officer wrote for the supervisor."""
    kunci = kunci_cerita(tugas.laporan)
    return str(sandi.buka(kunci, bytes(tugas.petunjuk), alamat_petunjuk(tugas.pk)))


def alamat_petunjuk(id_tugas: UUID) -> str:
    """Return the place instructions are sealed for."""
    return sandi.alamat("lapangan_tugaslapangan", "petunjuk", id_tugas)
