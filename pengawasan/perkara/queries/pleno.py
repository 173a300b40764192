"""Who decides in an office's plenary, what was decided, and who dissented."""

from dataclasses import dataclass

from laporan.models import Laporan
from pengawasan.perkara.models import PutusanPleno, RapatPleno
from pengawasan.perkara.queries.konflik import orang_berkonflik
from pengawasan.perkara.queries.tersegel import buka
from wilayah.choices import Peran
from wilayah.models import Kantor, Petugas
from wilayah.queries.petugas import petugas_kantor

TABEL = "perkara_putusanpleno"


@dataclass(frozen=True, slots=True)
class Pimpinan:
    """A member of the commission before one report."""

    petugas: Petugas
    berkonflik: bool


@dataclass(frozen=True, slots=True, repr=False)
class PendapatBerbeda:
    """A dissent, opened: who, and their opinion."""

    oleh: tuple[str, ...]
    pendapat: str


def pimpinan_kantor(kantor: Kantor) -> list[Petugas]:
    """Return the active members of an office's commission."""
    semua = petugas_kantor(kantor).filter(is_active=True, peran__contains=[Peran.PIMPINAN])
    return list(semua.order_by("nama", "username"))


def pimpinan_untuk(laporan: Laporan) -> list[Pimpinan]:
    """Return the members of the commission in charge, and who has a stake in the report."""
    berkonflik = orang_berkonflik(laporan)
    return [Pimpinan(satu, satu.pk in berkonflik) for satu in pimpinan_kantor(laporan.kantor)]


def pleno_laporan(laporan: Laporan) -> list[RapatPleno]:
    """Return the plenaries about a report in order, with attendance and decisions."""
    semua = RapatPleno.objects.filter(laporan=laporan).select_related("petugas", "kantor")
    return list(semua.prefetch_related("peserta__petugas", "putusan__jalur").order_by("waktu"))


def pendapat_berbeda(laporan: Laporan, putusan: PutusanPleno) -> PendapatBerbeda:
    """Open the dissent of one decision."""
    isi = buka(laporan, TABEL, putusan.pk, putusan.isi)
    return PendapatBerbeda(tuple(map(str, isi["oleh"])), isi["pendapat"])
