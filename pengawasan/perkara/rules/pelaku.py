"""Who acts, on what, and by which rule: the words in which the tables of powers are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from laporan.rules.peran import PEMUTUS, PENCATAT_PLENO, PENELAAH, PENERIMA
from pengawasan.perkara.choices import Hubungan
from wilayah.choices import JenisKantor, Peran
from wilayah.rules.kode import mencakup

__all__ = [
    "PEMBACA",
    "PEMEGANG",
    "PEMUTUS",
    "PENCATAT_PLENO",
    "PENELAAH",
    "PENERIMA",
    "PENGHUBUNG",
    "SEMUA",
    "SETEMPAT",
    "Aturan",
    "Keadaan",
    "Pelaku",
    "Tolak",
    "hubungan",
]

PEMBACA = frozenset(Peran) - {Peran.ADMIN}
PENGHUBUNG = PENELAAH | PENERIMA | {Peran.SEKRETARIAT}
SETEMPAT = frozenset({Hubungan.PEMEGANG, Hubungan.KECAMATAN})
PEMEGANG = frozenset({Hubungan.PEMEGANG})
SEMUA = frozenset(Hubungan)


class Tolak(IntEnum):
    """The HTTP status a cause is answered with."""

    WEWENANG = 403
    KEADAAN = 409


@dataclass(frozen=True, slots=True)
class Keadaan:
    """A report as the table sees it.

    ``terlambat`` holds what was missed and not explained: the step of each deadline and the kind
    of its track ('' for the report's own), with the moment that was missed. ``ada_form_a`` and
    ``hanya_formal`` are filled in only where an act asks: while it is looked into, and after it
    was not registered.
    """

    bentuk: str
    status: str
    identitas_diperiksa: bool = False
    diberitahu: bool = False
    berkas_lewat: bool = False
    perbaikan_lewat: bool = False
    perbaikan_sudah: bool = False
    terlambat: Mapping[tuple[str, str], datetime] = field(default_factory=dict)
    ada_form_a: bool = False
    hanya_formal: bool = False


@dataclass(frozen=True, slots=True)
class Pelaku:
    """An officer as the table sees them: roles, the office's tier, and its tie to the report.

    ``berkonflik``: they have declared a stake in it, so nothing of it stands open to them.
    """

    peran: frozenset[str]
    jenis_kantor: str
    hubungan: Hubungan
    penanggung_jawab: bool = False
    pemeriksa_kartu: bool = False
    berkonflik: bool = False


@dataclass(frozen=True, slots=True)
class Aturan:
    """Whose work an act is; ``wewenang`` is its name in the regime's table of powers."""

    peran: frozenset[Peran]
    hubungan: frozenset[Hubungan]
    wewenang: str


def hubungan(kode: str, jenis: str, *, pemegang: str, wilayah: str) -> Hubungan | None:
    """Return what an office is to a report; None is a stranger.

    ``kode`` and ``pemegang`` are the jurisdictions of the office and of the office in charge
    ('' is the nation), ``wilayah`` is where it happened.
    """
    if kode == pemegang:
        return Hubungan.PEMEGANG
    if not mencakup(kode, wilayah) and not mencakup(kode, pemegang):
        return None
    if jenis == JenisKantor.PANWASLU_KECAMATAN:
        return Hubungan.KECAMATAN
    return Hubungan.ATASAN if mencakup(kode, pemegang) else Hubungan.DAHULU
