"""Lines of a case's sections, each from what one row says, in the officers' words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from laporan.choices import CaraHubungi, CaraSerah
from laporan.rules.penilaian import Verdik
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.choices.barang import JenisBarang, KeadaanBarang
from pengawasan.perkara.choices.penanganan import AcaraRapat, HasilPleno, PihakKlarifikasi
from pengawasan.perkara.choices.penerusan import KeadaanPenerusan, KeadaanSaran

Isi = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Butir:
    """One line of a section: what it is, where it stands, since when, and its own page's key.

    ``halaman`` names the page where lines of one section open on different ones, '' for none;
    ``keadaan`` is said in words; ``jalur`` is the kind of its track in words, '' for the case.
    """

    id: str
    judul: str
    keadaan: str = ""
    waktu: datetime | None = None
    jalur: str = ""
    catatan: str = ""
    oleh: str = ""
    beres: bool = False
    belum_diverifikasi: bool = False
    halaman: str = ""


def _saat(teks: str | None) -> datetime | None:
    return datetime.fromisoformat(teks) if teks else None


def _jalur(jenis: str | None) -> str:
    return str(JenisJalur(jenis).label) if jenis else ""


def naskah(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=str(JenisDokumen(isi["jenis"]).label),
        keadaan=str(KeadaanDokumen(isi["keadaan"]).label),
        waktu=_saat(isi["waktu"]),
        jalur=_jalur(isi["jalur"]),
        catatan=isi["nomor"],
        beres=isi["keadaan"] == KeadaanDokumen.FINAL,
        belum_diverifikasi=isi["belum_diverifikasi"],
    )


def barang(isi: Isi) -> Butir:
    jumlah = f"{float(isi['jumlah']):g}".replace(".", ",")
    return Butir(
        id=isi["id"],
        judul=f"{JenisBarang(isi['jenis']).label}, {jumlah} {isi['satuan']}",
        keadaan=str(KeadaanBarang(isi["kini"]).label),
        waktu=_saat(isi["waktu"]),
        catatan=isi["nomor"],
    )


def undangan(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=str(PihakKlarifikasi(isi["kepada"]).label),
        keadaan=_kata_undangan(isi),
        waktu=_saat(isi["waktu"]),
        jalur=_jalur(isi["jenis"]),
        beres=isi["selesai"] is not None,
    )


def _kata_undangan(isi: Isi) -> str:
    if isi["hadir"] is False:
        return _("tidak hadir")
    if isi["selesai"]:
        return _("berita acara ditandatangani")
    if isi["hadir"]:
        return _("sudah didengar, berita acara belum ditandatangani")
    return _("undangan sampai") if isi["sampai"] else _("undangan belum sampai")


def pembahasan(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=_("Pembahasan Gakkumdu ke-%(ke)d") % {"ke": isi["ke"]},
        keadaan=_("dicatat"),
        waktu=_saat(isi["waktu"]),
        jalur=_jalur(isi["jenis"]),
        beres=True,
    )


def putusan(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=_judul_putusan(isi),
        keadaan=str(HasilPleno(isi["hasil"]).label),
        waktu=_saat(isi["waktu"]),
        catatan=_("ada pendapat berbeda") if isi["berbeda_pendapat"] else isi["nomor"],
        beres=True,
    )


def _judul_putusan(isi: Isi) -> str:
    judul = _jalur(isi["jenis"]) or _("Calon temuan")
    return f"{AcaraRapat.MAJELIS.label}: {judul}" if isi["acara"] == AcaraRapat.MAJELIS else judul


def penerusan(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=isi["nama_penerima"],
        keadaan=str(KeadaanPenerusan(isi["keadaan"]).label),
        waktu=_saat(isi["waktu"]),
        jalur=_jalur(isi["jenis"]),
        catatan=isi["nomor_surat"],
        beres=isi["keadaan"] in {KeadaanPenerusan.DIJAWAB, KeadaanPenerusan.DITUTUP},
    )


def penelusuran(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=_("Surat tugas %(nomor)s") % {"nomor": isi["surat_tugas"]},
        waktu=_saat(isi["waktu"]),
    )


def form_a(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=_("Form A %(nomor)s") % {"nomor": isi["nomor"]},
        keadaan=_("ada dugaan pelanggaran") if isi["ada_dugaan"] else _("tidak ada dugaan"),
        waktu=_saat(isi["waktu"]),
        beres=True,
    )


def saran(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=isi["pokok"],
        keadaan=str(KeadaanSaran(isi["keadaan"]).label),
        waktu=_saat(isi["waktu"]),
        catatan=isi["nomor"],
        beres=isi["keadaan"] in {KeadaanSaran.DILAKSANAKAN, KeadaanSaran.MENJADI_TEMUAN},
    )


def upaya(isi: Isi) -> Butir:
    return Butir(
        id=str(isi["id"]),
        judul=str(CaraHubungi(isi["cara"]).label),
        keadaan=_("berhasil") if isi["berhasil"] else _("tidak terhubung"),
        waktu=_saat(isi["waktu"]),
        catatan=isi["catatan"],
        oleh=isi["oleh"],
        beres=isi["berhasil"],
    )


def penyerahan(isi: Isi) -> Butir:
    return Butir(
        id=isi["id"],
        judul=isi["nomor"],
        keadaan=str(CaraSerah(isi["cara"]).label),
        waktu=_saat(isi["waktu"]),
        oleh=isi["kantor"],
        beres=True,
    )


def verdik(baris: list[Isi]) -> tuple[Verdik, ...]:
    """Return the verdicts of the last round."""
    return tuple(
        Verdik(satu["unsur"], satu["terpenuhi"], satu["alasan"])
        for satu in baris
        if satu["putaran"] == baris[-1]["putaran"]
    )
