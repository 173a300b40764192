"""Alerts: raised within seconds, answered by the first who goes, ended by a Form A."""

from datetime import timedelta
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone

from laporan.choices import KabarKantor, Kanal
from laporan.models import Laporan, Notifikasi
from laporan.services.notifikasi import antrekan, kabari_kantor
from laporan.services.status import catat, kunci_laporan
from pengawasan.lapangan.choices import KeadaanPengawas, KeadaanSiaga
from pengawasan.lapangan.errors import SiagaBerakhir, SudahDiambil
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.models.siaga import BERLANGSUNG
from pengawasan.lapangan.queries.siaga import (
    ditinggal,
    laporan_belum_siaga,
    siaga_ditinggal,
    tps_laporan,
)
from pengawasan.lapangan.rules.formulir import TAMAT
from pengawasan.lapangan.rules.siaga import TERBUKA, boleh
from pengawasan.lapangan.services.perangkat import PELAKU
from wilayah.choices import Peran, Tampil
from wilayah.errors import BukanWewenang
from wilayah.models import Kantor, Petugas
from wilayah.queries.kantor import kantor_kecamatan
from wilayah.rules.tenggat import saat_setempat

TEMPLAT = "siaga"
PIKET = [Peran.PENERIMA.value, Peran.KOORDINATOR.value]
SEKALI_BANGUN = 200
SURAT_MAKS, SELANG_SURAT = 20, timedelta(minutes=10)
"""E-mails of alerts to one office in a while; beyond that its page and its digest still tell."""


def bangunkan() -> int:
    """Raise an alert for every report that says it is happening now and has none; count them.

    Safe to call often and by several at once: a tick does every ten seconds, and so does every
    page that shows alerts, so that none is lost while the broker is away.
    """
    hasil = list(islice(iter(_bangunkan_satu, None), SEKALI_BANGUN))
    return sum(bool(satu) for satu in hasil)


@transaction.atomic
def berangkat(siaga: Siaga, oleh: PengawasLapangan | Petugas) -> Siaga:
    """Answer "saya berangkat": the first wins, everybody else gets SudahDiambil (409).

    The reporter's timeline says only that a supervisor is on the way. SiagaBerakhir (409) once
    the report is over, BukanWewenang (403) for an account that was ended meanwhile.
    """
    if isinstance(oleh, PengawasLapangan):
        _pastikan_aktif(oleh)
    laporan = kunci_laporan(siaga.laporan)
    siaga = _kunci(siaga)
    if laporan.status in TAMAT:
        raise SiagaBerakhir
    if siaga.keadaan == KeadaanSiaga.BERANGKAT and _milik(siaga, oleh):
        return siaga
    siaga.pengawas = oleh if isinstance(oleh, PengawasLapangan) else None
    siaga.petugas = oleh if isinstance(oleh, Petugas) else None
    siaga.berangkat_pada = timezone.now()
    _pindah(siaga, KeadaanSiaga.BERANGKAT)
    _catat(siaga, "pengawas_berangkat", oleh, tampil=Tampil.PELAPOR)
    return siaga


@transaction.atomic
def lepas(siaga: Siaga, oleh: PengawasLapangan | Petugas) -> Siaga:
    """Give an alert back that one cannot reach after all; its offices are told once more.

    Phones whose page is open hear of it as of a new one. Who has arrived does not give it back.
    """
    siaga = _kunci_milik(siaga, oleh)
    if siaga.keadaan != KeadaanSiaga.BERANGKAT:
        raise SudahDiambil
    return _lepas(siaga, oleh)


def bebaskan(
    pemegang: PengawasLapangan | Petugas, oleh: Petugas, laporan: Laporan | None = None
) -> None:
    """Give back what somebody is on and may not go on with, in the caller's act.

    Of one report, or of all that are not over; also where they have arrived.
    """
    siapa = "petugas" if isinstance(pemegang, Petugas) else "pengawas"
    semua = Siaga.objects.filter(BERLANGSUNG, **{siapa: pemegang})
    for satu in semua.filter(laporan=laporan) if laporan else semua.order_by("pk"):
        siaga = _kunci(satu)
        if siaga.keadaan in TERBUKA and _milik(siaga, pemegang):
            _lepas(siaga, oleh)


