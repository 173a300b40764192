"""Short words for small screens."""

from datetime import datetime

from django import template
from django.utils import timezone

from pengawasan.lapangan.models import PengawasLapangan
from pengawasan.lapangan.rules.pin import terkunci_mati

register = template.Library()
BAGIAN = 2


@register.filter
def kepala_wilayah(nama: str) -> str:
    """Return the first parts of a region's full name: "Desa X, Kecamatan Y"."""
    return ", ".join(nama.split(", ")[:BAGIAN])


@register.filter
def terkunci(pengawas: PengawasLapangan) -> bool:
    """Tell of a row of the office's list whether its phone is locked now."""
    gagal: int = getattr(pengawas, "gagal", None) or 0
    sampai: datetime | None = getattr(pengawas, "terkunci_sampai", None)
    return terkunci_mati(gagal) or (sampai is not None and timezone.now() < sampai)
