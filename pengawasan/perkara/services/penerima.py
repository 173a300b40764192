"""Acts behind the body's link that need more than its word: looking at what was handed over."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from laporan.rules.masukan import PelaporMasuk, SaksiMasuk
from laporan.services.identitas import buka_identitas, buka_saksi
from laporan.services.status import catat
from pengawasan.perkara.models import Penerusan, TautanPenerusan
from pengawasan.perkara.queries.penerusan_bukti import BuktiDiserahkan
from pengawasan.perkara.rules.bundel_daftar import OrangDaftar
from pengawasan.perkara.services.bundel import Unduhan, catat_unduhan, orang_bundel
from wilayah.errors import TidakDitemukan


@dataclass(frozen=True, slots=True, repr=False)
class OrangDiserahkan:
    """Who reported (None when nobody was named) and who witnessed."""

    pelapor: PelaporMasuk | None
    saksi: tuple[SaksiMasuk, ...]


@transaction.atomic
def buka_identitas_diserahkan(tautan: TautanPenerusan) -> OrangDiserahkan:
    """Open who reported and who witnessed for investigators who were told; each is on the trail.

    TidakDitemukan where no officer handed that over.
    """
    penerusan = _hidup(tautan).penerusan
    if not penerusan.identitas:
        raise TidakDitemukan
    pelaku, alasan = _pelaku(penerusan), _alasan(penerusan)
    return OrangDiserahkan(
        buka_identitas(penerusan.laporan, pelaku, alasan),
        buka_saksi(penerusan.laporan, pelaku, alasan),
    )


@transaction.atomic
def orang_diserahkan(tautan: TautanPenerusan) -> tuple[OrangDaftar, ...]:
    """Return the people of the bundle's list of witnesses, by name only where they were told."""
    satu = _hidup(tautan).penerusan
    siapa = (satu.laporan, _pelaku(satu), satu.jalur, _alasan(satu))
    return orang_bundel(*siapa, bernama=satu.identitas)


@transaction.atomic
def catat_bundel_diambil(
    tautan: TautanPenerusan, bundel: str, sidik: str, kurang: tuple[str, ...]
) -> None:
    """Record that the body takes its bundle before its first byte leaves."""
    satu = _hidup(tautan).penerusan
    unduhan = Unduhan(bundel, sidik, kurang, _alasan(satu))
    catat_unduhan(satu.laporan, _pelaku(satu), satu.jalur, unduhan)


@transaction.atomic
def catat_bukti_dibuka(tautan: TautanPenerusan, bukti: BuktiDiserahkan) -> None:
    """Record that the body takes a piece of evidence before its first byte leaves."""
    penerusan = _hidup(tautan).penerusan
    catat(
        penerusan.laporan,
        "bukti_diserahkan_dibuka",
        pelaku=_pelaku(penerusan),
        penerusan=penerusan.pk,
        bukti=bukti.id,
        sha256=bukti.sha256,
    )


def _pelaku(penerusan: Penerusan) -> str:
    return f"penerima: {penerusan.sasaran}"


def _alasan(penerusan: Penerusan) -> str:
    return f"surat {penerusan.nomor_surat or '-'}"


def _hidup(tautan: TautanPenerusan) -> TautanPenerusan:
    """Return a link that still lives; TidakDitemukan when it died meanwhile."""
    hidup = TautanPenerusan.objects.filter(
        pk=tautan.pk, dicabut_pada=None, berlaku_sampai__gt=timezone.now()
    )
    if not hidup.exists():
        raise TidakDitemukan
    return tautan
