"""What the templates of deadlines say with words."""

from django import template

from pengawasan.perkara.choices import JenisJalur

register = template.Library()


@register.filter
def nama_jalur(jenis: str) -> str:
    """Return the kind of a track in words."""
    return str(JenisJalur(jenis).label)