def bebaskan_habis() -> int:
    """Give back what those are on who may not go on with it; count it.

    A supervisor's term is over or account ended; an officer's account was ended, or the report
    is no longer of their office. Nobody's act does this: a tick does every ten seconds. Safe to
    call often and by several at once.
    """
    return sum(_bebaskan_habis(satu) for satu in siaga_ditinggal())


@transaction.atomic
def _bebaskan_habis(siaga: Siaga) -> bool:
    siaga = _kunci(siaga)
    pemegang = siaga.pengawas or siaga.petugas
    if siaga.keadaan not in TERBUKA or pemegang is None or not ditinggal(siaga):
        return False
    siapa = {"petugas": siaga.petugas_id} if siaga.petugas else {}
    _lepas(siaga, pemegang, pelaku=None, **siapa)
    return True


@transaction.atomic
def tiba(siaga: Siaga, oleh: PengawasLapangan | Petugas) -> Siaga:
    """Say that one has arrived."""
    siaga = _kunci_milik(siaga, oleh)
    if siaga.keadaan != KeadaanSiaga.DI_LOKASI:
        siaga.tiba_pada = timezone.now()
        _pindah(siaga, KeadaanSiaga.DI_LOKASI)
        _catat(siaga, "siaga_di_lokasi", oleh)
    return siaga


@transaction.atomic
def tutup(siaga: Siaga, petugas: Petugas, alasan: str) -> Siaga:
    """End an alert without a Form A, with the office's reason."""
    siaga = _kunci(siaga)
    siaga.alasan_tutup, siaga.selesai_pada = alasan, timezone.now()
    _pindah(siaga, KeadaanSiaga.DITUTUP)
    _catat(siaga, "siaga_ditutup", petugas, alasan=alasan)
    return siaga


def selesaikan(siaga: Siaga, oleh: PengawasLapangan | Petugas) -> None:
    """End an alert by the Form A of whoever went, in the caller's transaction."""
    siaga = _kunci_milik(siaga, oleh)
    siaga.selesai_pada = timezone.now()
    _pindah(siaga, KeadaanSiaga.SELESAI)
    _catat(siaga, "siaga_selesai", oleh)


@transaction.atomic
def _bangunkan_satu() -> bool | None:
    """Raise the alert of one waiting report that nobody else holds.

    None when nothing is left; False when somebody else has just raised it.
    """
    menunggu = laporan_belum_siaga().select_for_update(of=("self",), skip_locked=True, no_key=True)
    laporan = menunggu.order_by("disampaikan_pada").first()
    if laporan is None:
        return None
    if Siaga.objects.filter(laporan=laporan).exists():
        return False
    siaga = Siaga.objects.create(
        laporan=laporan,
        kantor=laporan.kantor,
        kode_wilayah=laporan.kode_wilayah,
        nama_wilayah=laporan.nama_wilayah,
        tps=tps_laporan(laporan),
        kategori=laporan.kategori,
        zona=laporan.zona,
        waktu=laporan.disampaikan_pada,
    )
    _kabarkan(siaga, str(siaga.pk))
    catat(laporan, "siaga_dibangunkan", pelaku=None, siaga=siaga.pk)
    return True


def _kabarkan(siaga: Siaga, sebab: str) -> None:
    """Tell every office of an alert that somebody has to go."""
    for kantor in _kantor(siaga.laporan):
        kabari_kantor(kantor, siaga.laporan, KabarKantor.SEDANG_BERLANGSUNG, sebab=sebab)
        antrekan(*_surat(kantor, siaga.laporan, sebab))


