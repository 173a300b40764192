"""One report with everything its page shows, in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Count, Prefetch, QuerySet

from laporan.models import Laporan, PenyerahanBerkas, Tenggat, UpayaHubungi
from laporan.queries.bukti import BuktiBaca, daftar_bukti
from laporan.queries.isi import IsiLaporan, buka_isi
from laporan.queries.jawaban import penyerahan_terakhir
from laporan.queries.tenggat import jam_bersama, jam_laporan, terlambat
from laporan.rules.tenggat import MILIK_PELAPOR, satukan
from laporan.rules.unsur import HasilUnsur
from pengawasan.perkara.choices import Putusan, Sebab, Tindakan
from pengawasan.perkara.models import KajianAwal, KonsepKajian, Perkara
from pengawasan.perkara.queries.izin import Izin, izin, kajian_dari, pelapor_dari
from pengawasan.perkara.queries.syarat import syarat_laporan
from wilayah.models import Jejak, Petugas
from wilayah.queries.jejak import riwayat

# The acts in the order of the page: the first open one is what is to be done next.
URUTAN = (
    Tindakan.TERIMA,
    Tindakan.PUTUSKAN,
    Tindakan.KONSEP,
    Tindakan.CATAT_KONTAK,
    Tindakan.MULAI_KAJIAN,
    Tindakan.TERIMA_KELENGKAPAN,
    Tindakan.PERIKSA_IDENTITAS,
    Tindakan.TUGASKAN,
    Tindakan.INFORMASI_AWAL,
    Tindakan.AMBIL_ALIH,
    Tindakan.KODE_AKSES_BARU,
)
SATU_MEJA = frozenset({Tindakan.PUTUSKAN, Tindakan.KONSEP})
LANGSUNG = frozenset({Tindakan.MULAI_KAJIAN, Tindakan.PERIKSA_IDENTITAS})
BERDIRI_SENDIRI = ("pelapor", "perkara")


@dataclass(frozen=True, slots=True)
class ButirTindakan:
    """One act on the page: open, or closed with the reason in words."""

    tindakan: Tindakan
    sebab: str = ""

    @property
    def label(self) -> str:
        return str(self.tindakan.label)

    @property
    def tujuan(self) -> str:
        """The name of the act's page; drafting and deciding share a desk."""
        return "kajian" if self.tindakan in SATU_MEJA else self.tindakan.value

    @property
    def langsung(self) -> bool:
        """Whether the act needs no page of its own: one press and it is done."""
        return self.tindakan in LANGSUNG


@dataclass(frozen=True, slots=True, repr=False)
class Kasus:
    """Everything the page of one report shows."""

    laporan: Laporan
    izin: Izin
    isi: IsiLaporan
    syarat: tuple[HasilUnsur, ...]
    bukti: list[BuktiBaca]
    tenggat: list[Tenggat]
    terlambat: list[Tenggat]
    penyerahan: PenyerahanBerkas | None
    kajian: list[KajianAwal]
    upaya: list[UpayaHubungi]
    jejak: list[Jejak]
    boleh: list[ButirTindakan]
    tertutup: list[ButirTindakan]

    @property
    def perkara(self) -> Perkara | None:
        return getattr(self.laporan, "perkara", None)

    @property
    def boleh_jelaskan(self) -> bool:
        """Whether the officer may say why a deadline was missed."""
        return self.izin.boleh(Tindakan.JELASKAN_TENGGAT)

    @property
    def konsep(self) -> KonsepKajian | None:
        return getattr(self.laporan, "konsep_kajian", None)

    @property
    def pelapor(self) -> object:
        return pelapor_dari(self.laporan)

    @property
    def sebab_identitas(self) -> str:
        """Why who reported and who witnessed stay closed to the officer, '' when they open."""
        sebab = self.izin.sebab(Tindakan.BUKA_IDENTITAS)
        return str(sebab.label) if sebab else ""


def buka_kasus(petugas: Petugas, laporan: Laporan) -> Kasus:
    """Return what the page shows of a report found by :func:`laporan_bernomor`."""
    laporan = _lengkap().get(pk=laporan.pk)
    hak = izin(petugas, laporan)
    boleh, tertutup = _tindakan(hak)
    kajian = kajian_dari(laporan)
    berjalan = [satu for satu in jam_laporan(laporan) if satu.selesai_pada is None]
    diminta = any(satu.putusan == Putusan.PERBAIKAN for satu in kajian)
    return Kasus(
        laporan=laporan,
        izin=hak,
        isi=buka_isi(laporan),
        syarat=syarat_laporan(laporan),
        bukti=daftar_bukti(laporan),
        penyerahan=penyerahan_terakhir(laporan),
        tenggat=satukan(t for t in berjalan if t.langkah != MILIK_PELAPOR),
        terlambat=satukan(terlambat(laporan)),
        kajian=kajian,
        upaya=list(laporan.upaya_hubungi.select_related("petugas")) if diminta else [],
        jejak=list(riwayat("laporan", laporan.pk).order_by("-urut")),
        boleh=boleh,
        tertutup=tertutup,
    )


def _lengkap() -> QuerySet[Laporan]:
    tetap = ("kantor", "penanggung_jawab", "pemilihan", "konsep_kajian__petugas")
    kajian = KajianAwal.objects.select_related("petugas", "ke_kantor")
    return (
        Laporan.objects.select_related(*tetap, *BERDIRI_SENDIRI)
        .prefetch_related(Prefetch("kajian_awal", kajian), jam_bersama())
        .annotate(jumlah_saksi=Count("saksi"))
    )


def _tindakan(hak: Izin) -> tuple[list[ButirTindakan], list[ButirTindakan]]:
    """Return the acts that are open, and those that are this office's work but not now."""
    sebab = {satu: hak.sebab(satu) for satu in URUTAN}
    boleh = [satu for satu in URUTAN if sebab[satu] is None]
    if Tindakan.PUTUSKAN in boleh and Tindakan.KONSEP in boleh:
        boleh.remove(Tindakan.KONSEP)
    bukan_tugas = {None, Sebab.PERAN, Sebab.TINGKAT}
    tertutup = [
        ButirTindakan(satu, str(mengapa.label))
        for satu, mengapa in sebab.items()
        if mengapa is not None and mengapa not in bukan_tugas
    ]
    return [ButirTindakan(satu) for satu in boleh], tertutup


def konsep_dari(laporan: Laporan) -> KonsepKajian | None:
    """Return the draft of a report's study, None when nobody wrote one."""
    return KonsepKajian.objects.select_related("petugas").filter(laporan=laporan).first()
