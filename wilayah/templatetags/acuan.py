"""Words of the reference data on administrators' pages."""

from collections.abc import Iterable

from django import template

register = template.Library()


@register.filter
def kata(nilai: object) -> str:
    """Write a stored word as people read it, a list with commas between its words."""
    if isinstance(nilai, str):
        return nilai.replace("_", " ")
    if isinstance(nilai, Iterable):
        return ", ".join(kata(satu) for satu in nilai)
    return str(nilai)
