"""Alerts: which reports wait for one, which stand open where, and what may be read of them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from laporan.models import Laporan, Pelapor
from laporan.queries.akses import laporan_terlihat, terlihat_kantor
from laporan.queries.isi import buka_tempat
from pengawasan.lapangan.choices import KeadaanPengawas, KeadaanSiaga
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.models.siaga import BERLANGSUNG
from pengawasan.lapangan.rules.formulir import TAMAT
from pengawasan.lapangan.rules.siaga import TERBUKA
from pengawasan.lapangan.rules.undangan import nomor_tps
from wilayah.choices import Zona
from wilayah.models import Petugas
from wilayah.queries.halaman import Halaman, halaman
from wilayah.rules.tenggat import saat_setempat

TERBANYAK_LAPANGAN = 30
MENUNGGU = BERLANGSUNG & Q(keadaan=KeadaanSiaga.MENUNGGU)


@dataclass(frozen=True, slots=True)
class TempatSiaga:
    """Where it happens, as the report says it: a place in words and a polling place."""

    tempat: str = ""
    tps: str = ""


def laporan_belum_siaga() -> QuerySet[Laporan]:
    """Return the open reports that say it is happening now and have no alert."""
    return Laporan.objects.terbuka().filter(sedang_berlangsung=True, siaga=None)


def siaga_ditinggal() -> list[Siaga]:
    """Return the open alerts that whoever set out to them may not go on with, in one query."""
    hari_ini = saat_setempat(timezone.now(), Zona.WIT).date()
    habis = Q(pengawas__keadaan=KeadaanPengawas.DICABUT) | Q(pengawas__aktif_sampai__lt=hari_ini)
    kantor = Q(petugas__kantor=None) | Q(petugas__kantor__aktif_sampai__lt=hari_ini)
    kantor |= ~terlihat_kantor("petugas__kantor", "laporan")
    pergi = Q(petugas__is_active=False) | Q(petugas__peran=[]) | kantor
    semua = Siaga.objects.filter(BERLANGSUNG, habis | (Q(petugas__isnull=False) & pergi))
    lengkap = semua.select_related("laporan", "pengawas", "petugas__kantor").order_by("pk")
    return [satu for satu in lengkap if ditinggal(satu)]


def ditinggal(siaga: Siaga) -> bool:
    """Tell whether whoever is on an alert is gone: ended, its term over, or not its office now."""
    if siaga.pengawas is not None:
        return siaga.pengawas.sudah_habis
    if siaga.petugas is None:
        return False
    terlihat = laporan_terlihat(siaga.petugas).filter(pk=siaga.laporan_id)
    return not siaga.petugas.is_active or not terlihat.exists()


def siaga_terlihat(petugas: Petugas) -> QuerySet[Siaga]:
    """Return the alerts of the reports an officer may see."""
    terlihat = laporan_terlihat(petugas).values("pk")
    lengkap = Siaga.objects.select_related("laporan__kantor", "pengawas", "petugas", "kantor")
    return lengkap.filter(laporan__in=terlihat).annotate(tempat_tertutup=_terancam())


def siaga_berakhir(petugas: Petugas, kursor: str = "") -> Halaman[Siaga]:
    """Return a page of an officer's alerts that are over."""
    return halaman(siaga_terlihat(petugas).exclude(BERLANGSUNG), ("-dibuat", "id"), kursor)


def ada_siaga(petugas: Petugas) -> bool:
    """Tell whether an alert of the officer's jurisdiction still waits for somebody to go."""
    return siaga_terlihat(petugas).filter(MENUNGGU).exists()


def siaga_untuk_petugas(petugas: Petugas, id_siaga: UUID) -> Siaga | None:
    """Return one alert of the officer's jurisdiction."""
    return siaga_terlihat(petugas).filter(pk=id_siaga).first()


def siaga_pengawas(pengawas: PengawasLapangan) -> QuerySet[Siaga]:
    """Return the alerts a supervisor may see: their village's; of a polling place, its own too.

    ``tempat_tertutup`` of each: its reporter feels threatened, now; no phone shows the place.
    """
    milik = Q(kode_wilayah=pengawas.kode_wilayah)
    if pengawas.tps:
        milik &= Q(tps__in=["", pengawas.tps])
    lengkap = Siaga.objects.select_related("pengawas", "petugas")
    return lengkap.filter(milik).annotate(tempat_tertutup=_terancam())


def siaga_terbuka(pengawas: PengawasLapangan) -> list[Siaga]:
    """Return the newest that is open for a supervisor: what a phone is told of."""
    return list(siaga_pengawas(pengawas).filter(BERLANGSUNG)[:TERBANYAK_LAPANGAN])


def tempat_siaga(siaga: Siaga, pengawas: PengawasLapangan) -> TempatSiaga:
    """Open the place of an alert of ``siaga_pengawas``, and nothing else, of the sealed report.

    Empty for a reporter who feels threatened: the office tells it by word of mouth. Once the
    alert is over only whoever went there still reads it, for their own Form A.
    """
    if vars(siaga)["tempat_tertutup"] or not boleh_tahu_tempat(siaga, pengawas):
        return TempatSiaga()
    return TempatSiaga(*buka_tempat(siaga.laporan))


def boleh_tahu_tempat(siaga: Siaga, pengawas: PengawasLapangan) -> bool:
    """Tell whether a supervisor still needs the place: somebody may go, or they were there."""
    sendiri = siaga.pengawas_id == pengawas.pk and siaga.keadaan not in TERBUKA
    return sendiri or masih_berlangsung(siaga)


def masih_berlangsung(siaga: Siaga) -> bool:
    """Tell whether an alert, read with its report, is one that somebody may still go to."""
    return siaga.keadaan in TERBUKA and siaga.laporan.status not in TAMAT


def tps_laporan(laporan: Laporan) -> str:
    """Return the polling place a report names, in three digits, '' when it names none."""
    _tempat, tps = buka_tempat(laporan)
    return nomor_tps(tps)


def _terancam() -> Exists:
    """Return the question whether the reporter feels threatened because of the report."""
    return Exists(Pelapor.objects.filter(laporan=OuterRef("laporan"), merasa_terancam=True))
