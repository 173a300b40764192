"""The calendar of an office: open deadlines of a month, what is over, and the days off.

The nation follows ``tenggat_kalender`` by moment, the other tiers the index of their queue: what
has ended keeps no deadline open. Nobody reads more than ``TERBANYAK`` rows of a month, and the
days beyond are counted.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from laporan.models import Tenggat
from laporan.models.tenggat import TenggatQuerySet
from laporan.rules.tenggat import satukan
from pengawasan.perkara.queries.akses import laporan_antrean
from pengawasan.perkara.queries.kantor_bawah import SENDIRI, di_kantor
from pengawasan.perkara.rules.kalender import Bulan, batas_hari
from wilayah.choices import JenisKantor
from wilayah.models import HariLibur, Petugas
from wilayah.rules.tenggat import detik_penuh, zona_waktu

TERBANYAK, LEWAT_TERBANYAK, SEHARI = 400, 30, 4
UMPAN_TERBANYAK = 1_000
KOLOM = (
    *("langkah", "jalur", "jatuh_tempo", "dasar", "belum_diverifikasi", "selesai_pada"),
    *("laporan__nomor", "laporan__nama_wilayah", "laporan__kantor__kode_wilayah"),
    *("laporan__kantor__nama", "laporan__kantor__zona", "laporan__kantor__jenis"),
)


@dataclass(slots=True)
class HariKalender:
    """One day: its first deadlines, how many more there are, and why it is a day off."""

    tanggal: dt.date
    libur: str = ""
    butir: list[Tenggat] = field(default_factory=list)
    lagi: int = 0


@dataclass(frozen=True, slots=True)
class KalenderBulan:
    """A month of an office; ``lewat`` is what is over in any month, longest first."""

    bulan: Bulan
    hari: list[HariKalender]
    lewat: list[Tenggat]
    lewat_lagi: bool
    kini: dt.datetime

    @property
    def kosong(self) -> bool:
        return not any(satu.butir or satu.lagi for satu in self.hari)


def kalender_bulan(petugas: Petugas, bulan: Bulan, kantor: str = "") -> KalenderBulan:
    """Return a month of the deadlines the officer's office keeps or watches.

    ``kantor`` narrows an upper tier to its own (``sendiri``), a province, or one office.
    """
    kini = timezone.now()
    semua = tenggat_kantor(petugas, kantor)
    lewat = list(_lengkap(semua.lewat(kini))[: LEWAT_TERBANYAK + 1])
    return KalenderBulan(
        bulan=bulan,
        hari=_isi_hari(petugas, semua, bulan),
        lewat=satukan_per_laporan(lewat[:LEWAT_TERBANYAK]),
        lewat_lagi=len(lewat) > LEWAT_TERBANYAK,
        kini=detik_penuh(kini),
    )


def kalender_hari(petugas: Petugas, tanggal: dt.date, kantor: str = "") -> HariKalender:
    """Return one day with every deadline of it, at most ``TERBANYAK``."""
    awal, akhir = batas_hari(tanggal, tanggal, _zona(petugas))
    sehari = tenggat_kantor(petugas, kantor).filter(jatuh_tempo__gte=awal, jatuh_tempo__lt=akhir)
    baris = list(_lengkap(sehari)[: TERBANYAK + 1])
    libur = _libur(tanggal, tanggal)
    return HariKalender(
        tanggal,
        libur.get(tanggal, ""),
        satukan_per_laporan(baris[:TERBANYAK]),
        lagi=max(len(baris) - TERBANYAK, 0),
    )


def tenggat_kantor(petugas: Petugas, kantor: str = "") -> TenggatQuerySet:
    """Return the open deadlines of an officer's queue, narrowed to one office or province."""
    semua = Tenggat.objects.terbuka().terpantau()
    laporan = laporan_antrean(petugas)
    milik = petugas.kantor
    if milik is not None and milik.jenis == JenisKantor.BAWASLU_RI and not kantor:
        return semua
    return semua.filter(laporan__in=laporan.filter(di_kantor(petugas, kantor)))


