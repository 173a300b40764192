"""Suggestions for correction: those of a jurisdiction, one opened."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from laporan import sandi
from laporan.models import Laporan
from pengawasan.perkara.choices import Hubungan, Sebab
from pengawasan.perkara.choices.penerusan import KeadaanSaran
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.pelaku import SETEMPAT, Pelaku, Tolak
from pengawasan.perkara.rules.saran import MENUNGGU
from pengawasan.perkara.rules.wewenang import PENELAAH
from wilayah.choices import JenisKantor, Tingkat
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas, Wilayah
from wilayah.queries.halaman import SEHALAMAN, Halaman, halaman
from wilayah.queries.kantor import bertugas_kini
from wilayah.queries.rezim import rezim_berlaku
from wilayah.queries.wilayah import anak
from wilayah.rules.rezim import rezim_bawaan
from wilayah.rules.sebutan import bersebutan
from wilayah.rules.tenggat import saat_setempat

TABEL = "perkara_saranperbaikan"


def saran_terlihat(petugas: Petugas) -> QuerySet[SaranPerbaikan]:
    """Return the suggestions of an officer's own office, and of those below it."""
    semua = SaranPerbaikan.objects.select_related("kantor", "petugas", "laporan", "temuan")
    kantor = petugas.kantor
    if kantor is None or not petugas.peran or not bertugas_kini(kantor):
        return semua.none()
    if kantor.jenis == JenisKantor.BAWASLU_RI:
        return semua
    bawah = Q(kantor__kode_wilayah__startswith=f"{kantor.kode_wilayah}.")
    return semua.filter(Q(kantor=kantor) | bawah)


def saran_bernomor(petugas: Petugas, id_saran: UUID) -> SaranPerbaikan:
    """Return one suggestion the officer may see; TidakDitemukan otherwise."""
    saran = saran_terlihat(petugas).filter(pk=id_saran).first()
    if saran is None:
        raise TidakDitemukan
    return saran


def saran_terbuka(petugas: Petugas, pk: Collection[str]) -> frozenset[str]:
    """Return which of these suggestions an officer may see (one query)."""
    ada = saran_terlihat(petugas).filter(pk__in=pk).values_list("pk", flat=True)
    return frozenset(map(str, ada))


def daftar_saran(
    petugas: Petugas, keadaan: str = "", cari: str = "", kursor: str = ""
) -> Halaman[SaranPerbaikan]:
    """Return a page of suggestions, the newest first; MasukanKeliru for a cursor not ours."""
    semua = saran_terlihat(petugas)
    if keadaan in KeadaanSaran.values:
        semua = semua.filter(keadaan=keadaan)
    if cari.strip():
        semua = semua.filter(Q(nomor__icontains=cari.strip()) | Q(pokok__icontains=cari.strip()))
    return halaman(semua, ("-dibuat_pada", "-id"), kursor, SEHALAMAN)


def sebab_saran(petugas: Petugas, saran: SaranPerbaikan | None = None) -> Sebab | None:
    """Return why the officer writes no suggestions, or does not work on this one; None if so."""
    kantor = petugas.kantor
    assert kantor is not None, "the guard lets in people of an office"
    if not petugas.berperan(*PENELAAH):
        return Sebab.PERAN
    hari_ini = saat_setempat(timezone.now(), kantor.zona).date()
    rezim = rezim_berlaku(rezim_bawaan(hari_ini), hari_ini)
    if not rezim.boleh(kantor.jenis, "saran_perbaikan"):
        return Sebab.TINGKAT
    if saran is not None and saran.kantor_id != kantor.pk:
        return Sebab.KANTOR_LAIN
    return None


def sebab_asal(pelaku: Pelaku) -> Sebab | None:
    """Return why no suggestion may come of a report that somebody reads; None if one may."""
    if pelaku.berkonflik:
        return Sebab.BERKONFLIK
    atas = pelaku.hubungan == Hubungan.ATASAN
    lain = Sebab.BELUM_DIAMBIL_ALIH if atas else Sebab.KANTOR_LAIN
    return None if pelaku.hubungan in SETEMPAT else lain


def pastikan_asal(petugas: Petugas, laporan: Laporan) -> None:
    """Raise Penolakan (403) where the officer's office does not work on the report."""
    if sebab := sebab_asal(izin(petugas, laporan).pelaku):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)


def wilayah_saran(petugas: Petugas) -> list[tuple[str, str]]:
    """Return the regions whose KPU, PPK or PPS an office writes to: its own and those below.

    Provinces and the nation write to KPU only, so they are offered the next level and no more.
    """
    kantor = petugas.kantor
    assert kantor is not None, "the guard lets in people of an office"
    kode = kantor.kode_wilayah
    if kantor.jenis == JenisKantor.BAWASLU_RI:
        return [("", gettext("Republik Indonesia")), *_pilihan(anak(None))]
    semua = Wilayah.objects.berlaku().dalam(kode).order_by("kode")
    if kantor.jenis == JenisKantor.BAWASLU_PROVINSI:
        semua = semua.filter(tingkat__lte=Tingkat.KABUPATEN)
    return _pilihan(semua)


def _pilihan(semua: QuerySet[Wilayah]) -> list[tuple[str, str]]:
    baris = semua.values_list("kode", "nama")
    return [(kode, f"{bersebutan(kode, nama)} ({kode})") for kode, nama in baris]


def terlewat(saran: SaranPerbaikan) -> bool:
    """Tell whether the day for an answer is over and none came."""
    hari_ini = saat_setempat(timezone.now(), saran.kantor.zona).date()
    return saran.keadaan in MENUNGGU and saran.batas_jawaban < hari_ini


def buka_uraian(saran: SaranPerbaikan) -> str:
    """Open what is suggested."""
    return str(_buka(saran, saran.isi, "isi"))


def buka_jawaban(saran: SaranPerbaikan) -> str:
    """Open what came back, '' before anything did."""
    return str(_buka(saran, saran.jawaban, "jawaban")) if saran.jawaban else ""


def kunci_saran(saran: SaranPerbaikan) -> sandi.KunciData:
    """Open the data key of one suggestion."""
    return sandi.buka_bungkus(bytes(saran.kunci_data), sandi.Guna.BUKTI)


def _buka(saran: SaranPerbaikan, isi: bytes | memoryview, kolom: str) -> Any:
    return sandi.buka(kunci_saran(saran), bytes(isi), sandi.alamat(TABEL, kolom, saran.pk))
