"""Who manages supervisors in the field: an office near them, by those who assign."""

from wilayah.choices import JenisKantor, Peran

PENGURUS = frozenset({Peran.KOORDINATOR, Peran.PIMPINAN, Peran.SEKRETARIAT})
KANTOR = frozenset({JenisKantor.BAWASLU_KABUPATEN, JenisKantor.PANWASLU_KECAMATAN})


def boleh_mengurus(peran: frozenset[str], jenis_kantor: str) -> bool:
    """Tell whether a person of such an office invites, unlocks and revokes."""
    return jenis_kantor in KANTOR and not PENGURUS.isdisjoint(peran)
