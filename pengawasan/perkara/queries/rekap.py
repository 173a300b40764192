"""The weekly recap of offices, in a fixed number of set-based queries over the week's own rows.

Every query follows an index by office and moment (``*_kantor_waktu``), or reads only what is
open; none grows with all reports.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from laporan.choices import Bentuk
from laporan.models import Laporan, Tenggat
from pengawasan.perkara.choices import BentukRegister
from pengawasan.perkara.models import Jalur, KajianAwal, Perkara
from pengawasan.perkara.models.kajian import NEGATIF
from pengawasan.perkara.rules.rekap import TAHAP, Angka, BarisRekap, Lama, Pekan
from wilayah.choices import JenisKantor
from wilayah.models import Kantor
from wilayah.rules.tenggat import detik_penuh

SATU_DETIK = timedelta(seconds=1)
PROVINSI = 2
Kumpulan = dict[int, dict[str, Any]]


def rekap(kantor: Kantor, pekan: Pekan) -> list[BarisRekap]:
    """Return a row for the office and for each one below, with its figures of the week.

    Reports count at the office that holds them now; what was decided, where it was decided. A
    week that is not over is read up to this moment.
    """
    kantor_ini = {satu.pk: satu for satu in kantor_rekap(kantor)}
    awal, akhir = pekan.batas(kantor.zona)
    angka: Kumpulan = defaultdict(dict)
    for bagian in (
        _masuk(kantor_ini, awal, akhir),
        _diregistrasi(kantor_ini, awal, akhir),
        _ditolak(kantor_ini, awal, akhir),
        _berjalan(kantor_ini, akhir),
        _diputus(kantor_ini, awal, akhir),
        _terbuka(kantor_ini, akhir),
        _selesai(kantor_ini, awal, akhir),
    ):
        for pk, nilai in bagian.items():
            _tambah(angka[pk], nilai)
    return [
        BarisRekap(satu.kode_wilayah, satu.nama, Angka(**angka[pk]))
        for pk, satu in kantor_ini.items()
    ]


def kantor_rekap(kantor: Kantor) -> list[Kantor]:
    """Return the office and, of the tiers above, the Bawaslu offices below it."""
    semua = Kantor.objects.exclude(jenis=JenisKantor.PANWASLU_KECAMATAN).order_by("kode_wilayah")
    if kantor.jenis == JenisKantor.BAWASLU_RI:
        return list(semua)
    if kantor.jenis == JenisKantor.BAWASLU_PROVINSI:
        return list(semua.filter(kode_wilayah__startswith=kantor.kode_wilayah))
    return [kantor]


def per_provinsi(baris: Iterable[BarisRekap]) -> list[BarisRekap]:
    """Return the rows of each province as one; Bawaslu RI stays alone."""
    hasil: dict[str, BarisRekap] = {}
    for satu in baris:
        kode = satu.kode[:PROVINSI]
        lama = hasil.get(kode)
        hasil[kode] = replace(lama, angka=lama.angka + satu.angka) if lama else satu
    return list(hasil.values())


def _tambah(kini: dict[str, Any], nilai: dict[str, Any]) -> None:
    for nama, isi in nilai.items():
        kini[nama] = kini[nama] + isi if nama in kini else isi


def _masuk(kantor: Collection[int], awal: datetime, akhir: datetime) -> Kumpulan:
    cocok = Laporan.objects.filter(
        kantor__in=kantor, disampaikan_pada__gte=awal, disampaikan_pada__lt=akhir
    )
    nama = {Bentuk.LAPORAN: "masuk", Bentuk.INFORMASI_AWAL: "informasi"}
    hasil: Kumpulan = defaultdict(dict)
    for pk, bentuk, banyak in _per(cocok, "kantor", "bentuk").values_list(
        "kantor", "bentuk", "banyak"
    ):
        if bentuk in nama:
            hasil[pk][nama[bentuk]] = banyak
    return hasil


def _diregistrasi(kantor: Collection[int], awal: datetime, akhir: datetime) -> Kumpulan:
    cocok = Perkara.objects.filter(
        kantor__in=kantor, diregistrasi_pada__gte=awal, diregistrasi_pada__lt=akhir
    )
    nama = {BentukRegister.LP: "diregistrasi", BentukRegister.TM: "temuan"}
    hasil: Kumpulan = defaultdict(dict)
    for pk, bentuk, banyak in _per(cocok, "kantor", "bentuk").values_list(
        "kantor", "bentuk", "banyak"
    ):
        hasil[pk][nama[bentuk]] = banyak
    return hasil


def _ditolak(kantor: Collection[int], awal: datetime, akhir: datetime) -> Kumpulan:
    cocok = KajianAwal.objects.filter(
        kantor__in=kantor, waktu__gte=awal, waktu__lt=akhir, putusan__in=NEGATIF
    )
    per = _per(cocok, "kantor").values_list("kantor", "banyak")
    return {pk: {"tidak_diregistrasi": banyak} for pk, banyak in per}


def _berjalan(kantor: Collection[int], akhir: datetime) -> Kumpulan:
    """Count the cases registered before a moment with a track that was undecided then."""
    cocok = Jalur.objects.filter(
        _belum_diputus(akhir), perkara__kantor__in=kantor, perkara__diregistrasi_pada__lt=akhir
    )
    per = cocok.order_by().values("perkara__kantor")
    banyak = per.annotate(banyak=Count("perkara", distinct=True))
    return {pk: {"berjalan": n} for pk, n in banyak.values_list("perkara__kantor", "banyak")}


def _diputus(kantor: Collection[int], awal: datetime, akhir: datetime) -> Kumpulan:
    """Count the cases whose last track was decided in the week, and how long tracks took."""
    lain = Jalur.objects.filter(_belum_diputus(akhir), perkara=OuterRef("perkara"))
    cocok = Jalur.objects.filter(
        perkara__kantor__in=kantor, diputus_pada__gte=awal, diputus_pada__lt=akhir
    )
    per = cocok.order_by().annotate(masih=Exists(lain)).values("perkara__kantor")
    angka = per.annotate(
        perkara_diputus=Count("perkara", distinct=True, filter=Q(masih=False)),
        jumlah=Sum(F("diputus_pada") - F("perkara__diregistrasi_pada")),
        banyak=Count("pk"),
    )
    return {
        pk: {"diputus": n, "penanganan": Lama(jumlah, banyak)}
        for pk, n, jumlah, banyak in angka.values_list(
            "perkara__kantor", "perkara_diputus", "jumlah", "banyak"
        )
    }


def _terbuka(kantor: Collection[int], akhir: datetime) -> Kumpulan:
    """Count reports with a running deadline of the office's at a moment, and what is over."""
    kini = timezone.now()
    pada = min(akhir, kini)
    terbuka = Q(selesai_pada=None)
    if akhir <= kini:
        terbuka |= Q(selesai_pada__gte=akhir)
    cocok = _milik_kantor(kantor).filter(terbuka, mulai__lt=pada)
    lewat = Q(jatuh_tempo__lt=detik_penuh(pada))
    angka = cocok.values("laporan__kantor").annotate(
        banyak=Count("laporan", distinct=True),
        telat=Count("laporan", distinct=True, filter=lewat),
        belum=Count("pk", filter=lewat & Q(penjelasan=None)),
    )
    return {
        pk: {"terbuka": banyak, "lewat": telat, "belum_dijelaskan": belum}
        for pk, banyak, telat, belum in angka.values_list(
            "laporan__kantor", "banyak", "telat", "belum"
        )
    }


