"""Acts on what is not, or not yet, a case: looked into, made a finding, filed, merged.

Hukum §13.2; also the receipt of a delegated report (T13), and the way back from a refusal (T16).
"""

from laporan.choices import Bentuk
from laporan.choices import StatusLaporan as S
from laporan.rules.status import DITELUSURI, PENERIMA_LIMPAHAN, PERALIHAN, TERDAFTAR
from pengawasan.perkara.choices import Hubungan, Sebab, Tindakan
from pengawasan.perkara.rules.pelaku import (
    PEMEGANG,
    PEMUTUS,
    PENCATAT_PLENO,
    PENELAAH,
    SETEMPAT,
    Aturan,
    Keadaan,
    Pelaku,
)

T = Tindakan
ATASAN = frozenset({Hubungan.ATASAN})
DAPAT_DIAMBIL_ALIH = DITELUSURI | {S.INFORMASI_AWAL}
"""What is no report yet, and moves to a higher office as it is."""

ATURAN: dict[Tindakan, Aturan] = {
    T.TELUSURI: Aturan(PEMUTUS, PEMEGANG, "penelusuran"),
    T.USULKAN_TEMUAN: Aturan(PENELAAH, SETEMPAT, "form_a"),
    T.TETAPKAN_TEMUAN: Aturan(PENCATAT_PLENO, PEMEGANG, "temuan"),
    T.LANJUTKAN_PENELUSURAN: Aturan(PENCATAT_PLENO, PEMEGANG, "temuan"),
    T.ARSIPKAN: Aturan(PEMUTUS, PEMEGANG, "arsip_informasi"),
    T.JADIKAN_INFORMASI: Aturan(PEMUTUS, PEMEGANG, "informasi_awal"),
    T.GABUNG: Aturan(PEMUTUS, PEMEGANG, "informasi_awal"),
    T.AMBIL_ALIH_INFORMASI: Aturan(PEMUTUS, ATASAN, "ambil_alih"),
    T.TERIMA_LIMPAHAN: Aturan(PENERIMA_LIMPAHAN, PEMEGANG, "kajian_awal"),
}


def kedudukan(bentuk: str, status: str, *, diterima: bool) -> int:
    """Return how much standing a report has: nobody's is lost by joining theirs to another."""
    if status in TERDAFTAR:
        return 3
    if bentuk != Bentuk.LAPORAN:
        return 0
    return 2 if diterima else 1


def _telusuri(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return None if keadaan.status == S.INFORMASI_AWAL else Sebab.BUKAN_INFORMASI


def _usulkan(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.status != S.PENELUSURAN:
        return Sebab.BUKAN_PENELUSURAN
    return _terlambat(keadaan, "penelusuran") or (
        None if keadaan.ada_form_a else Sebab.FORM_A_BELUM
    )


def _pleno(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.status != S.CALON_TEMUAN:
        return Sebab.BUKAN_CALON_TEMUAN
    return _terlambat(keadaan, "temuan")


def _arsipkan(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if not _menuju(keadaan, S.DIARSIPKAN):
        return Sebab.BUKAN_INFORMASI
    return _terlambat(keadaan, "penelusuran") or _terlambat(keadaan, "temuan")


def _informasi(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.status != S.TIDAK_DIREGISTRASI:
        return Sebab.BUKAN_TOLAKAN
    return None if keadaan.hanya_formal else Sebab.BUKAN_FORMAL


def _gabung(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return None if _menuju(keadaan, S.DIGABUNG) else Sebab.TAK_DAPAT_DIGABUNG


def _limpahan(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return None if keadaan.status == S.DILIMPAHKAN else Sebab.BUKAN_LIMPAHAN


def _ambil_alih(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if pelaku.hubungan == Hubungan.PEMEGANG:
        return Sebab.KANTOR_SENDIRI
    return None if keadaan.status in DAPAT_DIAMBIL_ALIH else Sebab.BUKAN_INFORMASI


def _menuju(keadaan: Keadaan, ke: S) -> bool:
    return ke in PERALIHAN[S(keadaan.status)]


def _terlambat(keadaan: Keadaan, langkah: str) -> Sebab | None:
    lewat = (langkah, "") in keadaan.terlambat
    return Sebab.TENGGAT_BELUM_DIJELASKAN if lewat else None


PEMERIKSA = {
    T.TELUSURI: _telusuri,
    T.USULKAN_TEMUAN: _usulkan,
    T.TETAPKAN_TEMUAN: _pleno,
    T.LANJUTKAN_PENELUSURAN: _pleno,
    T.ARSIPKAN: _arsipkan,
    T.JADIKAN_INFORMASI: _informasi,
    T.GABUNG: _gabung,
    T.AMBIL_ALIH_INFORMASI: _ambil_alih,
    T.TERIMA_LIMPAHAN: _limpahan,
}
