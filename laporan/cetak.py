"""What is drawn for screens and sheets of paper alike: an address for a telephone's camera."""

import segno
from django.utils.safestring import SafeString, mark_safe


def qr(tautan: str, judul: str) -> SafeString:
    """Draw one of our own addresses as a QR code; ``judul`` is what a screen reader says of it."""
    gambar = segno.make(tautan, error="m").svg_inline(
        scale=4, border=2, dark="#000", light="#fff", omitsize=True, title=judul
    )
    return mark_safe(gambar)  # noqa: S308 - drawn here from our own address
