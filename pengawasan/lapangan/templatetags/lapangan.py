"""Short words for small screens."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.dateformat import format as format_tanggal

from pengawasan.lapangan.models import PengawasLapangan
from pengawasan.lapangan.rules.pin import terkunci_mati
from wilayah.rules.tenggat import saat_setempat

register = template.Library()
BAGIAN = 2


@register.filter
def kepala_wilayah(nama: str) -> str:
    """Return the first parts of a region's full name: "Desa X, Kecamatan Y"."""
    return ", ".join(nama.split(", ")[:BAGIAN])


@register.filter
def jam(waktu: datetime, zona: str) -> str:
    """Return the hour of a moment where it happened: 10.42 WITA."""
    return f"{format_tanggal(saat_setempat(waktu, zona), 'H.i')} {zona}"


@register.filter
def terkunci(pengawas: PengawasLapangan) -> bool:
    """Tell of a row of the office's list whether its phone is locked now."""
    gagal: int = getattr(pengawas, "gagal", None) or 0
    sampai: datetime | None = getattr(pengawas, "terkunci_sampai", None)
    return terkunci_mati(gagal) or (sampai is not None and timezone.now() < sampai)
