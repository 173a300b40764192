"""Open alerts when there are many: all within reach, those waiting longest in sight."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count, Min, QuerySet

from pengawasan.lapangan.choices import KeadaanSiaga
from pengawasan.lapangan.models import PengawasLapangan, Siaga
from pengawasan.lapangan.models.siaga import BERLANGSUNG
from pengawasan.lapangan.queries.siaga import (
    MENUNGGU,
    TERBANYAK_LAPANGAN,
    siaga_pengawas,
    siaga_terlihat,
)
from wilayah.models import Petugas
from wilayah.queries.halaman import SEHALAMAN, Halaman, halaman

URUT = ("-dibuat", "id")
DAHULU = 3
"""How many of the named, and how many of all, that wait longest stand above the others."""
DESA_MAKS = 30
DIKENAL_MAKS = 200
BERDEKATAN, RAMAI = timedelta(minutes=10), 4


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Alerts of one village that came within minutes, newest first."""

    isi: list[Siaga]

    @property
    def ramai(self) -> bool:
        """Whether they are so many that they stand in one block."""
        return len(self.isi) >= RAMAI

    def menampung(self, satu: Siaga) -> bool:
        """Tell whether an alert belongs here: nobody goes yet, same village, same minutes."""
        awal = self.isi[0]
        menunggu = awal.keadaan == satu.keadaan == KeadaanSiaga.MENUNGGU
        sedesa = awal.kode_wilayah == satu.kode_wilayah
        return menunggu and sedesa and abs(awal.waktu - satu.waktu) <= BERDEKATAN


@dataclass(frozen=True, slots=True)
class DaftarSiaga:
    """A page of open alerts; when they fill more than one, ``banyak`` counts them all.

    ``dahulu`` stands above the first page: what a flood would push out of sight.
    """

    halaman: Halaman[Siaga]
    banyak: int = 0
    dahulu: list[Siaga] = field(default_factory=list)

    @property
    def kelompok(self) -> list[Kelompok]:
        """The page's alerts, those of one village and the same minutes together."""
        return berkelompok(self.halaman.baris)


@dataclass(frozen=True, slots=True)
class DesaMenunggu:
    """How many alerts of a village wait for somebody to go, and since when."""

    kode: str
    nama: str
    banyak: int
    sejak: datetime


def siaga_lapangan(pengawas: PengawasLapangan, kursor: str = "") -> DaftarSiaga:
    """Return a page of what is open for a supervisor, newest first."""
    return _daftar(siaga_pengawas(pengawas), kursor, TERBANYAK_LAPANGAN)


def siaga_kantor(petugas: Petugas, kursor: str = "", desa: str = "") -> DaftarSiaga:
    """Return a page of what is open in an officer's jurisdiction, or in one village of it."""
    semua = siaga_terlihat(petugas)
    return _daftar(semua.filter(kode_wilayah=desa) if desa else semua, kursor, SEHALAMAN)


def desa_menunggu(petugas: Petugas) -> list[DesaMenunggu]:
    """Return the villages where alerts wait for somebody to go, the longest wait first."""
    menunggu = siaga_terlihat(petugas).filter(MENUNGGU).order_by()
    desa = menunggu.values("kode_wilayah", "nama_wilayah")
    terhitung = desa.annotate(banyak=Count("pk"), sejak=Min("dibuat")).order_by("sejak")
    kolom = ("kode_wilayah", "nama_wilayah", "banyak", "sejak")
    return [DesaMenunggu(*satu) for satu in terhitung.values_list(*kolom)[:DESA_MAKS]]


def siaga_dikenal(pengawas: PengawasLapangan) -> list[str]:
    """Return the ids a page knows, more than the phone is told of: none of them is new to it.

    What somebody has taken is not among them: given back, it is news.
    """
    menunggu = siaga_pengawas(pengawas).filter(MENUNGGU).order_by(*URUT)
    return [str(pk) for pk in menunggu.values_list("pk", flat=True)[:DIKENAL_MAKS]]


def berkelompok(baris: Sequence[Siaga]) -> list[Kelompok]:
    """Put alerts that follow one another into groups."""
    hasil: list[Kelompok] = []
    for satu in baris:
        if hasil and hasil[-1].menampung(satu):
            hasil[-1].isi.append(satu)
        else:
            hasil.append(Kelompok([satu]))
    return hasil


def _daftar(semua: QuerySet[Siaga], kursor: str, sehalaman: int) -> DaftarSiaga:
    terbuka = semua.filter(BERLANGSUNG)
    satu = halaman(terbuka, URUT, kursor, sehalaman)
    if not satu.berikut and not satu.sebelum:
        return DaftarSiaga(satu)
    return DaftarSiaga(satu, terbuka.count(), [] if kursor else _dahulu(terbuka))


def _dahulu(terbuka: QuerySet[Siaga]) -> list[Siaga]:
    """Return the alerts that wait longest: of reporters who gave a name, then of all."""
    menunggu = terbuka.filter(keadaan=KeadaanSiaga.MENUNGGU).order_by("dibuat", "id")
    bernama = list(menunggu.filter(laporan__pelapor__punya_nama=True)[:DAHULU])
    lain = menunggu.exclude(pk__in=[satu.pk for satu in bernama])[:DAHULU]
    return [*bernama, *lain]
