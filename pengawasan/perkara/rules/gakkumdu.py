"""A discussion of the Sentra Gakkumdu: who must be there, and what must be written down."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from pengawasan.perkara.choices.penanganan import UnsurGakkumdu
from wilayah.errors import untuk_orang

TANPA_PESERTA = untuk_orang("Pilih paling sedikit satu peserta.")
TANPA_ALASAN = untuk_orang("Tidak semua unsur hadir. Tulis alasannya.")
BELUM_MEMUTUS = untuk_orang("Pembahasan pertama belum menghentikan perkara; yang kedua memutusnya.")
TANPA_KESIMPULAN = untuk_orang("Tulis kesimpulan pembahasannya.")

PERTAMA = 1


@dataclass(frozen=True, slots=True, repr=False)
class PembahasanMasuk:
    """A discussion as it was written down; ``peserta`` are ids of members of the office.

    ``lanjut`` is the verdict of the second one; the first has none and goes on.
    """

    waktu: datetime
    peserta: frozenset[int]
    kesimpulan: str
    lanjut: bool = True
    pasal: tuple[str, ...] = ()
    beda_pendapat: str = ""
    alasan_tidak_lengkap: str = ""


def semua_unsur(unsur: Collection[str]) -> bool:
    """Tell whether each of the three bodies is there."""
    return set(UnsurGakkumdu.values) <= set(unsur)


def galat_pembahasan(
    masukan: PembahasanMasuk, ke: int, unsur: Collection[str]
) -> dict[str, list[str]]:
    """Return what a discussion still lacks, by field; ``unsur`` are the bodies that were there."""
    galat: dict[str, list[str]] = {}
    if ke == PERTAMA and not masukan.lanjut:
        galat["lanjut"] = [BELUM_MEMUTUS]
    if not unsur:
        galat["peserta"] = [TANPA_PESERTA]
    elif not semua_unsur(unsur) and not masukan.alasan_tidak_lengkap.strip():
        galat["alasan_tidak_lengkap"] = [TANPA_ALASAN]
    if not masukan.kesimpulan.strip():
        galat["kesimpulan"] = [TANPA_KESIMPULAN]
    return galat
