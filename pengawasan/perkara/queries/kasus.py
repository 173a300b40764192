"""One report with everything its page shows, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from laporan.models import Laporan, PenyerahanBerkas, Tenggat, UpayaHubungi
from laporan.queries.bukti import BuktiBaca, daftar_bukti
from laporan.queries.isi import IsiLaporan, buka_isi
from laporan.rules.unsur import HasilUnsur
from pengawasan.perkara.choices import Putusan, Sebab, Tindakan
from pengawasan.perkara.models import KajianAwal, KonsepKajian, Perkara
from pengawasan.perkara.queries.izin import Izin, izin, kajian_dari, pelapor_dari
from pengawasan.perkara.queries.syarat import syarat_laporan
from wilayah.models import Jejak, Petugas
from wilayah.queries.jejak import riwayat

BERDIRI_SENDIRI = ("pelapor", "penyerahan__kantor", "penyerahan__petugas", "perkara")


@dataclass(frozen=True, slots=True)
class ButirTindakan:
    """One act on the page: open, or closed with the reason in words."""

    nama: str
    label: str
    sebab: str


@dataclass(frozen=True, slots=True, repr=False)
class Kasus:
    """Everything the page of one report shows."""

    laporan: Laporan
    izin: Izin
    isi: IsiLaporan
    syarat: tuple[HasilUnsur, ...]
    bukti: list[BuktiBaca]
    tenggat: list[Tenggat]
    kajian: list[KajianAwal]
    upaya: list[UpayaHubungi]
    jejak: list[Jejak]
    boleh: list[ButirTindakan]
    tertutup: list[ButirTindakan]

    @property
    def penyerahan(self) -> PenyerahanBerkas | None:
        return getattr(self.laporan, "penyerahan", None)

    @property
    def perkara(self) -> Perkara | None:
        return getattr(self.laporan, "perkara", None)

    @property
    def konsep(self) -> KonsepKajian | None:
        return getattr(self.laporan, "konsep_kajian", None)

    @property
    def pelapor(self) -> object:
        return pelapor_dari(self.laporan)


def buka_kasus(petugas: Petugas, laporan: Laporan) -> Kasus:
    """Return what the page shows of a report found by :func:`laporan_bernomor`."""
    laporan = _lengkap().get(pk=laporan.pk)
    hak = izin(petugas, laporan)
    boleh, tertutup = _tindakan(hak)
    kajian = kajian_dari(laporan)
    diminta = any(satu.putusan == Putusan.PERBAIKAN for satu in kajian)
    return Kasus(
        laporan=laporan,
        izin=hak,
        isi=buka_isi(laporan),
        syarat=syarat_laporan(laporan),
        bukti=daftar_bukti(laporan),
        tenggat=list(laporan.tenggat.filter(selesai_pada=None).exclude(langkah="pelaporan")),
        kajian=kajian,
        upaya=list(laporan.upaya_hubungi.select_related("petugas")) if diminta else [],
        jejak=list(riwayat("laporan", laporan.pk).order_by("-urut")),
        boleh=boleh,
        tertutup=tertutup,
    )


def _lengkap() -> QuerySet[Laporan]:
    tetap = ("kantor", "penanggung_jawab", "pemilihan", "konsep_kajian__petugas")
    return (
        Laporan.objects.select_related(*tetap, *BERDIRI_SENDIRI)
        .prefetch_related("kajian_awal__petugas", "kajian_awal__ke_kantor")
        .annotate(jumlah_saksi=Count("saksi"))
    )


def _tindakan(hak: Izin) -> tuple[list[ButirTindakan], list[ButirTindakan]]:
    """Return the acts that are open, and those that are this office's work but not now."""
    boleh, tertutup = [], []
    for satu in Tindakan:
        sebab = hak.sebab(satu)
        butir = ButirTindakan(satu.value, str(satu.label), str(sebab.label) if sebab else "")
        if sebab is None:
            boleh.append(butir)
        elif sebab not in {Sebab.PERAN, Sebab.TINGKAT}:
            tertutup.append(butir)
    return boleh, tertutup
