"""Sentences of the status page: what a status means for its reporter, and the names of stages."""

from django.utils.translation import gettext as _

from laporan.choices import StatusLaporan as S
from laporan.rules import tahap
from laporan.rules.jawaban import StatusBaca

BERKAS_DITUNGGU = {S.MENUNGGU_BERKAS_ASLI, S.PERBAIKAN}


def kalimat_status(status: StatusBaca) -> str:
    """Return in one sentence what the status means and who is to act."""
    kalimat = {
        S.MENUNGGU_BERKAS_ASLI: _("Tunjukkan tanda pengenal dan bukti aslinya di kantor pengawas."),
        S.INFORMASI_AWAL: _("Pengawas menelusuri informasi Anda."),
        S.DITERIMA: _("Pengawas akan memeriksa kelengkapan laporan Anda."),
        S.KAJIAN_AWAL: _("Pengawas sedang memeriksa kelengkapan laporan Anda."),
        S.PERBAIKAN: _("Lengkapi yang kurang sebelum waktunya habis."),
        S.DIREGISTRASI: _("Laporan Anda sudah punya nomor perkara dan sedang ditangani."),
        S.TIDAK_DIREGISTRASI: _("Laporan ini tidak dilanjutkan. Alasannya tertulis di bawah."),
        S.DILIMPAHKAN: _("Kantor lain yang berwenang sekarang memeriksanya."),
        S.DIAMBIL_ALIH: _("Kantor di atasnya sekarang memeriksanya."),
        S.PENELUSURAN: _("Pengawas sedang menelusuri kejadiannya di lapangan."),
        S.CALON_TEMUAN: _("Hasil penelusuran dibawa ke rapat pleno pengawas."),
        S.DIJADIKAN_TEMUAN: _("Pengawas menetapkannya sebagai temuan dan menanganinya."),
        S.DIARSIPKAN: _("Tidak dilanjutkan. Alasannya tertulis di bawah."),
        S.DITANGANI: _("Pengawas meminta keterangan dan mengkaji laporan Anda."),
        S.DIPUTUS: _("Putusan sudah diambil; surat pemberitahuannya sedang disiapkan."),
        S.STATUS_DIUMUMKAN: _("Hasil penanganannya sudah diumumkan."),
        S.SELESAI: _("Penanganan selesai. Terima kasih sudah ikut mengawasi."),
        S.DICABUT: _("Anda sendiri yang mencabutnya."),
        S.DIGABUNG: _("Kejadian yang sama sudah dilaporkan; keduanya ditangani bersama."),
    }
    return kalimat.get(S(status.status), "")


def tahap_status(status: StatusBaca) -> list[dict[str, str]]:
    """Return the stage line: names, states, and a word for the stage that waits."""
    nama = {
        tahap.TERSAMPAIKAN: _("Tersampaikan"),
        tahap.BERKAS: _("Berkas asli"),
        tahap.PERIKSA: _("Pemeriksaan kelengkapan"),
        tahap.REGISTRASI: _("Registrasi"),
        tahap.PENANGANAN: _("Penanganan"),
        tahap.PENELUSURAN: _("Penelusuran"),
        tahap.TEMUAN: _("Penetapan temuan"),
        tahap.ARSIP: _("Diarsipkan"),
        tahap.PUTUSAN: _("Putusan"),
        tahap.PENGUMUMAN: _("Pengumuman status"),
        tahap.DIGABUNG: _("Digabung"),
        tahap.DICABUT: _("Dicabut"),
    }
    tunggu = _("Menunggu Anda") if status.status in BERKAS_DITUNGGU else ""
    return [
        {
            "nama": nama[satu.kode],
            "keadaan": satu.keadaan,
            "keterangan": tunggu if satu.keadaan == tahap.KINI else "",
        }
        for satu in tahap.tahapan(status.bentuk, status.status)
    ]
