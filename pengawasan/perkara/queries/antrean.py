"""The queue of a jurisdiction: open reports by legal deadline, filtered, a page at a time.

Each tier's queue is one partial index (``laporan_antrean_*``); pages follow it by keyset, reports
without a running deadline last. No exact count stands on this path.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.models.laporan import MASIH_TERBUKA
from laporan.rules.nomor import baca_nomor
from laporan.rules.status import TERBUKA
from laporan.rules.stem import kata_cari, nama_kunci
from laporan.sandi import kunci_kata, kunci_nama
from pengawasan.perkara.queries.akses import laporan_antrean
from pengawasan.perkara.queries.kantor_bawah import di_kantor
from pengawasan.perkara.queries.konflik import laporan_berkonflik
from pengawasan.perkara.queries.register_cari import laporan_berregister
from pengawasan.perkara.rules.kelompok import KELOMPOK, SELESAI
from wilayah.models import Petugas
from wilayah.queries.halaman import SEHALAMAN, Halaman, potong
from wilayah.rules.kursor import Kursor
from wilayah.rules.tenggat import detik_penuh, zona_waktu

PEKAN = timedelta(days=7)
SATU_HARI = timedelta(days=1)
# A word in at most this many reports is looked up first; a more frequent one is met on the way.
JARANG = 2_000
KOLOM = (
    *("nomor", "bentuk", "status", "kategori", "kode_wilayah", "nama_wilayah", "zona"),
    *("tenggat_berikut", "langkah_berikut", "disampaikan_pada", "status_sejak"),
    *("kantor__kode_wilayah", "kantor__nama", "kantor__zona"),
    *("penanggung_jawab__username", "penanggung_jawab__nama", "penanggung_jawab__peran"),
)


@dataclass(frozen=True, slots=True)
class Saringan:
    """What the URL asks for; empty is everything."""

    status: str = ""
    kategori: str = ""
    wilayah: str = ""
    tenggat: str = ""
    penanggung_jawab: str = ""
    cari: str = ""
    kelompok: str = ""
    kantor: str = ""

    @property
    def selesai(self) -> bool:
        """Whether only what is closed is asked for, which stands by the day it was closed."""
        return self.kelompok == SELESAI and not self.status


def antrean(
    petugas: Petugas, saringan: Saringan, kursor: Kursor | None = None, banyak: int = SEHALAMAN
) -> Halaman[Laporan]:
    """Return one page of the officer's queue; ``banyak`` rows at most."""
    cocok = tersaring(petugas, saringan)
    mundur = kursor is not None and kursor.mundur
    ambil = _ambil_selesai if saringan.selesai else _ambil
    baris = ambil(cocok, kursor, banyak + 1, mundur=mundur)
    baris, lanjut, awal = potong(baris, banyak, mundur=mundur, dari_awal=kursor is None)
    return Halaman(
        baris,
        berikut=_kursor(baris[-1], saringan, mundur=False) if lanjut else "",
        sebelum=_kursor(baris[0], saringan, mundur=True) if awal else "",
    )


def tersaring(petugas: Petugas, saringan: Saringan) -> QuerySet[Laporan]:
    """Return the officer's queue narrowed by the filters, unordered and without its columns."""
    semua = laporan_antrean(petugas, terbuka=_hanya_terbuka(saringan))
    syarat = _bertahap(saringan)
    if saringan.kategori:
        syarat &= Q(kategori=saringan.kategori)
    if saringan.wilayah:
        syarat &= di_wilayah(saringan.wilayah)
    if saringan.kantor:
        syarat &= di_kantor(petugas, saringan.kantor)
    if saringan.tenggat:
        syarat &= _bertenggat(saringan.tenggat, petugas)
    if saringan.penanggung_jawab:
        syarat &= _dipegang(saringan.penanggung_jawab, petugas)
    if saringan.cari:
        syarat &= _mengandung(saringan.cari, petugas)
    return semua.filter(syarat)


def di_wilayah(kode: str) -> Q:
    """Return the condition that a report lies in a region, by prefix range."""
    return Q(kode_wilayah=kode) | Q(kode_wilayah__gte=f"{kode}.", kode_wilayah__lt=f"{kode}/")


def _bertahap(saringan: Saringan) -> Q:
    """Return the condition on the stage: one by name, or those of one part of the queue."""
    if saringan.status:
        return Q(status=saringan.status)
    if saringan.selesai:
        return ~MASIH_TERBUKA
    return Q(status__in=sorted(KELOMPOK[saringan.kelompok])) if saringan.kelompok else Q()


def _hanya_terbuka(saringan: Saringan) -> bool:
    """Leave closed reports out unless asked for by their stage or by a number."""
    if saringan.status:
        return StatusLaporan(saringan.status) in TERBUKA
    if saringan.kelompok:
        return not saringan.selesai
    return baca_nomor(saringan.cari) is None and "/" not in saringan.cari


