"""SIGAPLAPOR's own words: its numbers, and the two codes of an initial study (hukum 4.3)."""

import re
from collections.abc import Sequence

from pengawasan.perkara.choices import Hubungan, Putusan, Sebab
from pengawasan.perkara.rules.wewenang import PENGHUBUNG, Pelaku

POLA_NOMOR = r"^[0-9A-Za-z](?:[0-9A-Za-z./-]{0,58}[0-9A-Za-z])?$"
NOMOR = re.compile(POLA_NOMOR)
KAT_1 = {
    Putusan.REGISTRASI: "Registrasi",
    Putusan.PERBAIKAN: "Perbaikan",
    Putusan.TIDAK_DIREGISTRASI: "Tidak Diregistrasi",
    Putusan.SENGKETA: "Tidak Diregistrasi",
    Putusan.INFORMASI_AWAL: "Tidak Diregistrasi",
}
DI_TEMPAT_MELAPOR = "Ditangani Bawaslu Tempat Melapor"
DI_TEMPAT_TUJUAN = "Ditangani Bawaslu di tempat dilimpahkan/diteruskan"
DILIMPAHKAN = "Dilimpahkan"
PINDAH = frozenset({Putusan.LIMPAHKAN, Putusan.AMBIL_ALIH})


def baca_nomor_sigaplapor(teks: str) -> str | None:
    """Return a number as it is kept, without blanks; None when it cannot be one."""
    rapat = "".join(teks.split())
    return rapat if NOMOR.fullmatch(rapat) else None


def kat_1(putusan: Sequence[str]) -> str:
    """Return SIGAPLAPOR's first code of a report, by its verdicts in their order; '' before one.

    Only *Registrasi* is known from SIGAPLAPOR itself; the other words are inferred from it.
    """
    menilai = [Putusan(satu) for satu in putusan if satu not in PINDAH]
    return KAT_1[menilai[-1]] if menilai else ""


def kat_2(putusan: Sequence[str], *, di_kantor_lain: bool) -> str:
    """Return SIGAPLAPOR's second code: where a report is handled.

    ``di_kantor_lain`` says that the office asked passed the report on and holds it no more.
    """
    if di_kantor_lain:
        return DILIMPAHKAN
    if not putusan:
        return ""
    return DI_TEMPAT_TUJUAN if PINDAH.intersection(putusan) else DI_TEMPAT_MELAPOR


def sebab_tertutup(pelaku: Pelaku) -> Sebab | None:
    """Return why this officer does not enter a report's number, or None."""
    if pelaku.peran.isdisjoint(PENGHUBUNG):
        return Sebab.PERAN
    if pelaku.hubungan == Hubungan.ATASAN:
        return Sebab.BELUM_DIAMBIL_ALIH
    return None if pelaku.hubungan == Hubungan.PEMEGANG else Sebab.KANTOR_LAIN
