from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from laporan.choices import StatusLaporan
from laporan.queries.publik import LaporanPublik, laporan_publik, publik
from pengawasan.mitra.models import AkunMitra, KirimanMitra, KunciMitra, Mitra
from pengawasan.perkara.choices import KodeAlasan
from pengawasan.perkara.models import KajianAwal
from pengawasan.perkara.queries.publik import DIUMUMKAN, HasilUmum, hasil_umum
from wilayah.models import Petugas
from wilayah.rules.token import sidik_token

SEHALAMAN = 50


@dataclass(frozen=True, slots=True)
class LaporanTerbuka:
    """The public fields of a report, with the reason code where it was not registered.

    ``hasil`` is the outcome of each track once the status was announced.
    """

    publik: LaporanPublik
    kode_alasan: str = ""
    hasil: tuple[HasilUmum, ...] = ()

    @property
    def nama_alasan(self) -> str:
        """Return the reason in words, or ''."""
        return str(KodeAlasan(self.kode_alasan).label) if self.kode_alasan else ""


@dataclass(frozen=True, slots=True)
class KirimanBaca:
    """One submission of a partner."""

    waktu: datetime
    laporan: LaporanTerbuka


@dataclass(frozen=True, slots=True)
class HalamanKiriman:
    """One page of a partner's own submissions, newest first; ``berikut`` is the next key."""

    baris: list[KirimanBaca]
    berikut: int | None


def mitra_akun(petugas: Petugas) -> Mitra | None:
    """Return the active partner a signed-in person belongs to."""
    akun = AkunMitra.objects.select_related("mitra").filter(petugas=petugas, mitra__aktif=True)
    return baris.mitra if (baris := akun.first()) else None


def pemilik_kunci(kunci: str) -> Mitra | None:
    """Return the active partner an API key belongs to."""
    berlaku = KunciMitra.objects.select_related("mitra").filter(
        sidik=sidik_token(kunci), dicabut=None, mitra__aktif=True
    )
    return baris.mitra if (baris := berlaku.first()) else None


def kunci_mitra(mitra: Mitra) -> list[KunciMitra]:
    """Return the keys of a partner that still open something, newest first."""
    return list(KunciMitra.objects.filter(mitra=mitra, dicabut=None))


def bernama(nama: str) -> Mitra | None:
    """Return a partner by its name, or by the user name of one of its people."""
    langsung = Mitra.objects.filter(nama__iexact=nama).first()
    return langsung or Mitra.objects.filter(akun__petugas__username__iexact=nama).first()


def terbuka(nomor: str) -> LaporanTerbuka | None:
    """Return the public fields of any report by its number, or None when there is none."""
    ditemukan = laporan_publik(nomor)
    return _beralasan([ditemukan])[0] if ditemukan else None


def kiriman_mitra(mitra: Mitra) -> QuerySet[KirimanMitra]:
    """Return what a partner sent, newest first."""
    return (
        KirimanMitra.objects.filter(mitra=mitra)
        .select_related("laporan__kantor")
        .defer("laporan__isi", "laporan__kata", "laporan__kunci_data", "laporan__kode_akses")
        .order_by("-id")
    )


def kiriman(mitra: Mitra, *, sebelum: int | None = None) -> HalamanKiriman:
    """Return a page of what the partner sent, by keyset, in two queries."""
    milik = kiriman_mitra(mitra)
    if sebelum is not None:
        milik = milik.filter(id__lt=sebelum)
    baris = list(milik[: SEHALAMAN + 1])
    berikut = baris[SEHALAMAN - 1].pk if len(baris) > SEHALAMAN else None
    return HalamanKiriman(baca_kiriman(baris[:SEHALAMAN]), berikut)


def baca_kiriman(baris: list[KirimanMitra]) -> list[KirimanBaca]:
    """Return rows with the public fields of their reports."""
    semua = _beralasan([publik(satu.laporan) for satu in baris])
    return [KirimanBaca(satu.waktu, laporan) for satu, laporan in zip(baris, semua, strict=True)]


def _beralasan(semua: list[LaporanPublik]) -> list[LaporanTerbuka]:
    """Add the reason code of the last study, and what was announced of the tracks."""
    ditolak = [s.nomor for s in semua if s.status == StatusLaporan.TIDAK_DIREGISTRASI]
    kajian = KajianAwal.objects.filter(laporan__nomor__in=ditolak).exclude(kode_alasan="")
    kode = dict(kajian.order_by("putaran").values_list("laporan__nomor", "kode_alasan"))
    hasil = hasil_umum([satu.nomor for satu in semua if satu.status in DIUMUMKAN])
    return [
        LaporanTerbuka(satu, kode.get(satu.nomor, ""), hasil.get(satu.nomor, ())) for satu in semua
    ]
