"""What a reporter adds to a report, and the report it makes with what was there."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, TypeVar

from laporan.rules.masukan import Masukan, PelaporMasuk, SaksiMasuk, TerlaporMasuk, Titik
from wilayah.errors import untuk_orang

T = TypeVar("T")
DAFTAR = ("tautan", "terlapor", "saksi", "bukti_disebut")
WAKTU = ("waktu_kejadian", "tanggal_kejadian", "ketepatan_waktu")
BUKAN_ISI = ("bentuk", "pelapor", *DAFTAR, *WAKTU)
TERLALU_BARU = untuk_orang("Tanggal ini sesudah Anda mengirim laporan.")
TAHU_SEBELUM = untuk_orang("Anda tidak mungkin mengetahuinya sebelum kejadiannya.")


@dataclass(frozen=True, slots=True, repr=False)
class Tambahan:
    """Checked fields of a completion; what was not sent is None or empty."""

    bentuk: str = ""
    kategori: str = ""
    uraian: str = ""
    wilayah: str = ""
    nama_wilayah: str = ""
    tempat: str = ""
    tps: str = ""
    titik: Titik | None = None
    kejadian_daring: bool | None = None
    sedang_berlangsung: bool | None = None
    tautan: tuple[str, ...] = ()
    waktu_kejadian: datetime | None = None
    tanggal_kejadian: date | None = None
    ketepatan_waktu: str = ""
    tanggal_diketahui: date | None = None
    jenis_pemilihan: str = ""
    pemilihan: str = ""
    pelapor: PelaporMasuk | None = None
    terlapor: tuple[TerlaporMasuk, ...] = ()
    saksi: tuple[SaksiMasuk, ...] = ()
    bukti_disebut: tuple[str, ...] = ()


def gabungkan(lama: Masukan, tambahan: Tambahan) -> Masukan:
    """Return the report with what was added: lists grow, everything else is replaced.

    An entry of a list that is already there is not added again, so sending twice is sending once.
    """
    ubah: dict[str, Any] = {
        ruas.name: nilai
        for ruas in fields(tambahan)
        if ruas.name not in BUKAN_ISI and (nilai := getattr(tambahan, ruas.name)) not in (None, "")
    }
    if tambahan.tanggal_kejadian is not None:
        ubah |= {nama: getattr(tambahan, nama) for nama in WAKTU}
    elif tambahan.ketepatan_waktu:
        ubah["ketepatan_waktu"] = tambahan.ketepatan_waktu
    for nama in DAFTAR:
        ubah[nama] = _tambah(getattr(lama, nama), getattr(tambahan, nama))
    return replace(lama, pelapor=_pelapor(lama.pelapor, tambahan.pelapor), **ubah)


def ruas_berubah(lama: Masukan, baru: Masukan) -> list[str]:
    """Return the names of the fields in which two versions differ."""
    return [
        ruas.name
        for ruas in fields(lama)
        if ruas.name != "nama_wilayah" and getattr(lama, ruas.name) != getattr(baru, ruas.name)
    ]


def galat_gabungan(masukan: Masukan, disampaikan: datetime) -> dict[str, list[str]]:
    """Return what contradicts itself by field; ``disampaikan`` is the local moment of sending."""
    galat: dict[str, list[str]] = {}
    kejadian, diketahui = masukan.tanggal_kejadian, masukan.tanggal_diketahui
    hari, saat = disampaikan.date(), masukan.waktu_kejadian
    if (kejadian and kejadian > hari) or (saat and saat > disampaikan):
        galat["waktu_kejadian"] = [TERLALU_BARU]
    if diketahui and diketahui > hari:
        galat["tanggal_diketahui"] = [TERLALU_BARU]
    if not galat and kejadian and diketahui and kejadian > diketahui:
        galat["tanggal_diketahui"] = [TAHU_SEBELUM]
    return galat


def _tambah(lama: Sequence[T], baru: Sequence[T]) -> tuple[T, ...]:
    return (*lama, *(satu for satu in dict.fromkeys(baru) if satu not in lama))


def _pelapor(lama: PelaporMasuk | None, baru: PelaporMasuk | None) -> PelaporMasuk | None:
    if lama is None or baru is None:
        return baru or lama
    terisi = {r.name: isi for r in fields(baru) if (isi := getattr(baru, r.name))}
    return replace(lama, **terisi)
