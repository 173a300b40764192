"""Short words for small screens."""

from django import template

register = template.Library()
BAGIAN = 2


@register.filter
def kepala_wilayah(nama: str) -> str:
    """Return the first parts of a region's full name: "Desa X, Kecamatan Y"."""
    return ", ".join(nama.split(", ")[:BAGIAN])
