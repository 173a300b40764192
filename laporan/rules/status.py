"""The life of a report, as one table. Nothing else decides what may follow what.

Transitions T03–T16 of the intake, I01–I06 of *informasi awal* and *temuan*, and P01, P15, P16
of the handling; what happens on each track in between is the tracks' own table.
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
KELUAR = frozenset({S.DICABUT, S.DIGABUNG})
"""How a report leaves the intake undecided: withdrawn, or handled together with another."""

PERALIHAN: dict[S, frozenset[S]] = {
    S.MENUNGGU_BERKAS_ASLI: KELUAR | {S.DITERIMA, S.INFORMASI_AWAL},
    S.DITERIMA: PUTUSAN | KELUAR | {S.KAJIAN_AWAL},
    S.KAJIAN_AWAL: PUTUSAN | KELUAR,
    S.PERBAIKAN: KELUAR | {S.KAJIAN_AWAL, S.TIDAK_DIREGISTRASI},
    S.DILIMPAHKAN: PUTUSAN | KELUAR | {S.KAJIAN_AWAL},
    S.DIAMBIL_ALIH: PUTUSAN - {S.DIAMBIL_ALIH} | KELUAR | {S.KAJIAN_AWAL},
    S.TIDAK_DIREGISTRASI: frozenset({S.INFORMASI_AWAL}),
    S.INFORMASI_AWAL: KELUAR | {S.MENUNGGU_BERKAS_ASLI, S.PENELUSURAN, S.DIARSIPKAN},
    S.PENELUSURAN: frozenset({S.CALON_TEMUAN, S.DIARSIPKAN, S.DIGABUNG}),
    S.CALON_TEMUAN: frozenset({S.DIJADIKAN_TEMUAN, S.PENELUSURAN, S.DIARSIPKAN, S.DIGABUNG}),
    S.DIREGISTRASI: frozenset({S.DITANGANI}),
    S.DIJADIKAN_TEMUAN: frozenset({S.DITANGANI}),
    S.DITANGANI: frozenset({S.DIPUTUS}),
    S.DIPUTUS: frozenset({S.STATUS_DIUMUMKAN}),
    S.STATUS_DIUMUMKAN: frozenset({S.SELESAI}),
    S.SELESAI: frozenset(),
    S.DIARSIPKAN: frozenset(),
    S.DICABUT: frozenset(),
    S.DIGABUNG: frozenset(),
}

AWAL = frozenset({S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.DITERIMA, S.CALON_TEMUAN})
"""The statuses a report may be born with: online, unnamed, at the counter, by supervision."""

TERBUKA = frozenset(s for s, ke in PERALIHAN.items() if ke) - {S.TIDAK_DIREGISTRASI}
"""The statuses that still need somebody, and so stand in the queue."""

DAPAT_DIPUTUS = frozenset({S.DITERIMA, S.KAJIAN_AWAL, S.DILIMPAHKAN, S.DIAMBIL_ALIH})
"""The statuses in which an initial study may be decided."""

DAPAT_DILENGKAPI = frozenset(
    {
        *(S.MENUNGGU_BERKAS_ASLI, S.INFORMASI_AWAL, S.DITERIMA),
        *(S.KAJIAN_AWAL, S.PERBAIKAN, S.PENELUSURAN),
    }
)
"""The statuses in which the reporter may still add to the report."""

TERDAFTAR = frozenset(
    {S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI, S.DIPUTUS, S.STATUS_DIUMUMKAN, S.SELESAI}
)
"""The statuses of a case with a register number."""

BELUM_DIPUTUS = frozenset({S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI})
"""The statuses of a case that still has a track to decide."""


def pastikan_boleh(dari: S, ke: S) -> None:
    """Raise PeralihanTerlarang unless the table allows ``dari`` → ``ke``."""
    if ke not in PERALIHAN[dari]:
        raise PeralihanTerlarang(dari, ke, boleh=sorted(PERALIHAN[dari]))
