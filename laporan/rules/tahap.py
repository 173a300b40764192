"""The stages of a report as its reporter sees them: a line of four or two, and where it stands."""

from dataclasses import dataclass

from laporan.choices import Bentuk
from laporan.choices import StatusLaporan as S

SELESAI, KINI, NANTI, HENTI = "selesai", "kini", "nanti", "henti"
TERSAMPAIKAN, BERKAS, PERIKSA, REGISTRASI = "tersampaikan", "berkas", "periksa", "registrasi"
PENELUSURAN, TEMUAN, ARSIP = "penelusuran", "temuan", "arsip"
PENANGANAN, PUTUSAN, PENGUMUMAN = "penanganan", "putusan", "pengumuman"
DICABUT, DIGABUNG = "dicabut", "digabung"
AKHIR = (PENANGANAN, PUTUSAN, PENGUMUMAN)
JALUR_LAPORAN = (TERSAMPAIKAN, BERKAS, PERIKSA, REGISTRASI, *AKHIR)
JALUR_INFORMASI = (TERSAMPAIKAN, PENELUSURAN)
JALUR_TEMUAN = (TERSAMPAIKAN, PENELUSURAN, TEMUAN, *AKHIR)
JALUR_ARSIP = (TERSAMPAIKAN, PENELUSURAN, ARSIP)
JALUR_DICABUT = (TERSAMPAIKAN, DICABUT)
JALUR_DIGABUNG = (TERSAMPAIKAN, DIGABUNG)
TEMPAT = {
    S.MENUNGGU_BERKAS_ASLI: (BERKAS, KINI),
    S.INFORMASI_AWAL: (PENELUSURAN, KINI),
    S.DITERIMA: (PERIKSA, KINI),
    S.KAJIAN_AWAL: (PERIKSA, KINI),
    S.PERBAIKAN: (PERIKSA, KINI),
    S.DILIMPAHKAN: (PERIKSA, KINI),
    S.DIAMBIL_ALIH: (PERIKSA, KINI),
    S.DIREGISTRASI: (PENANGANAN, KINI),
    S.TIDAK_DIREGISTRASI: (REGISTRASI, HENTI),
    S.PENELUSURAN: (PENELUSURAN, KINI),
    S.CALON_TEMUAN: (TEMUAN, KINI),
    S.DIJADIKAN_TEMUAN: (PENANGANAN, KINI),
    S.DIARSIPKAN: (ARSIP, HENTI),
    S.DITANGANI: (PENANGANAN, KINI),
    S.DIPUTUS: (PUTUSAN, KINI),
    S.STATUS_DIUMUMKAN: (PENGUMUMAN, KINI),
    S.SELESAI: (PENGUMUMAN, SELESAI),
    S.DICABUT: (DICABUT, HENTI),
    S.DIGABUNG: (DIGABUNG, HENTI),
}


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage; ``keadaan`` is selesai, kini, nanti or henti."""

    kode: str
    keadaan: str


def tahapan(bentuk: str, status: str) -> list[Tahap]:
    """Return the stages of a report in order; after the one where it stopped there are none."""
    kode, keadaan = TEMPAT[S(status)]
    jalur = _jalur(bentuk, kode)
    di = jalur.index(kode)
    terlihat = jalur[: di + 1] if keadaan == HENTI else jalur
    return [
        Tahap(satu, SELESAI if urut < di else keadaan if urut == di else NANTI)
        for urut, satu in enumerate(terlihat)
    ]


def _jalur(bentuk: str, kode: str) -> tuple[str, ...]:
    lanjut = (JALUR_LAPORAN,) if bentuk == Bentuk.LAPORAN else (JALUR_INFORMASI, JALUR_TEMUAN)
    lain = (JALUR_LAPORAN, JALUR_INFORMASI, JALUR_TEMUAN, JALUR_ARSIP)
    semua = (*lanjut, *lain, JALUR_DICABUT, JALUR_DIGABUNG)
    return next(satu for satu in semua if kode in satu)
