"""Sentences of the status page: what a status means for its reporter, and the names of stages."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from laporan.choices import StatusLaporan as S
from laporan.rules import tahap
from laporan.rules.jawaban import JanjiTahap, StatusBaca
from laporan.templatetags.aturan import janji
from laporan.templatetags.rupa import saat_ringkas, tanggal_singkat
from wilayah.rules.tenggat import lewat

BERKAS_DITUNGGU = {S.MENUNGGU_BERKAS_ASLI, S.PERBAIKAN}
NAMA_TAHAP = {
    tahap.TERSAMPAIKAN: gettext_noop("Tersampaikan"),
    tahap.BERKAS: gettext_noop("Berkas asli"),
    tahap.PERIKSA: gettext_noop("Pemeriksaan kelengkapan"),
    tahap.REGISTRASI: gettext_noop("Registrasi"),
    tahap.PENANGANAN: gettext_noop("Penanganan"),
    tahap.PENELUSURAN: gettext_noop("Penelusuran"),
    tahap.TEMUAN: gettext_noop("Penetapan temuan"),
    tahap.ARSIP: gettext_noop("Diarsipkan"),
    tahap.PUTUSAN: gettext_noop("Putusan"),
    tahap.PENGUMUMAN: gettext_noop("Pengumuman status"),
    tahap.DIGABUNG: gettext_noop("Digabung"),
    tahap.DICABUT: gettext_noop("Dicabut"),
}


def kalimat_status(status: StatusBaca) -> str:
    """Return in one sentence what the status means and who is to act."""
    kalimat = {
        S.MENUNGGU_BERKAS_ASLI: _("Tunjukkan tanda pengenal dan bukti aslinya di kantor pengawas."),
        S.INFORMASI_AWAL: _("Pengawas menelusuri informasi Anda."),
        S.DITERIMA: _("Pengawas akan memeriksa kelengkapan laporan Anda."),
        S.KAJIAN_AWAL: _("Pengawas sedang memeriksa kelengkapan laporan Anda."),
        S.PERBAIKAN: _("Lengkapi yang kurang sebelum waktunya habis."),
        S.DIREGISTRASI: _("Laporan Anda sudah punya nomor perkara dan sedang ditangani."),
        S.TIDAK_DIREGISTRASI: _(
            "Laporan ini tidak dilanjutkan. Alasan setiap unsur tertulis di bawah."
        ),
        S.DILIMPAHKAN: _("Kantor lain yang berwenang sekarang memeriksanya."),
        S.DIAMBIL_ALIH: _("Kantor di atasnya sekarang memeriksanya."),
        S.PENELUSURAN: _("Pengawas sedang menelusuri kejadiannya di lapangan."),
        S.CALON_TEMUAN: _("Rapat pleno pengawas memutuskan apakah kejadian ini menjadi perkara."),
        S.DIJADIKAN_TEMUAN: _("Kejadian ini menjadi perkara atas nama pengawas dan ditangani."),
        S.DIARSIPKAN: _("Penelusurannya berhenti dan tidak menjadi perkara."),
        S.DITANGANI: _("Pengawas meminta keterangan dan mengkaji laporan Anda."),
        S.DIPUTUS: _("Putusan sudah diambil; surat pemberitahuannya sedang disiapkan."),
        S.STATUS_DIUMUMKAN: _(
            "Hasil setiap dugaan tertulis di bawah. Yang diteruskan ke instansi lain kami pantau "
            "sampai dijawab."
        ),
        S.SELESAI: _("Hasil setiap dugaan tertulis di bawah. Terima kasih sudah ikut mengawasi."),
        S.DICABUT: _("Anda sendiri yang mencabutnya."),
        S.DIGABUNG: _("Kejadian yang sama sudah dilaporkan; keduanya ditangani bersama."),
    }
    return kalimat.get(S(status.status), "")


@dataclass(frozen=True, slots=True)
class Buntu:
    """What is left to do where a report has ended; ``ajakan`` invites to the form, '' nowhere.

    ``terlambat``: the time to report it is over, so nobody is told how to report it again.
    """

    kata: str
    ajakan: str = ""
    terlambat: bool = False


def pelaporan_lewat(status: StatusBaca) -> bool:
    """Tell whether it is too late to make a report of it."""
    return status.batas_lapor is not None and lewat(status.batas_lapor, timezone.now())


def _terlambat(status: StatusBaca) -> bool:
    """Tell whether it cannot be reported again: too late now, or an officer found it was."""
    dinilai = (s.dinilai for s in status.syarat if s.unsur == "batas_waktu")
    return pelaporan_lewat(status) or any(dinilai)


def _buntu_terlambat(status: StatusBaca) -> Buntu | None:
    """Return what is left once the time to report is over, None where that changes nothing."""
    awal = {
        S.TIDAK_DIREGISTRASI: _("Laporan ini sudah berhenti."),
        S.DICABUT: _("Laporan ini sudah dicabut."),
    }.get(S(status.status))
    if awal is None or not _terlambat(status):
        return None
    sisa = _(
        "Batas waktu melaporkan kejadian ini sudah lewat. Keterangan atau bukti baru masih dapat "
        "disampaikan sebagai informasi awal untuk ditelusuri."
    )
    return Buntu(f"{awal} {sisa}", _("Kirim keterangan atau bukti baru"), terlambat=True)


def jalan_buntu(status: StatusBaca) -> Buntu | None:
    """Return what somebody may still do whose report has come to an end, None before that."""
    lengkap = all(satu.terpenuhi for satu in status.syarat)
    buntu = {
        S.TIDAK_DIREGISTRASI: Buntu(
            _(
                "Laporan ini sudah berhenti. Selama batas waktu melapor belum lewat, kejadiannya "
                "boleh dilaporkan lagi."
            ),
            "" if lengkap else _("Laporkan lagi dengan yang tadinya kurang"),
        ),
        S.DIARSIPKAN: Buntu(
            _(
                "Informasi ini sudah diarsipkan. Kalau ada bukti atau keterangan baru, Anda boleh "
                "mengirimnya lagi."
            ),
            _("Kirim lagi dengan bukti atau keterangan baru"),
        ),
        S.DICABUT: Buntu(
            _(
                "Laporan ini sudah dicabut. Selama batas waktu melapor belum lewat, Anda boleh "
                "melapor lagi."
            ),
            _("Laporkan lagi"),
        ),
        S.DIGABUNG: Buntu(
            _(
                "Tidak ada yang perlu Anda lakukan. Hasil penanganannya tertulis di riwayat begitu "
                "diumumkan."
            )
        ),
        S.SELESAI: Buntu(_("Tidak ada yang perlu Anda lakukan lagi.")),
    }
    return _buntu_terlambat(status) or buntu.get(S(status.status))


def tahap_status(status: StatusBaca) -> list[dict[str, Any]]:
    """Return the stage line: names, states, and the day, the deadline or the promise of each."""
    return [
        {
            "nama": _(NAMA_TAHAP[satu.tahap]),
            "keadaan": satu.keadaan,
            "keterangan": _keterangan(satu, status),
            "janji": satu,
        }
        for satu in status.tahap
    ]


def _keterangan(satu: JanjiTahap, status: StatusBaca) -> str:
    """Return the word under a stage, '' where the state itself says enough."""
    batas = saat_ringkas(satu.tenggat.jatuh_tempo, status.zona) if satu.tenggat else ""
    if satu.keadaan == tahap.NANTI:
        if batas:
            return _("paling lambat %(saat)s") % {"saat": batas}
        return capfirst(janji(satu.aturan)) if satu.aturan else ""
    if satu.keadaan != tahap.KINI:
        return tanggal_singkat(satu.tercapai, status.zona)
    sampai = _("sampai %(saat)s") % {"saat": batas} if batas else ""
    if status.status in BERKAS_DITUNGGU:
        return f"{_('Menunggu Anda')}, {sampai}" if sampai else _("Menunggu Anda")
    return f"{_('Sekarang di sini')}, {sampai}" if sampai else ""
