"""The life of a report, as one table. Nothing else decides what may follow what.

Transitions T03–T16 and I06 of the intake; later stages join the same table.
"""

from laporan.choices import StatusLaporan as S
from laporan.errors import PeralihanTerlarang

PUTUSAN = frozenset(
    {
        S.PERBAIKAN,
        S.DIREGISTRASI,
        S.TIDAK_DIREGISTRASI,
        S.DILIMPAHKAN,
        S.DIAMBIL_ALIH,
        S.INFORMASI_AWAL,
    }
)

PERALIHAN: dict[S, frozenset[S]] = {
    S.MENUNGGU_BERKAS_ASLI: frozenset({S.DITERIMA, S.INFORMASI_AWAL, S.DICABUT}),
    S.INFORMASI_AWAL: frozenset({S.MENUNGGU_BERKAS_ASLI, S.DICABUT}),
    S.DITERIMA: PUTUSAN | {S.KAJIAN_AWAL, S.DICABUT},
    S.KAJIAN_AWAL: PUTUSAN | {S.DICABUT},
    S.PERBAIKAN: frozenset({S.KAJIAN_AWAL, S.TIDAK_DIREGISTRASI, S.DICABUT}),
    S.DILIMPAHKAN: PUTUSAN | {S.KAJIAN_AWAL, S.DICABUT},
    S.DIAMBIL_ALIH: PUTUSAN - {S.DIAMBIL_ALIH} | {S.KAJIAN_AWAL, S.DICABUT},
    S.DIREGISTRASI: frozenset(),
    S.TIDAK_DIREGISTRASI: frozenset(),
    S.DICABUT: frozenset(),
}

AWAL = frozenset({S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.DITERIMA})
"""The statuses a report may be born with: online, unnamed, at the counter."""

TERBUKA = frozenset(status for status, berikut in PERALIHAN.items() if berikut)
"""The statuses that still need somebody, and so stand in the queue."""

DAPAT_DIPUTUS = frozenset({S.DITERIMA, S.KAJIAN_AWAL, S.DILIMPAHKAN, S.DIAMBIL_ALIH})
"""The statuses in which an initial study may be decided."""

DAPAT_DILENGKAPI = frozenset(
    {S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.DITERIMA, S.KAJIAN_AWAL, S.PERBAIKAN}
)
"""The statuses in which the reporter may still add to the report."""


def pastikan_boleh(dari: S, ke: S) -> None:
    """Raise PeralihanTerlarang unless the table allows ``dari`` → ``ke``."""
    if ke not in PERALIHAN[dari]:
        raise PeralihanTerlarang(dari, ke, boleh=sorted(PERALIHAN[dari]))
