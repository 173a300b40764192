"""The register books of an office: one year of one kind of number, a page at a time.

Numbered books are paged by their numbers, which have no gaps; the others by moment and id. No
book names who reported.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from laporan.choices import Bentuk
from laporan.models import Laporan, PenyerahanBerkas
from pengawasan.dokumen.queries.dokumen import buku_surat
from pengawasan.perkara.choices import BentukRegister
from pengawasan.perkara.choices.register import JenisBuku
from pengawasan.perkara.models import (
    BarangBukti,
    Penelusuran,
    PenerimaanLimpahan,
    Perkara,
    SaranPerbaikan,
)
from pengawasan.perkara.queries import register_baris as baris
from pengawasan.perkara.queries.register_baris import TANPA_ISI, BarisBuku
from pengawasan.perkara.rules.register import baca_penunjuk, tahun_setempat, tulis_penunjuk
from wilayah.choices import JenisKantor
from wilayah.errors import TidakDitemukan
from wilayah.models import Kantor, Petugas
from wilayah.queries.halaman import SEHALAMAN, Halaman, potong
from wilayah.queries.kantor import bertugas_kini
from wilayah.rules.kode import mencakup, sah
from wilayah.rules.kursor import Kursor

SEKALI = 500
Rangkaian = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class Buku:
    """One kind of book: its rows, how they are read, and in what order they stand.

    By their number, or by the column ``waktu`` and then the UUID in ``kunci``.
    """

    sumber: Callable[[Kantor, int], Rangkaian]
    baca: Callable[[list[Any]], list[BarisBuku]]
    waktu: str = ""
    kunci: str = "id"

    @property
    def bernomor(self) -> bool:
        """Whether its rows are counted 1, 2, 3."""
        return not self.waktu

    @property
    def urut(self) -> tuple[str, ...]:
        return (self.waktu, self.kunci) if self.waktu else ("urutan",)


def kantor_buku(petugas: Petugas, kode: str) -> Kantor:
    """Return the officer's own office, or the one of a code within its jurisdiction.

    TidakDitemukan for an office elsewhere, and for everybody of one outside its term.
    """
    assert petugas.kantor is not None, "the guard lets in people of an office"
    if not bertugas_kini(petugas.kantor):
        raise TidakDitemukan
    if kode in {"", petugas.kantor.kode_wilayah}:
        return petugas.kantor
    di_bawah = sah(kode) and mencakup(petugas.kantor.kode_wilayah, kode)
    kantor = Kantor.objects.filter(kode_wilayah=kode).first() if di_bawah else None
    if kantor is None:
        raise TidakDitemukan
    return kantor


def kantor_terpilih(kantor: Kantor) -> list[tuple[str, str]]:
    """Return the offices whose books an office reads, its own first, as (region code, name).

    A kabupaten those of its kecamatan, the tiers above those of Bawaslu.
    """
    bawah = Kantor.objects.exclude(pk=kantor.pk).order_by("kode_wilayah")
    if kantor.jenis == JenisKantor.BAWASLU_KABUPATEN:
        bawah = bawah.filter(kode_wilayah__startswith=f"{kantor.kode_wilayah}.")
    else:
        awalan = f"{kantor.kode_wilayah}." if kantor.kode_wilayah else ""
        bukan = JenisKantor.PANWASLU_KECAMATAN
        bawah = bawah.filter(kode_wilayah__startswith=awalan).exclude(jenis=bukan)
    if kantor.jenis == JenisKantor.PANWASLU_KECAMATAN:
        bawah = bawah.none()
    return [("", kantor.nama), *bawah.values_list("kode_wilayah", "nama")]


def halaman_buku(
    kantor: Kantor, tahun: int, jenis: JenisBuku, penunjuk: str = "", banyak: int = SEHALAMAN
) -> Halaman[BarisBuku]:
    """Return one page of a book; TidakDitemukan at a place that we did not write."""
    buku = BUKU[jenis]
    dari, mundur = _penunjuk(penunjuk, buku)
    semua = _sesudah(buku, buku.sumber(kantor, tahun), dari, mundur=mundur)
    ambil = list(semua[: banyak + 1])
    ambil, lanjut, awal = potong(ambil, banyak, mundur=mundur, dari_awal=dari is None)
    return Halaman(
        buku.baca(ambil) if ambil else [],
        berikut=_tulis(buku, ambil[-1], mundur=False) if lanjut else "",
        sebelum=_tulis(buku, ambil[0], mundur=True) if awal else "",
    )


def isi_buku(kantor: Kantor, tahun: int, jenis: JenisBuku) -> Iterator[BarisBuku]:
    """Yield all rows of a book in its order, a batch at a time."""
    buku = BUKU[jenis]
    dari: Any = None
    while ambil := list(_sesudah(buku, buku.sumber(kantor, tahun), dari, mundur=False)[:SEKALI]):
        yield from buku.baca(ambil)
        dari = _tempat(buku, ambil[-1])


def _penunjuk(teks: str, buku: Buku) -> tuple[Any, bool]:
    if not teks:
        return None, False
    dari = baca_penunjuk(teks, bernomor=buku.bernomor)
    if dari is None:
        raise TidakDitemukan
    if isinstance(dari, Kursor):
        return (dari.tenggat, dari.id), dari.mundur
    return abs(dari), dari < 0


def _sesudah(buku: Buku, semua: Rangkaian, dari: Any, *, mundur: bool) -> Rangkaian:
    """Return the rows after a place in the book's order, or before it and backwards."""
    if dari is not None:
        semua = semua.filter(_syarat(buku, dari, "lt" if mundur else "gt"))
    return semua.order_by(*(f"-{kolom}" if mundur else kolom for kolom in buku.urut))


