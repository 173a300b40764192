"""Who reads what is written about a case: statements, studies, discussions, dissent, hand-overs.

Hukum §8: P4 is read by those who work on that very case; the auditor reads that it happened,
on the trail, and not what was said. After the plenary a study is read as the case is.
"""

from dataclasses import dataclass
from enum import StrEnum

from pengawasan.perkara.choices import Hubungan, Sebab
from pengawasan.perkara.rules.pelaku import PEMUTUS, PENELAAH, PENGHUBUNG, Pelaku
from wilayah.choices import Peran
from wilayah.rules.rezim import Rezim


class Naskah(StrEnum):
    KETERANGAN = "keterangan"
    KAJIAN = "kajian"
    GAKKUMDU = "gakkumdu"
    BEDA_PENDAPAT = "beda_pendapat"
    PENERUSAN = "penerusan"
    SURAT_PENERUSAN = "surat_penerusan"
    SURAT_BARANG = "surat_barang"


@dataclass(frozen=True, slots=True)
class Kerahasiaan:
    """Which roles of the office in charge read it, with which power of the regime."""

    peran: frozenset[Peran]
    wewenang: str = "penanganan"


KERAHASIAAN = {
    Naskah.KETERANGAN: Kerahasiaan(PENELAAH),
    Naskah.KAJIAN: Kerahasiaan(PENELAAH),
    Naskah.GAKKUMDU: Kerahasiaan(PENELAAH, "gakkumdu"),
    Naskah.BEDA_PENDAPAT: Kerahasiaan(PEMUTUS),
    Naskah.PENERUSAN: Kerahasiaan(PENELAAH, "penerusan"),
    Naskah.SURAT_PENERUSAN: Kerahasiaan(PENELAAH | {Peran.SEKRETARIAT}, "penerusan"),
    Naskah.SURAT_BARANG: Kerahasiaan(PENGHUBUNG, "barang_bukti"),
}


PEMBACA_KAJIAN = frozenset({Hubungan.PEMEGANG, Hubungan.ATASAN})
"""The offices whose readers open a study once the plenary has decided."""


def tolak_baca(
    naskah: Naskah, pelaku: Pelaku, rezim: Rezim, *, diputus: bool = False
) -> Sebab | None:
    """Return why this person may not read it (403), or None."""
    if pelaku.berkonflik:
        return Sebab.BERKONFLIK
    if naskah == Naskah.KAJIAN and diputus and pelaku.hubungan in PEMBACA_KAJIAN:
        return None
    aturan = KERAHASIAAN[naskah]
    if pelaku.peran.isdisjoint(aturan.peran):
        return Sebab.PERAN
    if not rezim.boleh(pelaku.jenis_kantor, aturan.wewenang):
        return Sebab.TINGKAT
    return None if pelaku.hubungan == Hubungan.PEMEGANG else Sebab.HANYA_PEMEGANG
