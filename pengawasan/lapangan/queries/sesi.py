"""Who holds a phone: found by the keyed hashes of its cookies, judged anew at every request."""

import hmac

from django.utils import timezone

from pengawasan.lapangan.models import Perangkat, Undangan
from pengawasan.lapangan.sandi import (
    baca_kode,
    sidik_perangkat,
    sidik_sesi,
    sidik_undangan,
)

RAHASIA_MAKS = 64


def perangkat_dikenal(rahasia: str) -> Perangkat | None:
    """Return the bound phone of a cookie, with its supervisor and office; None for any other."""
    if not 0 < len(rahasia) <= RAHASIA_MAKS:
        return None
    hidup = Perangkat.objects.select_related("pengawas__kantor").filter(dicabut_pada=None)
    return hidup.filter(sidik=sidik_perangkat(rahasia)).first()


def sesi_berlaku(perangkat: Perangkat, rahasia: str) -> bool:
    """Tell whether a session cookie still opens the phone: right, not over, person on duty."""
    if perangkat.sesi is None or perangkat.sesi_sampai is None or len(rahasia) > RAHASIA_MAKS:
        return False
    sama = hmac.compare_digest(bytes(perangkat.sesi), sidik_sesi(rahasia))
    return sama and timezone.now() < perangkat.sesi_sampai and perangkat.pengawas.bertugas_kini


def undangan_hidup(kode: str) -> Undangan | None:
    """Return the open invitation of a typed code, None for every other text."""
    baku = baca_kode(kode)
    if not baku:
        return None
    semua = Undangan.objects.select_related("pengawas__kantor")
    undangan = semua.filter(sidik=sidik_undangan(baku)).first()
    if undangan is None or not undangan.terbuka(timezone.now()) or undangan.pengawas.sudah_habis:
        return None
    return undangan