def _kantor(laporan: Laporan) -> list[Kantor]:
    """Return the offices that are alerted: the one in charge, and the kecamatan's on duty."""
    hari_ini = saat_setempat(timezone.now(), laporan.zona).date()
    kecamatan = kantor_kecamatan(laporan.kode_wilayah, hari_ini)
    semua = [laporan.kantor, *([kecamatan] if kecamatan else [])]
    return list({satu.pk: satu for satu in semua}.values())


def _surat(kantor: Kantor, laporan: Laporan, sebab: str) -> list[Notifikasi]:
    """Return an e-mail for everybody on duty in an office, none beyond the office's share."""
    sejak = timezone.now() - SELANG_SURAT
    baru = Notifikasi.objects.filter(
        kantor=kantor, templat=TEMPLAT, kanal=Kanal.SUREL, dibuat__gt=sejak
    )
    if baru.count() >= SURAT_MAKS:
        return []
    orang = Petugas.objects.filter(kantor=kantor, is_active=True, peran__overlap=PIKET)
    return [
        Notifikasi(
            kunci=f"{TEMPLAT}:{sebab}:{pk}",
            kanal=Kanal.SUREL,
            templat=TEMPLAT,
            laporan=laporan,
            kantor=kantor,
            petugas_id=pk,
            data={"nomor": laporan.nomor},
        )
        for pk in orang.exclude(surel="").order_by("pk").values_list("pk", flat=True)
    ]


def _lepas(siaga: Siaga, oleh: PengawasLapangan | Petugas, **lain: Any) -> Siaga:
    """Let a locked alert wait again; nobody is called to a report that is over."""
    if siaga.laporan.status not in TAMAT:
        assert siaga.berangkat_pada is not None, "who holds it has set out"
        _kabarkan(siaga, f"{siaga.pk}:{siaga.berangkat_pada.timestamp():.0f}")
    siaga.pengawas = siaga.petugas = siaga.berangkat_pada = siaga.tiba_pada = None
    _pindah(siaga, KeadaanSiaga.MENUNGGU)
    _catat(siaga, "siaga_dilepas", oleh, **lain)
    return siaga


def _pastikan_aktif(pengawas: PengawasLapangan) -> None:
    """Lock a supervisor's account until commit, so that its end finds what it has set out to."""
    baris = PengawasLapangan.objects.select_for_update(no_key=True).get(pk=pengawas.pk)
    if baris.keadaan == KeadaanPengawas.DICABUT:
        raise BukanWewenang


def _kunci(siaga: Siaga) -> Siaga:
    """Lock an alert until commit and return it as it is now."""
    semua = Siaga.objects.select_related("laporan", "pengawas", "petugas")
    return semua.select_for_update(of=("self",), no_key=True).get(pk=siaga.pk)


def _kunci_milik(siaga: Siaga, oleh: PengawasLapangan | Petugas) -> Siaga:
    siaga = _kunci(siaga)
    if not _milik(siaga, oleh):
        raise SudahDiambil
    return siaga


def _milik(siaga: Siaga, oleh: PengawasLapangan | Petugas) -> bool:
    if isinstance(oleh, Petugas):
        return siaga.petugas_id == oleh.pk
    return siaga.pengawas_id == oleh.pk


def _pindah(siaga: Siaga, ke: KeadaanSiaga) -> None:
    if not boleh(siaga.keadaan, ke):
        raise SudahDiambil
    siaga.keadaan_sebelum, siaga.keadaan = siaga.keadaan, ke
    siaga.save()


def _catat(
    siaga: Siaga,
    peristiwa: str,
    oleh: PengawasLapangan | Petugas,
    tampil: Tampil = Tampil.PETUGAS,
    **rincian: Any,
) -> None:
    siapa = {} if isinstance(oleh, Petugas) else {"pengawas": oleh.pk}
    isi = {"pelaku": oleh if isinstance(oleh, Petugas) else PELAKU} | siapa | rincian
    catat(siaga.laporan, peristiwa, tampil=tampil, siaga=siaga.pk, **isi)
