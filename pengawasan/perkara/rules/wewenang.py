"""Who may do what with a report, and when: one table for roles, tiers and stages.

Kontrak, "Roles" and "Which office"; hukum: transitions T04 to T15. The powers of a tier stand in
the regime; what stands here is the office's own division of work.
"""

from laporan.choices import Bentuk
from laporan.choices import StatusLaporan as S
from laporan.rules.status import BELUM_DIPUTUS, DAPAT_DIAMBIL_ALIH, DAPAT_DIPUTUS
from pengawasan.perkara.choices import Hubungan, Putusan, Sebab, Tindakan
from pengawasan.perkara.rules import penelusuran, surat
from pengawasan.perkara.rules.pelaku import (
    PEMBACA,
    PEMEGANG,
    PEMUTUS,
    PENELAAH,
    PENERIMA,
    PENGHUBUNG,
    SEMUA,
    SETEMPAT,
    Aturan,
    Keadaan,
    Pelaku,
    Tolak,
    hubungan,
)
from wilayah.rules.rezim import Rezim

__all__ = [
    "ATURAN",
    "PEMBACA",
    "PEMERIKSA",
    "PEMUTUS",
    "PENELAAH",
    "PENERIMA",
    "PENGHUBUNG",
    "SETEMPAT",
    "Aturan",
    "Keadaan",
    "Pelaku",
    "Tolak",
    "alasan_bukan_penyerahan",
    "hubungan",
    "putusan_terbuka",
    "tolak_keadaan",
    "tolak_wewenang",
]

TENGGAT_KAJIAN = ("kajian_awal", "")


ATURAN: dict[Tindakan, Aturan] = {
    Tindakan.TERIMA: Aturan(PENERIMA, SEMUA, "terima"),
    Tindakan.PERIKSA_IDENTITAS: Aturan(PENERIMA, SEMUA, "terima"),
    Tindakan.BUKA_IDENTITAS: Aturan(PENGHUBUNG, SETEMPAT, "terima"),
    Tindakan.KODE_AKSES_BARU: Aturan(PENERIMA, SETEMPAT, "kode_akses_baru"),
    Tindakan.INFORMASI_AWAL: Aturan(PENELAAH, PEMEGANG, "informasi_awal"),
    Tindakan.TUGASKAN: Aturan(PEMUTUS, PEMEGANG, "tugaskan"),
    Tindakan.MULAI_KAJIAN: Aturan(PENELAAH, PEMEGANG, "kajian_awal"),
    Tindakan.KONSEP: Aturan(PENELAAH, PEMEGANG, "kajian_awal"),
    Tindakan.PUTUSKAN: Aturan(PEMUTUS, PEMEGANG, "kajian_awal"),
    Tindakan.CATAT_KONTAK: Aturan(PENGHUBUNG, SETEMPAT, "catat_kontak"),
    Tindakan.TERIMA_KELENGKAPAN: Aturan(PENERIMA, SETEMPAT, "terima"),
    Tindakan.AMBIL_ALIH: Aturan(PEMUTUS, SEMUA, "ambil_alih"),
    Tindakan.JELASKAN_TENGGAT: Aturan(PENELAAH, PEMEGANG, "kajian_awal"),
    **penelusuran.ATURAN,
    **surat.ATURAN,
}

SESUDAH_DICABUT = frozenset({*surat.ATURAN, Tindakan.JELASKAN_TENGGAT})
"""What stays open after its reporter withdrew a report: its papers, and what was missed before."""


def tolak_wewenang(tindakan: Tindakan, pelaku: Pelaku, rezim: Rezim) -> Sebab | None:
    """Return why this person may never do this with this report (403), or None."""
    aturan = ATURAN[tindakan]
    if pelaku.peran.isdisjoint(aturan.peran):
        return Sebab.PERAN
    if pelaku.berkonflik:
        return Sebab.BERKONFLIK
    if not rezim.boleh(pelaku.jenis_kantor, aturan.wewenang):
        return Sebab.TINGKAT
    if pelaku.hubungan == Hubungan.ATASAN and Hubungan.ATASAN not in aturan.hubungan:
        return Sebab.BELUM_DIAMBIL_ALIH
    if pelaku.hubungan == Hubungan.KECAMATAN and Hubungan.KECAMATAN not in aturan.hubungan:
        return Sebab.TINGKAT
    return _tolak_orang(tindakan, pelaku)


def _tolak_orang(tindakan: Tindakan, pelaku: Pelaku) -> Sebab | None:
    """Return why this one officer may not, though the role and the office may."""
    if tindakan == Tindakan.BUKA_IDENTITAS and not _dipercaya(pelaku) and not _menerima(pelaku):
        return Sebab.BUKAN_PENANGGUNG_JAWAB
    if tindakan == Tindakan.KODE_AKSES_BARU and not _berhadapan(pelaku):
        return Sebab.BUKAN_PEMERIKSA
    return None


