"""Clarification: what an invitation and its minutes must say before they are kept."""

from dataclasses import dataclass
from datetime import date, datetime

from pengawasan.perkara.choices import StatusJalur as S
from pengawasan.perkara.choices.penanganan import PihakKlarifikasi as P
from wilayah.errors import untuk_orang

TERBUKA = frozenset({S.KLARIFIKASI, S.PERPANJANGAN})
"""The states of a track in which people are heard."""

SESUDAH_DITUTUP = frozenset({S.KAJIAN, S.GAKKUMDU_2})
"""The states in which what was begun may still be finished: minutes signed, deliveries recorded."""

TERLINDUNG = frozenset({P.PELAPOR, P.SAKSI})
"""Whose name opens only through the service that records who looked."""

TANPA_NAMA = untuk_orang("Tulis nama orang yang diundang.")
TANPA_TEMPAT = untuk_orang("Tulis tempat klarifikasinya.")
TANPA_PEMERIKSA = untuk_orang("Pilih paling sedikit satu pemeriksa.")
TANPA_JAM = untuk_orang("Isi jam mulai dan jam selesai sebelum ditandatangani.")
TANPA_KETERANGAN = untuk_orang("Tulis keterangannya sebelum ditandatangani.")
TERBALIK = untuk_orang("Jam selesai harus sesudah jam mulai.")
BELUM_TERJADI = untuk_orang("Waktu ini belum terjadi.")
SUMPAH_KOSONG = untuk_orang("Tulis agama dan tata cara sumpah atau janjinya.")


@dataclass(frozen=True, slots=True, repr=False)
class UndanganMasuk:
    """An invitation as it was written down.

    ``orang`` is the place of a reported party or witness in the report, 0 for nobody there;
    a witness without a place is a new one. ``nama`` and ``alamat`` are for whoever has no place.
    """

    kepada: str
    jadwal: datetime
    tempat: str
    orang: int = 0
    nama: str = ""
    alamat: str = ""
    perihal: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class PenyampaianMasuk:
    """One try to deliver an invitation, as it was written down."""

    cara: str
    waktu: datetime
    berhasil: bool
    penerima: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class BeritaAcaraMasuk:
    """The minutes as they were written down; ``tanya_jawab`` are pairs in their order."""

    hadir: bool
    disumpah: bool = False
    tata_cara: str = ""
    mulai: datetime | None = None
    selesai: datetime | None = None
    pemeriksa: frozenset[str] = frozenset()
    tanya_jawab: tuple[tuple[str, str], ...] = ()
    keterangan: str = ""


def jeda_kurang(jadwal: date, hari_ini: date, jeda: int) -> bool:
    """Tell whether a local day comes too soon: people need ``jeda`` days to prepare."""
    return (jadwal - hari_ini).days < jeda


def galat_undangan(masukan: UndanganMasuk) -> dict[str, list[str]]:
    """Return what an invitation still lacks, by field."""
    galat: dict[str, list[str]] = {}
    bernama = masukan.kepada == P.PELAPOR or masukan.orang
    if not bernama and not masukan.nama.strip():
        galat["nama"] = [TANPA_NAMA]
    if not masukan.tempat.strip():
        galat["tempat"] = [TANPA_TEMPAT]
    return galat


def galat_berita_acara(
    masukan: BeritaAcaraMasuk, kini: datetime, *, ditandatangani: bool
) -> dict[str, list[str]]:
    """Return what the minutes still lack, by field; a draft may be unfinished."""
    galat: dict[str, list[str]] = {}
    if not masukan.pemeriksa:
        galat["pemeriksa"] = [TANPA_PEMERIKSA]
    if not masukan.hadir:
        return galat
    if masukan.mulai and masukan.selesai and masukan.selesai <= masukan.mulai:
        galat["selesai"] = [TERBALIK]
    elif (masukan.selesai or masukan.mulai or kini) > kini:
        galat["selesai"] = [BELUM_TERJADI]
    if masukan.disumpah and not masukan.tata_cara.strip():
        galat["tata_cara"] = [SUMPAH_KOSONG]
    return galat | (_galat_tanda(masukan) if ditandatangani else {})


def _galat_tanda(masukan: BeritaAcaraMasuk) -> dict[str, list[str]]:
    galat: dict[str, list[str]] = {}
    if not (masukan.mulai and masukan.selesai):
        galat["selesai"] = [TANPA_JAM]
    if not masukan.tanya_jawab and not masukan.keterangan.strip():
        galat["keterangan"] = [TANPA_KETERANGAN]
    return galat
