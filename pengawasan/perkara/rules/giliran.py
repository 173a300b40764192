"""Whose turn it is: who must act before a deadline falls due, and what a stage waits for."""

from dataclasses import dataclass

from laporan.choices import StatusLaporan as S
from laporan.rules.status import PENERIMA_LIMPAHAN
from laporan.rules.tenggat import JAM_LUAR, JAM_PELAPOR
from pengawasan.perkara.rules.pelaku import (
    PEMUTUS,
    PENCATAT_PLENO,
    PENELAAH,
    PENERIMA,
    PENGHUBUNG,
)
from wilayah.choices import Peran

PELAPOR, GAKKUMDU = "pelapor", "gakkumdu"
PLENO, MAJELIS = "pleno", "majelis"
PIHAK: dict[str, str] = {
    **dict.fromkeys(JAM_PELAPOR, PELAPOR),
    **JAM_LUAR,
    "gakkumdu_1": GAKKUMDU,
    "temuan": PLENO,
    "putusan_administrasi": MAJELIS,
    "tsm_putusan": MAJELIS,
}
"""Deadlines that are kept by the reporter, by a body outside, or by the commission as a body."""

PERAN: dict[str, frozenset[Peran]] = {
    "kajian_awal": PEMUTUS,
    "penelusuran": PENELAAH,
    "temuan": PENCATAT_PLENO,
    "penanganan": PENELAAH,
    "perpanjangan": PENELAAH,
    "penerusan_pidana": PEMUTUS,
    "putusan_administrasi": PENCATAT_PLENO,
    "tsm_putusan": PENCATAT_PLENO,
}
"""Deadlines of the office's own, and the roles that keep them."""


@dataclass(frozen=True, slots=True)
class Giliran:
    """What comes next and whose turn it is: somebody (``pihak``), or roles of the office.

    ``langkah`` is a word of this module or the step of a deadline; '' where nothing is to come.
    """

    langkah: str = ""
    pihak: str = ""
    peran: frozenset[Peran] = frozenset()


TAHAP: dict[S, Giliran] = {
    S.MENUNGGU_BERKAS_ASLI: Giliran("terima_berkas", PELAPOR, PENERIMA),
    S.DITERIMA: Giliran("mulai_kajian", peran=PENELAAH),
    S.DILIMPAHKAN: Giliran("terima_limpahan", peran=PENERIMA_LIMPAHAN),
    S.DIAMBIL_ALIH: Giliran("mulai_kajian", peran=PENELAAH),
    S.KAJIAN_AWAL: Giliran("putuskan_kajian", peran=PEMUTUS),
    S.PERBAIKAN: Giliran("tunggu_kelengkapan", PELAPOR),
    S.INFORMASI_AWAL: Giliran("telusuri", peran=PEMUTUS),
    S.PENELUSURAN: Giliran("lengkapi_penelusuran", peran=PENELAAH),
    S.CALON_TEMUAN: Giliran("tetapkan_temuan", PLENO, PENCATAT_PLENO),
    S.DIREGISTRASI: Giliran("mulai_penanganan", peran=PENELAAH),
    S.DIJADIKAN_TEMUAN: Giliran("mulai_penanganan", peran=PENELAAH),
    S.DITANGANI: Giliran("tangani", peran=PENELAAH),
    S.DIPUTUS: Giliran("umumkan", peran=PEMUTUS),
    S.STATUS_DIUMUMKAN: Giliran("pantau", peran=PENELAAH),
}
"""What a stage waits for; the stages that wait for nobody are not here."""

BERJALUR = frozenset({S.DIREGISTRASI, S.DIJADIKAN_TEMUAN, S.DITANGANI, S.STATUS_DIUMUMKAN})
"""Stages in which the clock of some track says more than the stage."""


def giliran_tenggat(langkah: str) -> Giliran:
    """Return whose turn a deadline of this step is."""
    return Giliran(langkah, PIHAK.get(langkah, ""), PERAN.get(langkah, frozenset()))


def giliran(status: str, langkah: str = "") -> Giliran:
    """Return what a report waits for; ``langkah`` is the step of its next deadline, or ''."""
    tahap = S(status)
    if tahap == S.PERBAIKAN and not langkah:
        return Giliran("hubungi_pelapor", peran=PENGHUBUNG)
    if tahap in BERJALUR and langkah:
        return giliran_tenggat(langkah)
    return TAHAP.get(tahap, Giliran())
