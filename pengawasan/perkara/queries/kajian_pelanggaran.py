"""The legal study of a track: who reads it, who writes it, and what stands in it."""

from dataclasses import dataclass
from typing import Any

from laporan.models import Laporan
from pengawasan.perkara.choices import Langkah, Sebab
from pengawasan.perkara.models import Jalur, KajianPelanggaran
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.tersegel import buka
from pengawasan.perkara.rules.jalur import DITANGANI
from pengawasan.perkara.rules.langkah import tolak_orang
from pengawasan.perkara.rules.pleno import BAGIAN_KAJIAN
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from wilayah.models import Petugas

TABEL = "perkara_kajianpelanggaran"


@dataclass(frozen=True, slots=True, repr=False)
class KajianBaca:
    """A study, opened: its parts by name; ``baris`` is None while nobody wrote one."""

    baris: KajianPelanggaran | None
    isi: dict[str, str]


def kajian_jalur(laporan: Laporan, jalur: Jalur) -> KajianBaca:
    """Open the study of a track, every part empty while there is none."""
    baris: KajianPelanggaran | None = (
        KajianPelanggaran.objects.select_related("disusun_oleh").filter(jalur=jalur).first()
    )
    kosong = dict.fromkeys(BAGIAN_KAJIAN, "")
    if baris is None:
        return KajianBaca(None, kosong)
    isi: dict[str, Any] = buka(laporan, TABEL, baris.pk, baris.isi)
    return KajianBaca(baris, kosong | isi)


def sebab_baca(petugas: Petugas, laporan: Laporan, jalur: Jalur) -> Sebab | None:
    """Return why the officer may not read the study of a track (403), or None."""
    hak = izin(petugas, laporan)
    return tolak_baca(Naskah.KAJIAN, hak.pelaku, hak.rezim, diputus=jalur.diputus_pada is not None)


def sebab_tulis(petugas: Petugas, laporan: Laporan, jalur: Jalur) -> Sebab | None:
    """Return why the officer may not write the study of a track (403), or None."""
    hak = izin(petugas, laporan)
    sebab = tolak_orang(Langkah.KAJIAN, jalur.jenis, hak.pelaku, hak.rezim)
    return sebab or tolak_baca(Naskah.KAJIAN, hak.pelaku, hak.rezim)


def sebab_tutup(jalur: Jalur) -> Sebab | None:
    """Return why nobody writes the study of a track any more (409), or None."""
    return None if jalur.status in DITANGANI else Sebab.KAJIAN_DITUTUP
