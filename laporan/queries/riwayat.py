"""The reporter's timeline and the sentence about where a report stands, in plain words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from laporan.choices import StatusLaporan
from laporan.queries.kata_jalur import kata_hasil, nama_jalur, nama_sasaran
from laporan.queries.riwayat_jalur import DITUTUP, KALIMAT_JALUR, SIDANG
from laporan.rules.jalur import disidangkan
from wilayah.rules.rezim import Rezim

RUAS = (
    *("nomor", "kantor", "alasan", "nomor_registrasi"),
    *("nomor_putusan", "nomor_laporan_polisi"),
)
SEBAB = {
    "tidak_lengkap": gettext_noop("Syarat tidak dilengkapi"),
    "daluwarsa": gettext_noop("Melewati batas waktu pelaporan"),
    "bukan_pelanggaran": gettext_noop("Bukan pelanggaran pemilihan"),
    "bukan_kewenangan": gettext_noop("Bukan kewenangan pengawas pemilihan"),
    "sudah_ditangani": gettext_noop("Sudah ditangani pengawas lain"),
    "sengketa": gettext_noop("Sengketa, ditempuh lewat permohonan"),
    "tidak_cukup_bukti": gettext_noop("Tidak cukup bukti"),
    "diteruskan_konten": gettext_noop("Konten digital, diteruskan ke Bawaslu RI untuk penurunan"),
    "lainnya": gettext_noop("Alasan lain"),
}
"""Why what was handled for several came to nothing, in words that are nobody's own."""
KALIMAT = {
    "disampaikan": gettext_noop("Kiriman Anda diterima sistem."),
    "berkas_diserahkan": gettext_noop(
        "Berkas asli diserahkan di %(kantor)s, tanda terima %(nomor)s."
    ),
    "kajian_awal_dimulai": gettext_noop("Petugas mulai memeriksa kelengkapan."),
    "perbaikan_diminta": gettext_noop("Petugas meminta Anda melengkapi laporan."),
    "diberitahu": gettext_noop(
        "Anda sudah diberi tahu apa yang perlu dilengkapi; waktunya mulai berjalan."
    ),
    "dilengkapi": gettext_noop("Anda menambah keterangan."),
    "perbaikan_diterima": gettext_noop("Kelengkapan Anda diterima dan diperiksa kembali."),
    "diregistrasi": gettext_noop("Laporan diregistrasi dengan nomor %(nomor_registrasi)s."),
    "tidak_diregistrasi": gettext_noop("Laporan tidak diregistrasi: %(alasan)s"),
    "dilimpahkan": gettext_noop("Laporan dilimpahkan ke %(kantor)s."),
    "diambil_alih": gettext_noop("Laporan diambil alih oleh %(kantor)s."),
    "limpahan_diterima": gettext_noop(
        "%(kantor)s sudah menerima limpahannya, nomor %(nomor)s, dan melanjutkan pemeriksaan."
    ),
    "pengambilalihan_diterima": gettext_noop(
        "%(kantor)s sudah menerima berkasnya, nomor %(nomor)s, dan mulai memeriksa kelengkapan."
    ),
    "menjadi_informasi_awal": gettext_noop("Diperlakukan sebagai informasi awal: %(alasan)s"),
    "menjadi_laporan": gettext_noop("Informasi awal Anda menjadi laporan."),
    "kode_akses_diganti": gettext_noop(
        "Kode akses baru diterbitkan di %(kantor)s; kode lama mati."
    ),
    "identitas_diperiksa": gettext_noop("Identitas Anda sudah diperiksa di %(kantor)s."),
    "penelusuran_dimulai": gettext_noop("Pengawas mulai menelusuri kejadiannya."),
    "penelusuran_dilanjutkan": gettext_noop("Rapat pleno meminta penelusuran dilanjutkan."),
    "penelusuran_selesai": gettext_noop("Hasil penelusuran diserahkan kepada rapat pleno."),
    "dijadikan_temuan": gettext_noop(
        "Rapat pleno menetapkannya sebagai temuan, nomor %(nomor_registrasi)s."
    ),
    "diarsipkan": gettext_noop("Diarsipkan: %(alasan)s"),
    "penanganan_dimulai": gettext_noop("Penanganan dimulai."),
    "diputus": gettext_noop("Semua jenis dugaan pelanggarannya sudah diputus."),
    "status_diumumkan": gettext_noop(
        "Hasil penanganan diumumkan; surat pemberitahuan statusnya sudah terbit."
    ),
    "selesai": gettext_noop("Penanganan selesai."),
    "digabung": gettext_noop("Ditangani bersama laporan lain tentang kejadian yang sama."),
    "gabungan_diumumkan": gettext_noop(
        "Hasil penanganan kejadian ini diumumkan: dugaan %(hasil)s."
    ),
    "gabungan_selesai": gettext_noop("Penanganan kejadian ini selesai: dugaan %(hasil)s."),
    "gabungan_ditolak": gettext_noop("Kejadian ini tidak diregistrasi, alasan: %(sebab)s."),
    "gabungan_diarsipkan": gettext_noop("Kejadian ini diarsipkan, alasan: %(sebab)s."),
    "gabungan_menjadi_informasi": gettext_noop("Kejadian ini diperlakukan sebagai informasi awal."),
    "pencabutan_diminta": gettext_noop(
        "Keinginan Anda mencabut laporan dicatat. Kejadian ini juga dilaporkan orang lain, jadi "
        "penanganannya diteruskan."
    ),
    "dicabut": gettext_noop("Anda mencabut laporan ini."),
    "tenggat_bergeser": gettext_noop(
        "Batas waktu Anda berubah karena kalender hari libur berubah."
    ),
    "pengawas_berangkat": gettext_noop("Pengawas sedang menuju lokasi."),
    "bukti_disegel": gettext_noop("Sebuah berkas bukti disimpan dan disegel."),
    "bukti_ditolak": gettext_noop("Sebuah berkas bukti tidak dapat diterima: %(alasan)s"),
}


