"""Who of an office answers an alert, writes a Form A, and sends supervisors out."""

from pengawasan.perkara.rules.wewenang import PENGHUBUNG
from wilayah.choices import JenisKantor

PENULIS_FORM_A = PENGHUBUNG
PENJAWAB_SIAGA = PENGHUBUNG
SETEMPAT = frozenset({JenisKantor.BAWASLU_KABUPATEN, JenisKantor.PANWASLU_KECAMATAN})
"""Offices near enough to go; those above read."""
