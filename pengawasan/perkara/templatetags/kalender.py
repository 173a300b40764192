"""What the templates of deadlines say with words."""

from datetime import datetime

from django import template
from django.utils.dateformat import format as format_tanggal

from laporan.models import Tenggat
from laporan.rules.tenggat import BUKAN_KANTOR
from laporan.templatetags.rupa import setempat
from pengawasan.perkara.choices import JenisJalur

register = template.Library()


@register.filter
def nama_jalur(jenis: str) -> str:
    """Return the kind of a track in words."""
    return str(JenisJalur(jenis).label)


@register.filter
def pukul(waktu: datetime, zona: str) -> str:
    """Return the hour on the office's clock: 23.59 WITA."""
    return format_tanggal(setempat(waktu, zona), "H.i e")


@register.filter
def belum_dijelaskan(tenggat: Tenggat) -> bool:
    """Tell of an overdue deadline whether the office still owes its explanation."""
    return tenggat.langkah not in BUKAN_KANTOR and not getattr(tenggat, "dijelaskan", True)
