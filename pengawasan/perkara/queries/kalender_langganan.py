"""Whose calendar a secret link opens."""

from django.db.models import F, QuerySet

from pengawasan.perkara.models import LanggananKalender
from pengawasan.perkara.rules.wewenang import PEMBACA
from wilayah.models import Petugas
from wilayah.rules.token import sidik_token

TERPANJANG = 64


def langganan(petugas: Petugas) -> QuerySet[LanggananKalender]:
    """Return the links of an officer that still open, newest first."""
    milik = {"petugas": petugas, "kantor": petugas.kantor_id}
    return LanggananKalender.objects.filter(**milik, dicabut=None)


def pelanggan(token: str) -> Petugas | None:
    """Return the active officer of an office whose link this is, None for everything else.

    Where a link hangs in one office, nobody reads the deadlines of the next one its owner goes to.
    """
    if len(token) > TERPANJANG or not token.isascii():
        return None
    baris = (
        LanggananKalender.objects.select_related("petugas__kantor")
        .filter(sidik=sidik_token(token), dicabut=None, petugas__is_active=True)
        .filter(kantor=F("petugas__kantor"))
        .first()
    )
    if baris is None or baris.petugas.kantor is None or not baris.petugas.berperan(*PEMBACA):
        return None
    return baris.petugas