def _bertenggat(pilihan: str, petugas: Petugas) -> Q:
    """Return the condition on the deadline, counted in days of the officer's own zone."""
    kini = timezone.now()
    if pilihan == "lewat":
        return Q(tenggat_berikut__lt=detik_penuh(kini))
    setempat = zona_waktu(petugas.kantor.zona if petugas.kantor else "WIB")
    awal = datetime.combine(kini.astimezone(setempat).date(), time.min, setempat)
    akhir = awal + (SATU_HARI if pilihan == "hari_ini" else PEKAN)
    return Q(tenggat_berikut__gte=awal, tenggat_berikut__lt=akhir)


def _dipegang(siapa: str, petugas: Petugas) -> Q:
    if siapa == "belum":
        return Q(penanggung_jawab=None)
    if siapa == "saya":
        return Q(penanggung_jawab=petugas)
    return Q(penanggung_jawab__username=siapa)


def _mengandung(teks: str, petugas: Petugas) -> Q:
    """Return the condition of a search: a number, a register number, or words of the story.

    Words find nothing in a report whose story is closed to the officer for their stake in it.
    """
    if nomor := baca_nomor(teks):
        return Q(nomor=nomor)
    if "/" in teks:
        return Q(pk__in=laporan_berregister(teks))
    cocok = Q()
    for kata in teks.split():
        if batang := kata_cari(kata, kunci_kata()):
            cocok &= Q(kata__overlap=[*batang, *nama_kunci(kata, kunci_nama())])
    if not cocok:
        return Q(pk__in=[])
    jarang = Laporan.objects.filter(cocok).order_by().values_list("pk", flat=True)[: JARANG + 1]
    kunci = list(jarang)
    cocok = cocok if len(kunci) > JARANG else Q(pk__in=kunci)
    return cocok & ~Q(pk__in=laporan_berkonflik(petugas))


def _ambil(
    cocok: QuerySet[Laporan], kursor: Kursor | None, banyak: int, *, mundur: bool
) -> list[Laporan]:
    """Follow the index: rows with a deadline and rows without it are two ranges of it."""
    berurut = _berkolom(cocok)
    ruas = [partial(_bertanggal, berurut), partial(_tak_bertanggal, berurut)]
    baris: list[Laporan] = []
    for satu in reversed(ruas) if mundur else ruas:
        if len(baris) < banyak:
            baris += satu(kursor, mundur=mundur)[: banyak - len(baris)]
    return baris


def _ambil_selesai(
    cocok: QuerySet[Laporan], kursor: Kursor | None, banyak: int, *, mundur: bool
) -> list[Laporan]:
    """Follow the index of closed reports, those closed last first."""
    semua = _berkolom(cocok)
    if mundur:
        semua = semua.order_by("status_sejak", "id")
    else:
        semua = semua.order_by("-status_sejak", "-id")
    if kursor is None or kursor.tenggat is None:
        return list(semua[:banyak])
    if mundur:
        sama = Q(status_sejak__gt=kursor.tenggat) | Q(id__gt=kursor.id)
        semua = semua.filter(sama, status_sejak__gte=kursor.tenggat)
    else:
        sama = Q(status_sejak__lt=kursor.tenggat) | Q(id__lt=kursor.id)
        semua = semua.filter(sama, status_sejak__lte=kursor.tenggat)
    return list(semua[:banyak])


def _berkolom(cocok: QuerySet[Laporan]) -> QuerySet[Laporan]:
    return cocok.select_related("kantor", "penanggung_jawab").only("id", *KOLOM)


def _bertanggal(
    semua: QuerySet[Laporan], kursor: Kursor | None, *, mundur: bool
) -> QuerySet[Laporan]:
    ada = semua.exclude(tenggat_berikut=None)
    if mundur:
        ada = ada.order_by("-tenggat_berikut", "-id")
        if kursor is None or kursor.tenggat is None:
            return ada
        sama = Q(tenggat_berikut__lt=kursor.tenggat) | Q(id__lt=kursor.id)
        return ada.filter(sama, tenggat_berikut__lte=kursor.tenggat)
    ada = ada.order_by(F("tenggat_berikut"), "id")
    if kursor is None:
        return ada
    if kursor.tenggat is None:
        return ada.none()
    sama = Q(tenggat_berikut__gt=kursor.tenggat) | Q(id__gt=kursor.id)
    return ada.filter(sama, tenggat_berikut__gte=kursor.tenggat)


def _tak_bertanggal(
    semua: QuerySet[Laporan], kursor: Kursor | None, *, mundur: bool
) -> QuerySet[Laporan]:
    tanpa = semua.filter(tenggat_berikut=None).order_by("-id" if mundur else "id")
    if kursor is None or (kursor.tenggat is not None and not mundur):
        return tanpa
    if kursor.tenggat is not None:
        return tanpa.none()
    return tanpa.filter(id__lt=kursor.id) if mundur else tanpa.filter(id__gt=kursor.id)


def _kursor(laporan: Laporan, saringan: Saringan, *, mundur: bool) -> str:
    saat = laporan.status_sejak if saringan.selesai else laporan.tenggat_berikut
    return Kursor(saat, laporan.pk, mundur).tulis()
