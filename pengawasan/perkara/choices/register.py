"""Words of the register books."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class JenisBuku(TextChoices):
    """The register books of an office."""

    LAPORAN = "laporan", _("Laporan")
    TEMUAN = "temuan", _("Temuan")
    INFORMASI_AWAL = "informasi_awal", _("Informasi awal")
    TANDA_TERIMA = "tanda_terima", _("Tanda terima berkas")
    SERAH_TERIMA = "serah_terima", _("Limpahan dan pengambilalihan")
    SURAT = "surat", _("Surat keluar")
    SARAN = "saran", _("Saran perbaikan")
    BARANG = "barang", _("Barang bukti")
