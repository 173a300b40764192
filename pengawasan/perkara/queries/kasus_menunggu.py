"""What a step waits for on each track of a case, and what leads there."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pengawasan.perkara.choices import JenisJalur, Langkah, Sebab
from pengawasan.perkara.queries.kasus_jalur import TAK_BIASA, butir_langkah
from pengawasan.perkara.queries.langkah import IzinLangkah
from pengawasan.perkara.rules import bacaan_jalur as baca
from pengawasan.perkara.rules.langkah import KeadaanJalur
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from wilayah.choices import Peran


@dataclass(frozen=True, slots=True)
class Menunggu:
    """One track before a step: why it is not open yet, '' where it is, and whose work it is.

    ``berikut`` are the steps that the officer may take on the track meanwhile, ``kajian`` tells
    whether its study is what it waits for and theirs to write.
    """

    jenis: str
    nama: str
    sebab: str
    peran: frozenset[Peran] = frozenset()
    berikut: tuple[Langkah, ...] = ()
    kajian: bool = False


def menunggu(hak: IzinLangkah, langkah: Langkah, kecuali: Collection[str] = ()) -> list[Menunggu]:
    """Return what a step waits for, track by track, without a query."""
    return [_satu(hak, satu, langkah) for satu in hak.perkara.jalur if satu.jenis not in kecuali]


def _satu(hak: IzinLangkah, jalur: KeadaanJalur, langkah: Langkah) -> Menunggu:
    butir, nama = butir_langkah(hak, jalur, langkah), str(JenisJalur(jalur.jenis).label)
    if butir is None:
        return Menunggu(jalur.jenis, nama, _lewat(hak, jalur, langkah))
    if not butir.sebab:
        return Menunggu(jalur.jenis, nama, "", berikut=(langkah,))
    lain = [s for s in hak.terbuka(jalur.jenis) if s != langkah and s not in TAK_BIASA]
    belum = hak.sebab(langkah, jalur.jenis) == Sebab.KAJIAN_BELUM
    ditulis = belum and tolak_baca(Naskah.KAJIAN, hak.izin.pelaku, hak.izin.rezim) is None
    return Menunggu(jalur.jenis, nama, butir.sebab, butir.peran, tuple(lain), kajian=ditulis)


def _lewat(hak: IzinLangkah, jalur: KeadaanJalur, langkah: Langkah) -> str:
    """Say of a step that does not come on a track whether it lies behind or never comes."""
    if not baca.baris(jalur.jenis, langkah, hak.izin.rezim.administrasi):
        return _("Jalur ini tidak melalui langkah ini.")
    if jalur.diputus or jalur.berakhir:
        return _("Jalur ini sudah diputus.")
    return _("Langkah ini sudah lewat pada jalur ini.")
