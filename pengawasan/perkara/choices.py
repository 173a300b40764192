"""Words of the initial study and of a case."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Putusan(TextChoices):
    """How an initial study ends (hukum: kajian awal, outcomes KA-1 to KA-10)."""

    REGISTRASI = "registrasi", _("Diregistrasi")
    PERBAIKAN = "perbaikan", _("Minta pelapor melengkapi")
    TIDAK_DIREGISTRASI = "tidak_diregistrasi", _("Tidak diregistrasi")
    LIMPAHKAN = "limpahkan", _("Limpahkan ke kantor lain")
    AMBIL_ALIH = "ambil_alih", _("Ambil alih")
    INFORMASI_AWAL = "informasi_awal", _("Perlakukan sebagai informasi awal")
    SENGKETA = "sengketa", _("Sengketa, bukan pelanggaran")


class JenisJalur(TextChoices):
    ADMINISTRASI = "administrasi", _("Pelanggaran administrasi")
    ADMINISTRASI_TSM = "administrasi_tsm", _("Pelanggaran administrasi TSM")
    PIDANA = "pidana", _("Tindak pidana")
    KODE_ETIK = "kode_etik", _("Kode etik penyelenggara")
    HUKUM_LAIN = "hukum_lain", _("Pelanggaran hukum lainnya")


class KodeAlasan(TextChoices):
    """Why a report is not registered (T11, T15)."""

    TIDAK_LENGKAP = "tidak_lengkap", _("Syarat tidak dilengkapi")
    DALUWARSA = "daluwarsa", _("Melewati batas waktu pelaporan")
    BUKAN_PELANGGARAN = "bukan_pelanggaran", _("Bukan pelanggaran pemilihan")
    BUKAN_KEWENANGAN = "bukan_kewenangan", _("Bukan kewenangan pengawas pemilihan")
    SUDAH_DITANGANI = "sudah_ditangani", _("Sudah ditangani pengawas lain")
    SENGKETA = "sengketa", _("Sengketa, ditempuh lewat permohonan")


class StatusJalur(TextChoices):
    BERJALAN = "berjalan", _("Sedang berjalan")
