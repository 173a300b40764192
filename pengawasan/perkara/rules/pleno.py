"""The plenary: what is laid before it, when it may decide, and where each decision leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from pengawasan.perkara.choices import JenisJalur as J
from pengawasan.perkara.choices import StatusJalur as S
from pengawasan.perkara.choices.penanganan import HasilPleno as H

TENTANG_TEMUAN = frozenset({H.TEMUAN, H.PENELUSURAN})
"""What a plenary decides of a proposed finding, not of a track."""

MENUJU: Mapping[str, S] = MappingProxyType(
    {
        H.DITINDAKLANJUTI: S.PLENO,
        H.TERBUKTI: S.TERBUKTI,
        H.TIDAK_TERBUKTI: S.TIDAK_TERBUKTI,
        H.DIHENTIKAN: S.DIHENTIKAN,
    }
)
"""Where a decision leads its track in the table of tracks."""

AMAR: Mapping[str, S] = MappingProxyType(
    {H.TERBUKTI: S.PEMANTAUAN, H.TIDAK_TERBUKTI: S.TIDAK_TERBUKTI}
)
"""The same for the panel of a hearing (P09): what it finds proven, KPU must follow."""


BAGIAN_KAJIAN = ("duduk_perkara", "fakta", "analisis", "kesimpulan", "rekomendasi")
WAJIB_KAJIAN = ("fakta", "analisis", "kesimpulan")
"""The parts of a study, and those without which the plenary cannot decide."""


@dataclass(frozen=True, slots=True)
class RapatMasuk:
    """A plenary as it was written down; ``hadir`` are the user names of who was there."""

    waktu: datetime
    tempat: str
    hadir: frozenset[str]
    nomor: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class PutusanMasuk:
    """What was decided of one track ('' for a finding); ``beda_oleh`` are user names."""

    hasil: str
    alasan: str
    jalur: str = ""
    pasal: tuple[str, ...] = ()
    beda_oleh: frozenset[str] = frozenset()
    beda_pendapat: str = ""


def berkuorum(hadir: int, semua: int) -> bool:
    """Tell whether more than half of the members are there."""
    return 2 * hadir > semua


def hasil_terbuka(jenis: str, *, etik_internal: bool = True) -> tuple[H, ...]:
    """Return what may be decided of a kind of track; only ethics of one's own ranks ends proven.

    ``etik_internal``: the regime lets the office judge them (P10).
    """
    lain = (H.DITINDAKLANJUTI, H.TIDAK_TERBUKTI, H.DIHENTIKAN)
    return (*lain, H.TERBUKTI) if jenis == J.KODE_ETIK and etik_internal else lain


def baris_pasal(teks: str) -> tuple[str, ...]:
    """Return the articles of a text that names one on each line."""
    return tuple(satu.strip() for satu in teks.splitlines() if satu.strip())


def kajian_baku(isi: Mapping[str, str]) -> dict[str, str]:
    """Return every part of a study, trimmed; what is no part of one is left out."""
    return {nama: isi.get(nama, "").strip() for nama in BAGIAN_KAJIAN}


def kajian_lengkap(isi: Mapping[str, str]) -> bool:
    """Tell whether a study can be laid before the plenary."""
    return all(isi[nama] for nama in WAJIB_KAJIAN)
