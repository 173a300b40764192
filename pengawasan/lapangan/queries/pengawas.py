"""Supervisors in the field: lists of a jurisdiction, and who is on duty in a village."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from laporan import sandi
from pengawasan.lapangan.choices import KeadaanPengawas
from pengawasan.lapangan.models import PengawasLapangan, Perangkat, Undangan
from pengawasan.lapangan.rules.pengurus import KANTOR, boleh_mengurus
from pengawasan.lapangan.rules.pin import terkunci_mati
from wilayah.choices import Tingkat
from wilayah.models import Petugas, Wilayah
from wilayah.queries.halaman import SEHALAMAN, Halaman, potong
from wilayah.queries.kantor import bertugas_kini
from wilayah.queries.wilayah import Induk, berinduk
from wilayah.rules.kode import sah, zona
from wilayah.rules.tenggat import saat_setempat


@dataclass(frozen=True, slots=True)
class SaringPengawas:
    """What the URL of the list asks for; empty is everything."""

    wilayah: str = ""
    peran: str = ""
    keadaan: str = ""
    nama: str = ""


@dataclass(frozen=True, slots=True)
class KeadaanPerangkat:
    """The phone of a supervisor as the office sees it."""

    terikat: bool
    terkunci: bool = False
    terkunci_mati: bool = False
    perangkat: Perangkat | None = None


def pengawas_terlihat(petugas: Petugas) -> QuerySet[PengawasLapangan]:
    """Return the supervisors of an officer's jurisdiction; none outside the office's term."""
    kantor = petugas.kantor
    if kantor is None or not petugas.peran or not bertugas_kini(kantor):
        return PengawasLapangan.objects.none()
    return PengawasLapangan.objects.di_wilayah(kantor.kode_wilayah)


def dapat_mengurus(petugas: Petugas) -> bool:
    """Tell whether the officer invites and revokes in their jurisdiction."""
    kantor = petugas.kantor
    return kantor is not None and boleh_mengurus(frozenset(petugas.peran), kantor.jenis)


def kantor_mengurus(petugas: Petugas) -> bool:
    """Tell whether the officer's office is of a tier that has supervisors of its own."""
    return petugas.kantor is not None and petugas.kantor.jenis in KANTOR


def satu_pengawas(petugas: Petugas, id_pengawas: UUID) -> PengawasLapangan | None:
    """Return one supervisor of the officer's jurisdiction, with the office."""
    return pengawas_terlihat(petugas).select_related("kantor").filter(pk=id_pengawas).first()


def pengawas_wilayah(kode_prefiks: str) -> QuerySet[PengawasLapangan]:
    """Return the supervisors on duty today under a region code, by village and polling place."""
    hari_ini = saat_setempat(timezone.now(), zona(kode_prefiks)).date()
    return PengawasLapangan.objects.di_wilayah(kode_prefiks).bertugas(hari_ini)


def halaman_pengawas(
    petugas: Petugas, saring: SaringPengawas, setelah: str = ""
) -> Halaman[PengawasLapangan]:
    """Return a page of the officer's list, a range of one index however many there are.

    It goes by village and polling place, and on from the id of a row, only forwards.
    """
    cocok = _tersaring(petugas, saring)
    if patok := _patok(petugas, setelah):
        sama = Q(kode_wilayah=patok.kode_wilayah, tps=patok.tps, id__gt=patok.pk)
        lanjut = Q(kode_wilayah=patok.kode_wilayah, tps__gt=patok.tps)
        cocok = cocok.filter(
            Q(kode_wilayah__gt=patok.kode_wilayah) | lanjut | sama,
            kode_wilayah__gte=patok.kode_wilayah,
        )
    ambil = list(_dengan_perangkat(cocok)[: SEHALAMAN + 1])
    baris, ada_lagi, _ = potong(ambil, SEHALAMAN, mundur=False, dari_awal=patok is None)
    return Halaman(baris, str(baris[-1].pk) if ada_lagi else "")