def milik_sendiri(petugas: Petugas) -> TenggatQuerySet:
    """Return the open deadlines of what the officer's own office holds or watches itself."""
    setempat = {JenisKantor.BAWASLU_RI, JenisKantor.BAWASLU_PROVINSI}
    di_atas = petugas.kantor is not None and petugas.kantor.jenis in setempat
    return tenggat_kantor(petugas, SENDIRI if di_atas else "")


def umpan(petugas: Petugas) -> list[Tenggat]:
    """Return what a secret link shows: the deadlines of the officer's own office, soonest first."""
    milik = milik_sendiri(petugas).select_related("laporan__kantor")
    baris = milik.only("mulai", *KOLOM).order_by("jatuh_tempo", "id")
    return satukan_per_laporan(baris[:UMPAN_TERBANYAK])


def satukan_per_laporan(tenggat: Iterable[Tenggat]) -> list[Tenggat]:
    """Return each report's deadlines once where its tracks share step and moment."""
    per_laporan: dict[object, list[Tenggat]] = {}
    urut = list(tenggat)
    for satu in urut:
        per_laporan.setdefault(satu.laporan_id, []).append(satu)
    tinggal = {t.pk for semua in per_laporan.values() for t in satukan(semua)}
    return [satu for satu in urut if satu.pk in tinggal]


def _lengkap(tenggat: TenggatQuerySet) -> TenggatQuerySet:
    """Read what a row of the calendar shows, and whether a missed one has been explained."""
    baris = tenggat.dengan_penjelasan().select_related("laporan__kantor")
    return baris.only(*KOLOM).order_by("jatuh_tempo", "id")


def _isi_hari(petugas: Petugas, semua: TenggatQuerySet, bulan: Bulan) -> list[HariKalender]:
    zona = _zona(petugas)
    awal, akhir = batas_hari(bulan.awal, bulan.akhir, zona)
    sebulan = semua.filter(jatuh_tempo__gte=awal, jatuh_tempo__lt=akhir)
    baris = list(_lengkap(sebulan)[: TERBANYAK + 1])
    libur = _libur(bulan.awal, bulan.akhir)
    hari = {satu: HariKalender(satu, libur.get(satu, "")) for satu in bulan.hari}
    for tenggat in satukan_per_laporan(baris[:TERBANYAK]):
        hari[tenggat.jatuh_tempo.astimezone(zona).date()].butir.append(tenggat)
    banyak = _jumlah(petugas, sebulan) if len(baris) > TERBANYAK else {}
    for tanggal, satu in hari.items():
        jumlah = max(banyak.get(tanggal, 0), len(satu.butir))
        satu.butir = satu.butir[:SEHARI]
        satu.lagi = jumlah - len(satu.butir)
    return list(hari.values())


def _jumlah(petugas: Petugas, sebulan: TenggatQuerySet) -> Mapping[dt.date, int]:
    """Count the deadlines of each day, those of tracks one by one."""
    # PostgreSQL does not know our zones by their names, only by their distance.
    zona = dt.timezone(_zona(petugas).utcoffset(None) or dt.timedelta())
    hari = TruncDate("jatuh_tempo", tzinfo=zona)
    per_hari = sebulan.order_by().annotate(hari=hari).values_list("hari").annotate(Count("pk"))
    return dict(per_hari)


def _libur(awal: dt.date, akhir: dt.date) -> Mapping[dt.date, str]:
    hari = HariLibur.objects.berlaku().filter(tanggal__range=(awal, akhir))
    return dict(hari.values_list("tanggal", "nama"))


def _zona(petugas: Petugas) -> dt.tzinfo:
    return zona_waktu(petugas.kantor.zona if petugas.kantor else "WIB")
