"""How the cells of a register book read on a page."""

from django import template

from pengawasan.perkara.forms.register import teks_sel
from pengawasan.perkara.queries.register_baris import Sel

register = template.Library()


@register.filter
def sel_buku(nilai: Sel) -> str:
    """Return one cell as people read it."""
    return teks_sel(nilai)
