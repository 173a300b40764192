"""Questions to the contestants, for officers only."""

from django.db.models import QuerySet

from wilayah.models import Peserta
from wilayah.rules.kode import rantai, sah


def peserta_di(pemilihan: str | None, kode_wilayah: str) -> QuerySet[Peserta]:
    """Return who stands in an election where a place votes: its kabupaten, province, nation."""
    if pemilihan is None:
        return Peserta.objects.none()
    tempat = ["", *(rantai(kode_wilayah)[:2] if sah(kode_wilayah) else ())]
    return Peserta.objects.filter(pemilihan=pemilihan, wilayah__in=tempat)
