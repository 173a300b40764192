"""Questions to the deadlines: who must hear of them, and which still lack an explanation."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, Prefetch, QuerySet
from django.utils import timezone

from laporan.models import Kontak, Laporan, PenyesuaianTenggat, Tenggat
from laporan.models.tenggat import TenggatQuerySet
from wilayah.choices import Peran
from wilayah.models import Kantor, PerubahanHariLibur, Petugas
from wilayah.queries.kantor import bertugas_kini
from wilayah.rules.kode import rantai
from wilayah.rules.rezim import Satuan

SATU_HARI = timedelta(days=1)
TANPA_ISI = ("laporan__isi", "laporan__kata", "laporan__kunci_data")
"""What no deadline needs of its report."""


@dataclass(frozen=True, slots=True)
class Pendengar:
    """Who is on duty in some offices: active officers by role, and the office above each."""

    aktif: frozenset[tuple[int, int]]
    koordinator: Mapping[int, list[Petugas]]
    pimpinan: Mapping[int, list[Petugas]]
    atasan: Mapping[int, Kantor | None] = field(default_factory=dict)


def tenggat_belum_dijelaskan(laporan: Laporan, *langkah: str, jalur: str = "") -> TenggatQuerySet:
    """Return what the office missed and nobody has explained, earliest first.

    Of these steps when some are named, of one track's clocks when ``jalur`` is. What was done
    late stays until it is explained; the time of the reporter, or of a body outside, is not theirs.
    """
    semua = Tenggat.objects.perlu_penjelasan(timezone.now()).filter(laporan=laporan)
    if langkah:
        semua = semua.filter(langkah__in=langkah)
    return semua.filter(jalur=jalur) if jalur else semua


def terlambat_pertama(laporan: Laporan, langkah: str, jalur: str = "") -> Tenggat | None:
    """Return the earliest deadline of a step that lacks its explanation, None when none does."""
    return tenggat_belum_dijelaskan(laporan, langkah, jalur=jalur).first()


def tenggat_dari(laporan: Laporan, pk: int) -> Tenggat | None:
    """Return one deadline of a report, None for another report's."""
    return Tenggat.objects.filter(laporan=laporan, pk=pk).first()


def jam_laporan(laporan: Laporan) -> list[Tenggat]:
    """Return every deadline a report ever had, each with ``dijelaskan``, earliest first.

    What a page has read with the report (``jam``) is not asked for again.
    """
    siap: list[Tenggat] | None = getattr(laporan, "jam", None)
    return (
        siap
        if siap is not None
        else list(Tenggat.objects.dengan_penjelasan().filter(laporan=laporan))
    )


def jam_bersama() -> "Prefetch[Any]":
    """Return how a page reads the deadlines together with its reports."""
    return Prefetch("tenggat", Tenggat.objects.dengan_penjelasan(), to_attr="jam")


def terlambat(laporan: Laporan) -> list[Tenggat]:
    """Return what the office missed and nobody has explained, earliest first."""
    kini = timezone.now()
    semua = (satu for satu in jam_laporan(laporan) if satu.terlambat(kini))
    return [satu for satu in semua if not getattr(satu, "dijelaskan", False)]


def pendengar(kantor: Collection[Kantor]) -> Pendengar:
    """Return who hears of the deadlines of these offices, in two queries for all."""
    kode = {satu.pk: satu for satu in kantor}
    aktif, koordinator, pimpinan = set(), defaultdict(list), defaultdict(list)
    for orang in Petugas.objects.filter(kantor__in=kode, is_active=True).order_by("pk"):
        assert orang.kantor_id is not None, "the query asked for people of offices"
        aktif.add((orang.kantor_id, orang.pk))
        if orang.berperan(Peran.KOORDINATOR):
            koordinator[orang.kantor_id].append(orang)
        if orang.berperan(Peran.PIMPINAN):
            pimpinan[orang.kantor_id].append(orang)
    return Pendengar(frozenset(aktif), koordinator, pimpinan, _atasan(kode.values()))


def punya_surel(laporan: Iterable[Laporan]) -> frozenset[object]:
    """Return the ids of those reports whose reporter left an e-mail address."""
    ada = Kontak.objects.filter(laporan__in=[satu.pk for satu in laporan], punya_surel=True)
    return frozenset(ada.values_list("laporan_id", flat=True))


def perubahan_terakhir() -> PerubahanHariLibur | None:
    """Return the newest change of the calendar, None when an adjustment covers it already."""
    belum = PerubahanHariLibur.objects.filter(pk__gt=_terliput(PenyesuaianTenggat.objects.all()))
    return belum.order_by("-pk").first()


def hari_berubah(penyesuaian: PenyesuaianTenggat) -> list[date]:
    """Return the days that changed sides and that one adjustment covers."""
    sebelumnya = PenyesuaianTenggat.objects.filter(perubahan__lt=penyesuaian.perubahan_id)
    perubahan = PerubahanHariLibur.objects.filter(
        pk__gt=_terliput(sebelumnya), pk__lte=penyesuaian.perubahan_id
    )
    return list(perubahan.order_by("tanggal").values_list("tanggal", flat=True).distinct())


def tenggat_tersentuh(
    hari: Sequence[date], *, sesudah: int, banyak: int
) -> tuple[list[Tenggat], int | None]:
    """Return open deadlines in working days whose time may touch these days, in order of id.

    At most ``banyak`` are looked at; the second value is the last of them, None when no more are
    left. A day is taken as wide as the country is: counting again moves nothing too much.
    """
    semua = Tenggat.objects.terbuka().filter(satuan=Satuan.HARI_KERJA, pk__gt=sesudah)
    dekat = semua.select_related("laporan__kantor").defer(*TANPA_ISI)
    baris = list(dekat.order_by("pk")[:banyak])
    cocok = [satu for satu in baris if any(_menyentuh(satu, h) for h in hari)]
    return cocok, baris[-1].pk if baris else None


def _menyentuh(tenggat: Tenggat, hari: date) -> bool:
    awal, akhir = tenggat.mulai.date(), tenggat.jatuh_tempo.date()
    return awal - SATU_HARI <= hari <= akhir + SATU_HARI


def _terliput(penyesuaian: QuerySet[PenyesuaianTenggat]) -> int:
    """Return the last change that these adjustments cover, 0 when there is none."""
    return penyesuaian.aggregate(n=Max("perubahan_id"))["n"] or 0


def _atasan(kantor: Iterable[Kantor]) -> dict[int, Kantor | None]:
    """Return for each office the nearest one above it that is in its term."""
    jalan = {satu.pk: _di_atas(satu.kode_wilayah) for satu in kantor}
    kode = {prefiks for semua in jalan.values() for prefiks in semua}
    ada = {satu.kode_wilayah: satu for satu in Kantor.objects.filter(kode_wilayah__in=kode)}
    calon = {pk: [ada[p] for p in semua if p in ada] for pk, semua in jalan.items()}
    return {pk: next(filter(bertugas_kini, semua), None) for pk, semua in calon.items()}


def _di_atas(kode: str) -> tuple[str, ...]:
    """Return the jurisdictions above one, nearest first; the last is the whole country."""
    return (*reversed(rantai(kode)[:-1]), "") if kode else ()