ALASAN = gettext_noop("Alasan: %(alasan)s")
"""Said after a sentence that does not carry the reason of its line itself."""
TANPA_ALASAN = frozenset({"diregistrasi", "diambil_alih"})
"""Lines whose reason, where an office left one, is not the reporter's."""

POLA: dict[str, tuple[str, str]] = {
    StatusLaporan.DIREGISTRASI: ("nomor_registrasi", gettext_noop("Diregistrasi, nomor %s")),
    StatusLaporan.TIDAK_DIREGISTRASI: ("alasan", gettext_noop("Tidak diregistrasi, alasan: %s")),
    StatusLaporan.DIARSIPKAN: ("alasan", gettext_noop("Diarsipkan, alasan: %s")),
    StatusLaporan.DILIMPAHKAN: ("kantor", gettext_noop("Dilimpahkan ke %s")),
    StatusLaporan.DIAMBIL_ALIH: ("kantor", gettext_noop("Diambil alih oleh %s")),
}


def keterangan(peristiwa: str, rincian: Mapping[str, Any], rezim: Rezim) -> str:
    """Return what the reporter reads about one line of the trail: with its reason, if any."""
    isi = {ruas: _(str(rincian.get(ruas) or "–")) for ruas in RUAS}
    if "jalur" in rincian:
        isi["jalur"] = nama_jalur(str(rincian.get("jalur", ""))).lower()
        isi["sasaran"] = nama_sasaran(rincian.get("sasaran"), rezim)
    if "sebab" in rincian:
        isi["sebab"] = _(SEBAB.get(str(rincian["sebab"]), SEBAB["lainnya"]))
    if "hasil_jalur" in rincian:
        isi["hasil"] = kata_hasil(rincian["hasil_jalur"])
    ke = str(rincian.get("ke", ""))
    if peristiwa == DITUTUP and disidangkan(str(rincian.get("jalur", "")), rezim.administrasi):
        ke = SIDANG
    kalimat = _kalimat(peristiwa, ke)
    kata = _(kalimat) % isi if kalimat else peristiwa.replace("_", " ").capitalize()
    beralasan = rincian.get("alasan") and peristiwa not in TANPA_ALASAN
    if beralasan and "%(alasan)s" not in (kalimat or ""):
        return f"{kata} {_(ALASAN) % isi}"
    return kata


def _kalimat(peristiwa: str, ke: str) -> str | None:
    if peristiwa in KALIMAT:
        return KALIMAT[peristiwa]
    return KALIMAT_JALUR.get(f"{peristiwa}:{ke}", KALIMAT_JALUR.get(peristiwa))


def label(status: str, rincian: Mapping[str, Any], sampai: datetime | None) -> str:
    """Return the status as people read it; ``rincian`` is that of the line that set it."""
    if status == StatusLaporan.PERBAIKAN and sampai is not None:
        saat = date_format(sampai, "l j F Y H.i")
        return _("Perlu Anda lengkapi sampai %(saat)s") % {"saat": f"{saat} {sampai.tzname()}"}
    ruas, kalimat = POLA.get(status, ("", ""))
    isi = rincian.get(ruas)
    return _(kalimat) % _(str(isi)) if isi else str(StatusLaporan(status).label)
