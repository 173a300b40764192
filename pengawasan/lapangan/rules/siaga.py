"""The life of an alert, as one table: who is first goes, the others see who it is."""

from pengawasan.lapangan.choices import KeadaanSiaga as K

PERALIHAN: dict[K, frozenset[K]] = {
    K.MENUNGGU: frozenset({K.BERANGKAT, K.DITUTUP}),
    K.BERANGKAT: frozenset({K.MENUNGGU, K.DI_LOKASI, K.SELESAI, K.DITUTUP}),
    K.DI_LOKASI: frozenset({K.MENUNGGU, K.SELESAI, K.DITUTUP}),
    K.SELESAI: frozenset(),
    K.DITUTUP: frozenset(),
}
TERBUKA = frozenset(k for k, berikut in PERALIHAN.items() if berikut)
DIPEGANG = frozenset({K.BERANGKAT, K.DI_LOKASI, K.SELESAI})
"""The states in which exactly one person has taken the alert."""


def boleh(dari: str, ke: K) -> bool:
    """Tell whether the table has an arrow."""
    return ke in PERALIHAN[K(dari)]