def _selesai(kantor: Collection[int], awal: datetime, akhir: datetime) -> Kumpulan:
    """Say how long the steps finished in the week took, and which late ones are unexplained."""
    cocok = _milik_kantor(kantor).filter(selesai_pada__gte=awal, selesai_pada__lt=akhir)
    telat = Q(selesai_pada__gte=F("jatuh_tempo") + SATU_DETIK, penjelasan=None)
    angka = cocok.values("laporan__kantor", "langkah").annotate(
        jumlah=Sum(F("selesai_pada") - F("mulai")),
        banyak=Count("pk"),
        belum=Count("pk", filter=telat),
    )
    hasil: Kumpulan = defaultdict(dict)
    for pk, langkah, jumlah, banyak, belum in angka.values_list(
        "laporan__kantor", "langkah", "jumlah", "banyak", "belum"
    ):
        nilai: dict[str, Any] = {"belum_dijelaskan": belum}
        if langkah in TAHAP:
            nilai[TAHAP[langkah]] = Lama(jumlah, banyak)
        _tambah(hasil[pk], nilai)
    return hasil


def _belum_diputus(pada: datetime) -> Q:
    """Return the condition that a track was undecided at a moment."""
    belum = Q(diputus_pada=None)
    return belum | Q(diputus_pada__gte=pada) if pada <= timezone.now() else belum


def _milik_kantor(kantor: Collection[int]) -> QuerySet[Tenggat]:
    """Return the deadlines that these offices themselves have to keep."""
    return Tenggat.objects.milik_kantor().filter(laporan__kantor__in=kantor).order_by()


def _per(cocok: QuerySet[Any], *kolom: str) -> QuerySet[Any]:
    per: QuerySet[Any] = cocok.order_by().values(*kolom).annotate(banyak=Count("pk"))
    return per