def _syarat(buku: Buku, dari: Any, arah: str) -> Q:
    if buku.bernomor:
        return Q(**{f"urutan__{arah}": dari})
    saat, kunci = dari
    persis = Q(**{f"{buku.waktu}__{arah}": saat}) | Q(**{f"{buku.kunci}__{arah}": kunci})
    return persis & Q(**{f"{buku.waktu}__{arah}e": saat})


def _tempat(buku: Buku, satu: Model) -> Any:
    if buku.bernomor:
        return getattr(satu, "urutan")  # noqa: B009 -- books are of several models
    return getattr(satu, buku.waktu), getattr(satu, buku.kunci)


def _tulis(buku: Buku, satu: Model, *, mundur: bool) -> str:
    tempat: tuple[datetime, UUID] | int = _tempat(buku, satu)
    return tulis_penunjuk(tempat, mundur=mundur)


def _perkara(bentuk: BentukRegister) -> Callable[[Kantor, int], Rangkaian]:
    def sumber(kantor: Kantor, tahun: int) -> Rangkaian:
        cocok = Perkara.objects.filter(kantor=kantor, tahun=tahun, bentuk=bentuk)
        berlaporan = cocok.select_related("laporan", "laporan__kantor")
        return berlaporan.prefetch_related("jalur").defer(*(f"laporan__{n}" for n in TANPA_ISI))

    return sumber


def _informasi_awal(kantor: Kantor, tahun: int) -> Rangkaian:
    """Return what came in as *informasi awal*, also where it has become a Temuan since."""
    dari, sampai = tahun_setempat(tahun, kantor.zona)
    ditelusuri = Exists(Penelusuran.objects.filter(laporan=OuterRef("pk")))
    asal = Q(bentuk=Bentuk.INFORMASI_AWAL) | Q(ditelusuri, bentuk=Bentuk.TEMUAN)
    cocok = Laporan.objects.filter(
        asal, kantor=kantor, disampaikan_pada__gte=dari, disampaikan_pada__lt=sampai
    )
    return cocok.select_related("kantor").defer(*TANPA_ISI)


def _tanda_terima(kantor: Kantor, tahun: int) -> Rangkaian:
    dari, sampai = tahun_setempat(tahun, kantor.zona)
    cocok = PenyerahanBerkas.objects.filter(kantor=kantor, waktu__gte=dari, waktu__lt=sampai)
    return cocok.select_related("kantor", "laporan", "laporan__kantor").defer(
        *(f"laporan__{n}" for n in TANPA_ISI)
    )


def _serah_terima(kantor: Kantor, tahun: int) -> Rangkaian:
    dari, sampai = tahun_setempat(tahun, kantor.zona)
    cocok = PenerimaanLimpahan.objects.filter(kantor=kantor, waktu__gte=dari, waktu__lt=sampai)
    tetap = ("kantor", "dari_kantor", "laporan", "laporan__kantor")
    return cocok.select_related(*tetap).defer(*(f"laporan__{n}" for n in TANPA_ISI))


def _saran(kantor: Kantor, tahun: int) -> Rangkaian:
    cocok = SaranPerbaikan.objects.filter(kantor=kantor, tahun=tahun).select_related("laporan")
    return cocok.defer("isi", "jawaban", *(f"laporan__{n}" for n in TANPA_ISI))


def _surat(kantor: Kantor, tahun: int) -> Rangkaian:
    return buku_surat(kantor, tahun).defer("isi", *(f"laporan__{n}" for n in TANPA_ISI))


def _barang(kantor: Kantor, tahun: int) -> Rangkaian:
    cocok = BarangBukti.objects.filter(kantor=kantor, tahun=tahun)
    berlaporan = cocok.select_related("laporan", "kantor").prefetch_related("mutasi")
    return berlaporan.defer("isi", "penyerah", *(f"laporan__{n}" for n in TANPA_ISI))


BUKU: dict[str, Buku] = {
    JenisBuku.LAPORAN: Buku(_perkara(BentukRegister.LP), baris.dari_perkara),
    JenisBuku.TEMUAN: Buku(_perkara(BentukRegister.TM), baris.dari_perkara),
    JenisBuku.INFORMASI_AWAL: Buku(_informasi_awal, baris.dari_laporan, "disampaikan_pada"),
    JenisBuku.TANDA_TERIMA: Buku(_tanda_terima, baris.dari_penyerahan, "waktu"),
    JenisBuku.SERAH_TERIMA: Buku(_serah_terima, baris.dari_limpahan, "waktu", "laporan_id"),
    JenisBuku.SARAN: Buku(_saran, baris.dari_saran),
    JenisBuku.SURAT: Buku(_surat, baris.dari_surat),
    JenisBuku.BARANG: Buku(_barang, baris.dari_barang),
}