def keadaan_perangkat(pengawas: PengawasLapangan) -> KeadaanPerangkat:
    """Return whether a phone is bound, and whether it is locked."""
    perangkat = Perangkat.objects.filter(pengawas=pengawas, dicabut_pada=None).first()
    if perangkat is None:
        return KeadaanPerangkat(terikat=False)
    mati = terkunci_mati(perangkat.gagal)
    kini = timezone.now()
    sementara = perangkat.terkunci_sampai is not None and perangkat.terkunci_sampai > kini
    return KeadaanPerangkat(
        terikat=True, terkunci=mati or sementara, terkunci_mati=mati, perangkat=perangkat
    )


def undangan_terbuka(pengawas: PengawasLapangan) -> Undangan | None:
    """Return the invitation that waits for its phone, None when there is none alive."""
    terbuka = Undangan.objects.filter(
        pengawas=pengawas, dipakai_pada=None, dibatalkan_pada=None, sampai__gt=timezone.now()
    )
    return terbuka.first()


def telepon_pengawas(pengawas: PengawasLapangan) -> str:
    """Open a supervisor's telephone number, '' when none was entered."""
    if not pengawas.telepon:
        return ""
    kunci = sandi.buka_bungkus(bytes(pengawas.kunci_data), sandi.Guna.BUKTI)
    return str(sandi.buka(kunci, bytes(pengawas.telepon), alamat_telepon(pengawas.pk)))


def alamat_telepon(id_pengawas: UUID) -> str:
    """Return the place a telephone number is sealed for."""
    return sandi.alamat("lapangan_pengawaslapangan", "telepon", id_pengawas)


def _tersaring(petugas: Petugas, saring: SaringPengawas) -> QuerySet[PengawasLapangan]:
    cocok = pengawas_terlihat(petugas)
    if saring.wilayah:
        cocok = cocok.di_wilayah(saring.wilayah) if sah(saring.wilayah) else cocok.none()  # type: ignore[attr-defined]
    if saring.peran:
        cocok = cocok.filter(peran=saring.peran)
    if saring.nama:
        cocok = cocok.filter(nama__icontains=saring.nama)
    return _berkeadaan(cocok, saring.keadaan, petugas)


def _berkeadaan(
    cocok: QuerySet[PengawasLapangan], keadaan: str, petugas: Petugas
) -> QuerySet[PengawasLapangan]:
    """Narrow by state; that a term is over is asked of today in the office's zone."""
    hari_ini = saat_setempat(
        timezone.now(), petugas.kantor.zona if petugas.kantor else "WIB"
    ).date()
    if keadaan == "berakhir":
        dicabut = Q(keadaan=KeadaanPengawas.DICABUT)
        return cocok.filter(aktif_sampai__lt=hari_ini).exclude(dicabut)
    if keadaan == KeadaanPengawas.DICABUT:
        return cocok.filter(keadaan=keadaan)
    if keadaan:
        return cocok.filter(keadaan=keadaan, aktif_sampai__gte=hari_ini)
    return cocok


def _patok(petugas: Petugas, setelah: str) -> PengawasLapangan | None:
    try:
        kunci = UUID(setelah)
    except ValueError:
        return None
    return pengawas_terlihat(petugas).filter(pk=kunci).first()


def _dengan_perangkat(cocok: QuerySet[PengawasLapangan]) -> QuerySet[PengawasLapangan]:
    hidup = Perangkat.objects.filter(pengawas=OuterRef("pk"), dicabut_pada=None)
    return cocok.annotate(
        gagal=Subquery(hidup.values("gagal")[:1]),
        terkunci_sampai=Subquery(hidup.values("terkunci_sampai")[:1]),
    ).order_by(F("kode_wilayah"), "tps", "id")


def desa_kantor(petugas: Petugas) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the villages of an officer's jurisdiction by kecamatan, as choices (two queries).

    Names of villages repeat, so each says its kecamatan; a phone does not show the group's name.
    """
    if petugas.kantor is None:
        return []
    desa = Wilayah.objects.berlaku().dalam(petugas.kantor.kode_wilayah).filter(tingkat=Tingkat.DESA)
    hasil: dict[Induk, list[tuple[str, str]]] = {}
    for satu in berinduk(desa.order_by("nama", "kode")):
        kecamatan = satu.induk[-1]
        kata = f"{satu.nama}, {kecamatan.nama} ({satu.kode})"
        hasil.setdefault(kecamatan, []).append((satu.kode, kata))
    return [(atas.nama, hasil[atas]) for atas in sorted(hasil, key=lambda satu: satu.kode)]
