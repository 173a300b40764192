"""The parts of an office's queue: which stages stand together behind one tab."""

from laporan.choices import StatusLaporan as S
from laporan.rules.status import TERBUKA

PERLU_DIPUTUS, INFORMASI_AWAL = "perlu_diputus", "informasi_awal"
PENANGANAN, SELESAI = "penanganan", "selesai"

KELOMPOK: dict[str, frozenset[S]] = {
    PERLU_DIPUTUS: frozenset(
        {
            *(S.MENUNGGU_BERKAS_ASLI, S.DITERIMA, S.KAJIAN_AWAL),
            *(S.PERBAIKAN, S.DILIMPAHKAN, S.DIAMBIL_ALIH),
        }
    ),
    INFORMASI_AWAL: frozenset({S.INFORMASI_AWAL, S.PENELUSURAN, S.CALON_TEMUAN}),
    PENANGANAN: frozenset(
        {S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI, S.DIPUTUS, S.STATUS_DIUMUMKAN}
    ),
    SELESAI: frozenset(S) - TERBUKA,
}
