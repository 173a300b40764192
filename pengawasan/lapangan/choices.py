"""Words of supervision in the field; stored values are readable words."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PeranLapangan(TextChoices):
    PKD = "pkd", _("Pengawas kelurahan/desa (PKD)")
    PTPS = "ptps", _("Pengawas TPS (PTPS)")


class KeadaanPengawas(TextChoices):
    """Where an account stands; that its term is over is a question of the day, never stored."""

    DIUNDANG = "diundang", _("Diundang")
    AKTIF = "aktif", _("Aktif")
    DICABUT = "dicabut", _("Dicabut")


class KeadaanFormA(TextChoices):
    DRAF = "draf", _("Draf")
    DIKIRIM = "dikirim", _("Dikirim")


class BentukPengawasan(TextChoices):
    LANGSUNG = "langsung", _("Langsung, datang ke tempatnya")
    TIDAK_LANGSUNG = "tidak_langsung", _("Tidak langsung, misalnya lewat media sosial")


class TahapanPengawasan(TextChoices):
    DAFTAR_PEMILIH = "daftar_pemilih", _("Pemutakhiran daftar pemilih")
    PENCALONAN = "pencalonan", _("Pencalonan")
    KAMPANYE = "kampanye", _("Kampanye")
    DANA_KAMPANYE = "dana_kampanye", _("Dana kampanye")
    LOGISTIK = "logistik", _("Logistik")
    MASA_TENANG = "masa_tenang", _("Masa tenang")
    PEMUNGUTAN = "pemungutan", _("Pemungutan dan penghitungan suara")
    REKAPITULASI = "rekapitulasi", _("Rekapitulasi suara")
    LAINNYA = "lainnya", _("Lainnya")


class KeadaanSiaga(TextChoices):
    MENUNGGU = "menunggu", _("Belum ada yang berangkat")
    BERANGKAT = "berangkat", _("Ada yang berangkat")
    DI_LOKASI = "di_lokasi", _("Sudah di lokasi")
    SELESAI = "selesai", _("Selesai, Form A ditulis")
    DITUTUP = "ditutup", _("Ditutup tanpa Form A")
