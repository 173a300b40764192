"""Rows of the register books, read into cells: words, numbers and dates, no names of reporters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias
from uuid import UUID

from laporan.choices import StatusLaporan
from laporan.models import Laporan, PenyerahanBerkas
from pengawasan.dokumen.models import Dokumen
from pengawasan.perkara.choices import Tahap
from pengawasan.perkara.models import (
    BarangBukti,
    Jalur,
    PenerimaanLimpahan,
    Perkara,
    SaranPerbaikan,
)
from wilayah.choices import JenisKantor, KodeRezim
from wilayah.models import Jejak
from wilayah.queries.rezim import rezim_versi
from wilayah.rules.tenggat import saat_setempat

TANPA_ISI = ("isi", "kata", "kunci_data", "kode_akses")
"""What no register needs of a report: the story, its index, the keys."""

Sel: TypeAlias = "str | int | Decimal | date | datetime | tuple[str, ...] | None"


@dataclass(frozen=True, slots=True)
class BarisBuku:
    """One row: its number, the report it belongs to, its cells by column."""

    nomor: str
    nomor_laporan: str
    sel: Mapping[str, Sel] = field(default_factory=dict)
    id_barang: UUID | None = None


def dari_perkara(semua: list[Perkara]) -> list[BarisBuku]:
    """Read registered cases (one query for the days of announcement)."""
    diumumkan = saat_berstatus([p.laporan for p in semua], StatusLaporan.STATUS_DIUMUMKAN)
    return [_perkara(satu, diumumkan.get(satu.laporan_id)) for satu in semua]


def _perkara(perkara: Perkara, diumumkan: datetime | None) -> BarisBuku:
    laporan, jalur = perkara.laporan, list(perkara.jalur.all())
    zona = laporan.kantor.zona
    sel: dict[str, Sel] = {
        "tanggal": saat_setempat(perkara.diregistrasi_pada, zona).date(),
        **_tentang(laporan),
        "jalur": tuple(_jalur(satu) for satu in jalur),
        "tenggat": _setempat(laporan.tenggat_berikut, zona),
        "hasil": _hasil(jalur) or (_tahap(laporan),),
        "diumumkan": saat_setempat(diumumkan, zona).date() if diumumkan else None,
    }
    return BarisBuku(perkara.nomor_registrasi, laporan.nomor, sel)


def dari_laporan(semua: list[Laporan]) -> list[BarisBuku]:
    """Read informasi awal, which has no number but the public one."""
    return [
        BarisBuku(
            satu.nomor,
            satu.nomor,
            {
                "tanggal": saat_setempat(satu.disampaikan_pada, satu.kantor.zona).date(),
                **_tentang(satu),
                "sumber": str(satu.get_sumber_display()),
                "keadaan": _tahap(satu),
                "tenggat": _setempat(satu.tenggat_berikut, satu.kantor.zona),
            },
        )
        for satu in semua
    ]


def dari_penyerahan(semua: list[PenyerahanBerkas]) -> list[BarisBuku]:
    """Read receipts of originals, with what became of the report."""
    return [
        BarisBuku(
            satu.nomor,
            satu.laporan.nomor,
            {
                "tanggal": saat_setempat(satu.waktu, satu.kantor.zona).date(),
                **_tentang(satu.laporan),
                "diserahkan": tuple(satu.diserahkan),
                "cara": str(satu.get_cara_display()),
                "keadaan": _tahap(satu.laporan),
            },
        )
        for satu in semua
    ]


def dari_limpahan(semua: list[PenerimaanLimpahan]) -> list[BarisBuku]:
    """Read reports passed to the office, with what became of them."""
    return [
        BarisBuku(
            satu.nomor,
            satu.laporan.nomor,
            {
                "tanggal": saat_setempat(satu.waktu, satu.kantor.zona).date(),
                **_tentang(satu.laporan),
                "dari_kantor": satu.dari_kantor.nama,
                "diserahkan": tuple(satu.diserahkan),
                "keadaan": _tahap(satu.laporan),
            },
        )
        for satu in semua
    ]


def dari_saran(semua: list[SaranPerbaikan]) -> list[BarisBuku]:
    """Read suggestions for correction: to whom, about what, until when."""
    return [
        BarisBuku(
            satu.nomor,
            satu.laporan.nomor if satu.laporan else "",
            {
                "tanggal": satu.tanggal,
                "sasaran": str(satu.get_sasaran_display()),
                "wilayah": satu.nama_wilayah,
                "judul": satu.pokok,
                "batas_jawaban": satu.batas_jawaban,
                "dijawab": satu.tanggal_jawaban,
                "keadaan": str(satu.get_keadaan_display()),
            },
        )
        for satu in semua
    ]


def dari_surat(semua: list[Dokumen]) -> list[BarisBuku]:
    """Read issued papers: kind and state, nothing of their text."""
    return [
        BarisBuku(
            satu.nomor,
            satu.laporan.nomor,
            {
                "tanggal": satu.tanggal,
                "kode": satu.kode,
                "judul": satu.judul,
                "keadaan": str(satu.get_keadaan_display()),
            },
        )
        for satu in semua
    ]


def dari_barang(semua: list[BarangBukti]) -> list[BarisBuku]:
    """Read physical evidence: what can be counted of it, and its last state."""
    return [_barang(satu) for satu in semua]


def _barang(barang: BarangBukti) -> BarisBuku:
    mutasi = list(barang.mutasi.all())
    segel = [satu.nomor_segel for satu in mutasi if satu.nomor_segel]
    sel: dict[str, Sel] = {
        "tanggal": saat_setempat(barang.dicatat_pada, barang.kantor.zona).date(),
        "jenis": str(barang.get_jenis_display()),
        "jumlah": barang.jumlah,
        "satuan": barang.satuan,
        "nilai": barang.nilai,
        "segel": segel[-1] if segel else barang.nomor_segel,
        "dari": str(barang.get_dari_display()),
        "keadaan": str(mutasi[-1].get_keadaan_display()),
    }
    return BarisBuku(barang.nomor, barang.laporan.nomor, sel, barang.pk)


def saat_berstatus(laporan: list[Laporan], status: StatusLaporan) -> dict[UUID, datetime]:
    """Return when each of some reports first came to a status, by its trail (one query)."""
    sampai = [satu for satu in laporan if satu.status in LANJUT[status]]
    baris = Jejak.objects.filter(
        subjek_jenis="laporan", subjek__in=[str(satu.pk) for satu in sampai], rincian__ke=status
    )
    urut = baris.order_by("-urut").values_list("subjek", "waktu")
    return {UUID(subjek): waktu for subjek, waktu in urut} if sampai else {}


LANJUT = {
    StatusLaporan.STATUS_DIUMUMKAN: {StatusLaporan.STATUS_DIUMUMKAN, StatusLaporan.SELESAI},
}
"""In which statuses a report has certainly been through another."""


def _tentang(laporan: Laporan) -> dict[str, Sel]:
    return {
        "wilayah": _setempat_saja(laporan),
        "kategori": str(laporan.get_kategori_display()),
        "rezim": str(KodeRezim(rezim_versi(laporan.rezim_id).kode).label),
    }


def _setempat_saja(laporan: Laporan) -> str:
    """Return the region without what everybody knows at the office that keeps the book."""
    bagian = BAGIAN.get(laporan.kantor.jenis, 2)
    return ", ".join(laporan.nama_wilayah.split(", ")[:bagian])


BAGIAN: dict[str, int] = {JenisKantor.BAWASLU_RI: 4, JenisKantor.BAWASLU_PROVINSI: 3}


def _jalur(jalur: Jalur) -> str:
    return f"{jalur.get_jenis_display()}: {str(jalur.get_status_display()).lower()}"


def _hasil(jalur: list[Jalur]) -> tuple[str, ...]:
    return tuple(
        f"{satu.get_jenis_display()}: {str(satu.get_hasil_display()).lower()}"
        for satu in jalur
        if satu.hasil
    )


def _tahap(laporan: Laporan) -> str:
    return str(Tahap(laporan.status).label)


def _setempat(saat: datetime | None, zona: str) -> datetime | None:
    return saat_setempat(saat, zona) if saat else None
