"""Words of the papers an office issues."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class JenisDokumen(TextChoices):
    """The papers of a case; code and official title of each are data of the regime."""

    LAPORAN = "laporan", _("Formulir laporan")
    LAPORAN_TSM = "laporan_tsm", _("Formulir laporan pelanggaran administrasi TSM")
    TEMUAN = "temuan", _("Formulir temuan")
    TANDA_TERIMA = "tanda_terima", _("Tanda bukti penyampaian laporan")
    KAJIAN_AWAL = "kajian_awal", _("Kajian awal")
    KELENGKAPAN = "kelengkapan", _("Pemberitahuan kelengkapan laporan")
    PELIMPAHAN = "pelimpahan", _("Surat pelimpahan")
    PENGAMBILALIHAN = "pengambilalihan", _("Surat pengambilalihan")
    SERAH_TERIMA = "serah_terima", _("Berita acara serah terima")
    PENCABUTAN = "pencabutan", _("Pencabutan laporan")
    UNDANGAN_KLARIFIKASI = "undangan_klarifikasi", _("Undangan klarifikasi")
    BERITA_ACARA_KLARIFIKASI = "berita_acara_klarifikasi", _("Berita acara klarifikasi")
    KETERANGAN_SUMPAH = "keterangan_sumpah", _("Keterangan di bawah sumpah atau janji")
    KAJIAN = "kajian", _("Kajian dugaan pelanggaran")
    PENERUSAN_ETIK = "penerusan_etik", _("Penerusan pelanggaran kode etik")
    PENERUSAN_ADMINISTRASI = (
        "penerusan_administrasi",
        _("Penerusan pelanggaran administrasi"),
    )
    PENERUSAN_PIDANA = "penerusan_pidana", _("Penerusan tindak pidana")
    PENERUSAN_HUKUM_LAIN = "penerusan_hukum_lain", _("Penerusan pelanggaran hukum lainnya")
    BERITA_ACARA_PENERUSAN = "berita_acara_penerusan", _("Berita acara penerusan")
    STATUS = "status", _("Pemberitahuan status")
    FORM_A = "form_a", _("Laporan hasil pengawasan (Form A)")
    SURAT_TUGAS = "surat_tugas", _("Surat tugas")
    BERITA_ACARA_GAKKUMDU_1 = (
        "berita_acara_gakkumdu_1",
        _("Berita acara pembahasan pertama Gakkumdu"),
    )
    BERITA_ACARA_GAKKUMDU_2 = (
        "berita_acara_gakkumdu_2",
        _("Berita acara pembahasan kedua Gakkumdu"),
    )
    BERITA_ACARA_PLENO = "berita_acara_pleno", _("Berita acara rapat pleno")
    SARAN_PERBAIKAN = "saran_perbaikan", _("Saran perbaikan")
    PUTUSAN_ADMINISTRASI = "putusan_administrasi", _("Putusan pelanggaran administrasi")
    TANDA_TERIMA_BARANG = "tanda_terima_barang", _("Tanda terima barang bukti")


class KeadaanDokumen(TextChoices):
    KONSEP = "konsep", _("Konsep")
    TERBIT = "terbit", _("Terbit, menunggu salinan bertanda tangan")
    FINAL = "final", _("Final")
    BATAL = "batal", _("Dibatalkan")


class CaraFinal(TextChoices):
    """How a paper became final."""

    PINDAIAN = "pindaian", _("Pindaian naskah bertanda tangan")
    ELEKTRONIK = "elektronik", _("Tanda tangan elektronik")


class BentukDokumen(TextChoices):
    """The four looks of a paper."""

    SURAT = "surat", _("Surat")
    FORMULIR = "formulir", _("Formulir")
    BERITA_ACARA = "berita_acara", _("Berita acara")
    PUTUSAN = "putusan", _("Putusan")
