"""What the print view of papers needs besides their text."""

import io
from collections.abc import Mapping
from typing import Any

import segno
from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from pengawasan.dokumen.rules.blok import KELAS
from pengawasan.dokumen.rules.huruf import NOMOR
from pengawasan.perkara.choices import JenisJalur

register = template.Library()
SEPOTONG = '<span class="naskah__nomor">%s</span>'
"""What it holds is strokes, hyphens and letters: nothing that HTML would read."""


@register.filter
def nama_jalur(jenis: str) -> str:
    """Return a kind of track in words."""
    return str(JenisJalur(jenis).label)


@register.filter
def templat_blok(blok: Mapping[str, Any]) -> str:
    """Return the template one block is drawn by."""
    return f"cetak/blok/{KELAS[blok['jenis']].jenis}.html"


@register.filter
def utuh(teks: str) -> SafeString:
    """Keep each number of a text in one piece; its characters stay as they are."""
    hasil, akhir = [], 0
    for nomor in NOMOR.finditer(str(teks)):
        hasil += [conditional_escape(str(teks)[akhir : nomor.start()]), SEPOTONG % nomor[0]]
        akhir = nomor.end()
    return mark_safe("".join([*hasil, conditional_escape(str(teks)[akhir:])]))  # noqa: S308 - escaped


@register.filter
def kode_qr(tautan: str) -> SafeString:
    """Draw an address as a QR code, the same as in the PDF."""
    tujuan = io.BytesIO()
    segno.make(tautan, error="m", micro=False).save(
        tujuan, kind="svg", border=0, xmldecl=False, svgns=False, title="Kode QR", scale=3
    )
    return mark_safe(tujuan.getvalue().decode())  # noqa: S308 - drawn by us from an address
