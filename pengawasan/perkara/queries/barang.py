"""Physical evidence of a report: the list, one thing with its chain of custody, its photographs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import override

from laporan import sandi
from laporan.models import Laporan
from laporan.queries.isi import kunci_cerita
from pengawasan.dokumen.rules.jenis import BAHASA
from pengawasan.dokumen.rules.susunan.lapangan import TANPA_SEGEL
from pengawasan.dokumen.rules.waktu import saat_panjang
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.choices.barang import KeadaanBarang, PenerimaBarang
from pengawasan.perkara.models import BarangBukti, FotoBarang, MutasiBarang
from pengawasan.perkara.queries.akses import laporan_terbaca
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.rules.barang import (
    BERTANDA_TERIMA,
    KELUAR,
    TERLINDUNG,
    MasukanBarang,
    sebab_tertutup,
)
from wilayah.errors import TidakDitemukan
from wilayah.models import Petugas
from wilayah.queries.kantor import bertugas_kini
from wilayah.rules.tenggat import saat_setempat


@dataclass(frozen=True, slots=True, repr=False)
class MutasiBaca:
    """One link of the chain, opened; ``penerima_tertutup``: its receiver's name is protected.

    ``isi_tertutup``: place, receiver and note were written down for the office in charge.
    """

    baris: MutasiBarang
    tempat: str
    penerima: str
    catatan: str
    penerima_tertutup: bool = False
    isi_tertutup: bool = False

    @property
    def bertanda_terima(self) -> bool:
        """Whether two people sign a receipt for it."""
        return self.baris.jenis in BERTANDA_TERIMA


@dataclass(frozen=True, slots=True, repr=False)
class BarangBaca:
    """One thing, opened: its entry, its chain in order, its photographs.

    ``penyerah`` is filled only where the name needs no protection.
    """

    baris: BarangBukti
    uraian: str
    penyerah: str
    mutasi: tuple[MutasiBaca, ...]
    foto: tuple[UUID, ...]

    @property
    def terakhir(self) -> MutasiBaca:
        """The last link."""
        return self.mutasi[-1]

    @property
    def keadaan(self) -> KeadaanBarang:
        """What became of it so far."""
        return KeadaanBarang(self.terakhir.baris.keadaan)

    @property
    def tempat(self) -> str:
        """Where it lies, or lay last; '' also for whom the last place is closed."""
        berturut = reversed(self.mutasi)
        return next((satu.tempat for satu in berturut if satu.tempat or satu.isi_tertutup), "")

    @property
    def tempat_tertutup(self) -> bool:
        """Whether the place is closed to who reads."""
        return not self.tempat and any(satu.isi_tertutup for satu in self.mutasi)

    @property
    def nomor_segel(self) -> str:
        """The seal it bears now, '' without one."""
        return self.segel_pada(self.terakhir.baris.urut)

    def segel_pada(self, urut: int) -> str:
        """Return the seal it bore after one link of the chain."""
        berganti = [m.baris.nomor_segel for m in self.mutasi if m.baris.urut <= urut]
        return next((satu for satu in reversed(berganti) if satu), self.baris.nomor_segel)

    @property
    def sejak(self) -> datetime:
        """Since when it is where it is."""
        return self.terakhir.baris.waktu

    @property
    def jumlah(self) -> str:
        """The amount without idle zeros."""
        return jumlah_terbaca(self.baris.jumlah)

    @property
    def nama_tertutup(self) -> bool:
        """Whether a name was written down that opens only with a reason."""
        tertulis = self.baris.punya_penyerah or any(m.penerima_tertutup for m in self.mutasi)
        return tertulis and self.baris.dari in TERLINDUNG


def jumlah_terbaca(jumlah: Decimal) -> str:
    """Return an amount as people write it: 12, or 2,5."""
    return f"{jumlah.normalize():f}".replace(".", ",")


def sebab_barang(
    petugas: Petugas, laporan: Laporan, barang: BarangBukti | None = None
) -> Sebab | None:
    """Return why the officer keeps no physical evidence of the report, or None.

    Of one ``barang`` the office in whose register it stands keeps it, wherever the report went.
    """
    hak = izin(petugas, laporan)
    menyimpan = barang is not None and barang.kantor_id == petugas.kantor_id
    return sebab_tertutup(hak.pelaku, hak.rezim, menyimpan=menyimpan)


def daftar_barang(laporan: Laporan, pembaca: Petugas | None = None) -> list[BarangBaca]:
    """Return the things of a report in the order they came (three queries).

    For a ``pembaca`` of another office what was written about a movement stays closed.
    """
    kunci = kunci_cerita(laporan)
    baris = _lengkap(BarangBukti.objects.filter(laporan=laporan)).order_by("dicatat_pada", "id")
    return [_baca(satu, kunci, pembaca) for satu in baris]


def bahan_tanda_terima(barang: BarangBaca, mutasi: MutasiBaca) -> Mapping[str, Any]:
    """Return the facts of a receipt for its official paper, in Indonesian.

    Citizens stand there by their role.
    """
    with override(BAHASA):
        return _bahan_tanda_terima(barang, mutasi)


def _bahan_tanda_terima(barang: BarangBaca, mutasi: MutasiBaca) -> Mapping[str, Any]:
    satu, m = barang.baris, mutasi.baris
    dari = barang.penyerah or str(satu.get_dari_display())
    penerima = str(m.get_kepada_display()) if mutasi.penerima_tertutup else mutasi.penerima
    pihak = (m.petugas.nama, penerima)
    if m.jenis not in KELUAR:
        pihak = (dari if m.urut == 1 else "", m.petugas.nama)
    nilai = f"senilai Rp{satu.nilai:,}".replace(",", ".") if satu.nilai is not None else ""
    return {
        "perbuatan": str(m.get_jenis_display()).lower(),
        "barang": [
            (
                satu.nomor,
                f"{satu.get_jenis_display()}: {barang.uraian}",
                f"{barang.jumlah} {satu.satuan}",
                barang.segel_pada(m.urut) or TANPA_SEGEL,
                nilai,
            )
        ],
        "saat": saat_panjang(saat_setempat(m.waktu, satu.kantor.zona)),
        "tempat": mutasi.tempat or ("" if m.jenis in KELUAR else satu.kantor.nama),
        "keluar": m.jenis in KELUAR,
        "penyerah": pihak[0],
        "penerima": pihak[1],
    }


def barang_terlihat(petugas: Petugas, id_barang: UUID) -> BarangBukti:
    """Return a thing the officer's office keeps, or whose report they may see.

    TidakDitemukan otherwise.
    """
    terlihat = Q(laporan__in=laporan_terbaca(petugas))
    if petugas.kantor is not None and petugas.peran and bertugas_kini(petugas.kantor):
        terlihat |= Q(kantor=petugas.kantor)
    tetap = ("laporan__kantor", "laporan__penanggung_jawab", "kantor", "petugas", "bukti")
    semua = BarangBukti.objects.select_related(*tetap)
    barang = semua.filter(terlihat, pk=id_barang).first()
    if barang is None:
        raise TidakDitemukan
    return barang


def buka_barang(barang: BarangBukti, pembaca: Petugas) -> BarangBaca:
    """Open one thing with its chain, as far as the officer reads it (three queries)."""
    (lengkap,) = _lengkap(BarangBukti.objects.filter(pk=barang.pk))
    return _baca(lengkap, kunci_cerita(barang.laporan), pembaca)


def foto_dari(barang: BarangBukti, id_foto: UUID) -> FotoBarang:
    """Return a photograph of the thing; TidakDitemukan otherwise."""
    foto: FotoBarang | None = FotoBarang.objects.filter(barang=barang, pk=id_foto).first()
    if foto is None:
        raise TidakDitemukan
    return foto


def kunci_foto(foto: FotoBarang) -> sandi.KunciData:
    """Open the data key of one photograph."""
    return sandi.buka_bungkus(bytes(foto.kunci_data), sandi.Guna.BUKTI)


def nama_penyerah(barang: BarangBukti) -> str:
    """Open the name of who handed the thing in; the service that shows it records who looked."""
    tempat = sandi.alamat("perkara_barangbukti", "penyerah", barang.pk)
    return str(sandi.buka(kunci_cerita(barang.laporan), bytes(barang.penyerah), tempat))


def masukan_barang(barang: BarangBukti) -> MasukanBarang:
    """Return a thing as it was entered, for who sends its form again."""
    kunci, masuk = kunci_cerita(barang.laporan), barang.mutasi.get(urut=1)
    return MasukanBarang(
        jenis=barang.jenis,
        uraian=_buka(kunci, "perkara_barangbukti", barang)["uraian"],
        jumlah=barang.jumlah,
        satuan=barang.satuan,
        dari=barang.dari,
        tempat=_buka(kunci, "perkara_mutasibarang", masuk)["tempat"],
        waktu=barang.waktu,
        nilai=barang.nilai,
        nomor_segel=barang.nomor_segel,
        penyerah=nama_penyerah(barang),
    )


def nama_pemilik(barang: BarangBukti) -> list[str]:
    """Open to whom the thing was given back; only after ``buka_penyerah`` recorded the look."""
    kunci = kunci_cerita(barang.laporan)
    kembali = barang.mutasi.filter(kepada=PenerimaBarang.PEMILIK)
    semua = (_buka(kunci, "perkara_mutasibarang", satu)["penerima"] for satu in kembali)
    return [satu for satu in semua if satu]


def _lengkap(semua: QuerySet[BarangBukti]) -> QuerySet[BarangBukti]:
    return semua.select_related("kantor", "petugas", "laporan").prefetch_related(
        "mutasi__petugas", "foto"
    )


def _baca(barang: BarangBukti, kunci: sandi.KunciData, pembaca: Petugas | None) -> BarangBaca:
    isi = _buka(kunci, "perkara_barangbukti", barang)
    terbuka = barang.punya_penyerah and barang.dari not in TERLINDUNG
    foto: Iterable[FotoBarang] = barang.foto.all()
    return BarangBaca(
        baris=barang,
        uraian=isi["uraian"],
        penyerah=nama_penyerah(barang) if terbuka else "",
        mutasi=tuple(_baca_mutasi(satu, kunci, barang, pembaca) for satu in barang.mutasi.all()),
        foto=tuple(satu.pk for satu in foto),
    )


def _baca_mutasi(
    mutasi: MutasiBarang, kunci: sandi.KunciData, barang: BarangBukti, pembaca: Petugas | None
) -> MutasiBaca:
    isi = _buka(kunci, "perkara_mutasibarang", mutasi)
    milik = mutasi.kepada == PenerimaBarang.PEMILIK and barang.dari in TERLINDUNG
    terlindung = milik and bool(isi["penerima"])
    if not _boleh_baca(mutasi, barang, pembaca):
        return MutasiBaca(mutasi, "", "", "", terlindung, isi_tertutup=any(isi.values()))
    penerima = "" if terlindung else isi["penerima"]
    return MutasiBaca(mutasi, isi["tempat"], penerima, isi["catatan"], terlindung)


def _boleh_baca(mutasi: MutasiBarang, barang: BarangBukti, pembaca: Petugas | None) -> bool:
    """Tell whether a movement's words are read: by the office in charge, and whose they are."""
    return pembaca is None or pembaca.kantor_id in {barang.laporan.kantor_id, mutasi.kantor_id}


def _buka(kunci: sandi.KunciData, tabel: str, baris: BarangBukti | MutasiBarang) -> dict[str, Any]:
    isi: dict[str, Any] = sandi.buka(kunci, bytes(baris.isi), sandi.alamat(tabel, "isi", baris.pk))
    return isi