def tolak_keadaan(tindakan: Tindakan, pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    """Return why the report's stage does not allow this now (409), or None."""
    if keadaan.status == S.DICABUT and tindakan not in SESUDAH_DICABUT:
        return Sebab.DICABUT
    dahulu = pelaku.hubungan == Hubungan.DAHULU
    if dahulu and (Hubungan.DAHULU not in ATURAN[tindakan].hubungan or _memutus(tindakan)):
        return Sebab.KANTOR_LAIN
    return PEMERIKSA[tindakan](pelaku, keadaan)


def putusan_terbuka(keadaan: Keadaan) -> list[Putusan]:
    """Return the ends that the office in charge may choose for its initial study now."""
    if keadaan.status == S.PERBAIKAN:
        return [Putusan.TIDAK_DIREGISTRASI]
    tutup = {Putusan.AMBIL_ALIH} | ({Putusan.PERBAIKAN} if keadaan.perbaikan_sudah else set())
    return [putusan for putusan in Putusan if putusan not in tutup]


def alasan_bukan_penyerahan(keadaan: Keadaan) -> Sebab | None:
    """Return why originals cannot be taken in now, whichever office is asked."""
    if keadaan.status == S.DICABUT:
        return Sebab.DICABUT
    if keadaan.bentuk != Bentuk.LAPORAN or keadaan.status == S.INFORMASI_AWAL:
        return Sebab.BUKAN_LAPORAN
    return None if keadaan.status == S.MENUNGGU_BERKAS_ASLI else Sebab.BERKAS_DITERIMA


def _memutus(tindakan: Tindakan) -> bool:
    return tindakan in {Tindakan.AMBIL_ALIH, Tindakan.PUTUSKAN}


def _dipercaya(pelaku: Pelaku) -> bool:
    """Tell whether the officer answers for the report, or decides in the office that holds it."""
    memutus = not pelaku.peran.isdisjoint(PEMUTUS)
    return pelaku.hubungan == Hubungan.PEMEGANG and (memutus or pelaku.penanggung_jawab)


def _berhadapan(pelaku: Pelaku) -> bool:
    """Tell whether the office is in charge, or this very officer compared the card."""
    return pelaku.hubungan != Hubungan.KECAMATAN or pelaku.pemeriksa_kartu


def _menerima(pelaku: Pelaku) -> bool:
    return not pelaku.peran.isdisjoint(PENERIMA)


def _terima(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return alasan_bukan_penyerahan(keadaan)


def _periksa_identitas(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.bentuk != Bentuk.LAPORAN:
        return Sebab.BUKAN_LAPORAN
    return Sebab.SUDAH_DIPERIKSA if keadaan.identitas_diperiksa else None


def _buka_identitas(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    """Tell why who reported stays closed; who compares the card needs them until it is checked."""
    return None if _dipercaya(pelaku) else _periksa_identitas(pelaku, keadaan)


def _kode_baru(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.bentuk != Bentuk.LAPORAN:
        return Sebab.BUKAN_LAPORAN
    return None if keadaan.identitas_diperiksa else Sebab.IDENTITAS_BELUM


def _informasi_awal(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.status != S.MENUNGGU_BERKAS_ASLI:
        return Sebab.BERKAS_DITERIMA
    return None if keadaan.berkas_lewat else Sebab.BELUM_LEWAT


def _tugaskan(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return Sebab.SUDAH_DIPUTUS if keadaan.status == S.TIDAK_DIREGISTRASI else None


def _kajian(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    """Tell why the initial study is not open; a receipt opens that of what was passed on (T13)."""
    if keadaan.status in DAPAT_DIPUTUS:
        return None
    sebab = {
        S.DILIMPAHKAN: Sebab.LIMPAHAN_BELUM,
        S.MENUNGGU_BERKAS_ASLI: Sebab.MENUNGGU_BERKAS,
        S.INFORMASI_AWAL: Sebab.BUKAN_LAPORAN,
        S.PERBAIKAN: Sebab.MENUNGGU_PELAPOR,
    }
    return sebab.get(S(keadaan.status), Sebab.SUDAH_DIPUTUS)


def _mulai(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return Sebab.SUDAH_DIMULAI if keadaan.status == S.KAJIAN_AWAL else _kajian(pelaku, keadaan)


def _putuskan(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    lewat = keadaan.status == S.PERBAIKAN and keadaan.perbaikan_lewat
    if not lewat and (sebab := _kajian(pelaku, keadaan)):
        return sebab
    return Sebab.TENGGAT_BELUM_DIJELASKAN if TENGGAT_KAJIAN in keadaan.terlambat else None


def _hubungi(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return None if keadaan.status == S.PERBAIKAN else Sebab.TIDAK_MENUNGGU


def _kontak(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    if keadaan.diberitahu and keadaan.status == S.PERBAIKAN:
        return Sebab.SUDAH_DIBERITAHU
    return _hubungi(pelaku, keadaan)


def _ambil_alih(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    """Tell why an upper office cannot take it over: its study is decided, and so is its case."""
    if pelaku.hubungan == Hubungan.PEMEGANG:
        return Sebab.KANTOR_SENDIRI
    terbuka = keadaan.status in BELUM_DIPUTUS | DAPAT_DIAMBIL_ALIH
    return None if terbuka else _kajian(pelaku, keadaan)


def _jelaskan(pelaku: Pelaku, keadaan: Keadaan) -> Sebab | None:
    return None if keadaan.terlambat else Sebab.TIDAK_TERLAMBAT


PEMERIKSA = {
    Tindakan.TERIMA: _terima,
    Tindakan.PERIKSA_IDENTITAS: _periksa_identitas,
    Tindakan.BUKA_IDENTITAS: _buka_identitas,
    Tindakan.KODE_AKSES_BARU: _kode_baru,
    Tindakan.INFORMASI_AWAL: _informasi_awal,
    Tindakan.TUGASKAN: _tugaskan,
    Tindakan.MULAI_KAJIAN: _mulai,
    Tindakan.KONSEP: _kajian,
    Tindakan.PUTUSKAN: _putuskan,
    Tindakan.CATAT_KONTAK: _kontak,
    Tindakan.TERIMA_KELENGKAPAN: _hubungi,
    Tindakan.AMBIL_ALIH: _ambil_alih,
    Tindakan.JELASKAN_TENGGAT: _jelaskan,
    **penelusuran.PEMERIKSA,
    **surat.PEMERIKSA,
}
