"""Who reads a paper: its office while it is a draft, then whoever may read what stands in it."""

from dataclasses import dataclass

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import dokumen_laporan
from pengawasan.perkara.choices import Sebab, Tindakan
from pengawasan.perkara.choices.surat import SebabSurat, SebabTutup
from pengawasan.perkara.queries.izin import Izin, izin
from pengawasan.perkara.queries.surat import keadaan_surat
from pengawasan.perkara.rules.rahasia import KERAHASIAAN, Naskah, tolak_baca
from pengawasan.perkara.rules.surat import (
    BELUM_PLENO,
    MILIK_PENULIS,
    PEMBACA,
    jalur_surat,
    sebab_surat,
)
from pengawasan.perkara.rules.wewenang import PENELAAH, Tolak
from wilayah.errors import Penolakan
from wilayah.models import Petugas


@dataclass(frozen=True, slots=True)
class BarisSurat:
    """One paper in the list: what it is, and why its text stays closed ('' when it opens)."""

    dokumen: Dokumen
    sebab_baca: str
    sendiri: bool

    @property
    def terbaca(self) -> bool:
        return not self.sebab_baca


@dataclass(frozen=True, slots=True)
class PilihanSurat:
    """One kind of paper: on which tracks it may be drafted now, or why not."""

    jenis: JenisDokumen
    judul: str
    kode: str
    belum_diverifikasi: bool
    jalur: tuple[str, ...] = ()
    sebab: str = ""


def daftar_surat(petugas: Petugas, laporan: Laporan) -> list[BarisSurat]:
    """Return the papers of a report as one officer finds them, newest first."""
    hak, diputus = izin(petugas, laporan), _diputus(petugas, laporan)
    return [
        BarisSurat(
            satu,
            sebab_tutup(satu, petugas, hak, diputus=diputus),
            satu.kantor_id == petugas.kantor_id,
        )
        for satu in reversed(dokumen_laporan(laporan))
    ]


def pilihan_surat(petugas: Petugas, laporan: Laporan) -> list[PilihanSurat]:
    """Return every kind of paper with its title in the regime, and why the rest must wait."""
    keadaan, rezim = keadaan_surat(petugas, laporan), izin(petugas, laporan).rezim
    hasil = []
    for jenis in JenisDokumen:
        formulir, sebab = rezim.formulir[jenis], sebab_surat(jenis, keadaan)
        hasil.append(
            PilihanSurat(
                jenis,
                formulir.judul,
                formulir.kode,
                formulir.belum_diverifikasi,
                jalur=tuple(jalur_surat(jenis, keadaan)) if sebab is None else (),
                sebab=_kata(sebab),
            )
        )
    return hasil


def pastikan_baca(dokumen: Dokumen, petugas: Petugas) -> None:
    """Raise Penolakan (403) where a paper's text stays closed to the officer."""
    hak = izin(petugas, dokumen.laporan)
    if sebab := sebab_tutup(dokumen, petugas, hak, diputus=_diputus(petugas, dokumen.laporan)):
        raise Penolakan(sebab, status=Tolak.WEWENANG)


def _kata(sebab: SebabSurat | None) -> str:
    return str(sebab.label) if sebab else ""


def _diputus(petugas: Petugas, laporan: Laporan) -> bool:
    """Tell whether the plenary has decided every track of the case."""
    jalur = keadaan_surat(petugas, laporan).jalur
    return bool(jalur) and BELUM_PLENO.isdisjoint(jalur.values())


def sebab_tutup(dokumen: Dokumen, petugas: Petugas, hak: Izin, *, diputus: bool) -> str:
    """Return why the text stays closed, '' when it opens."""
    if dokumen.keadaan == KeadaanDokumen.KONSEP and dokumen.kantor_id != petugas.kantor_id:
        return str(SebabTutup.KONSEP_KANTOR_LAIN.label)
    if dokumen.beridentitas and (tertutup := hak.sebab(Tindakan.BUKA_IDENTITAS)):
        berkonflik = tertutup == Sebab.BERKONFLIK
        return str((tertutup if berkonflik else SebabTutup.BERIDENTITAS).label)
    sendiri = dokumen.jenis in MILIK_PENULIS and dokumen.kantor_id == petugas.kantor_id
    rahasia: Naskah | None = PEMBACA[JenisDokumen(dokumen.jenis)]
    if rahasia is None or sendiri:
        return ""
    sebab = tolak_baca(rahasia, hak.pelaku, hak.rezim, diputus=diputus)
    return _kata_tutup(rahasia, sebab) if sebab else ""


def _kata_tutup(rahasia: Naskah, sebab: Sebab) -> str:
    """Say who reads it, where it is for roles that the officer does not hold."""
    if sebab != Sebab.PERAN:
        return str(sebab.label)
    penelaah = KERAHASIAAN[rahasia].peran == PENELAAH
    return str((SebabTutup.HANYA_PENELAAH if penelaah else SebabTutup.PERAN_LAIN).label)
