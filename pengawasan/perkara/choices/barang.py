"""Words of physical evidence in an office's keeping."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class JenisBarang(TextChoices):
    UANG = "uang", _("Uang")
    BARANG = "barang", _("Barang")
    BAHAN_KAMPANYE = "bahan_kampanye", _("Bahan kampanye")
    DOKUMEN = "dokumen", _("Dokumen")
    PERANGKAT = "perangkat", _("Perangkat elektronik")
    LAINNYA = "lainnya", _("Lainnya")


class AsalBarang(TextChoices):
    """Who handed a thing in; the register names the role, never the person."""

    PELAPOR = "pelapor", _("Pelapor")
    SAKSI = "saksi", _("Saksi")
    PENGAWAS = "pengawas", _("Pengawas")
    TERLAPOR = "terlapor", _("Terlapor")
    PENEMU = "penemu", _("Penemu atau warga lain")
    INSTANSI = "instansi", _("Instansi lain")


class JenisMutasi(TextChoices):
    """What happens to a thing in custody."""

    DITERIMA = "diterima", _("Diterima")
    DIPINDAHKAN = "dipindahkan", _("Dipindahkan")
    DISEGEL_ULANG = "disegel_ulang", _("Segel diganti")
    DISERAHKAN = "diserahkan", _("Diserahkan")
    DITERIMA_KEMBALI = "diterima_kembali", _("Diterima kembali")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan")
    DIMUSNAHKAN = "dimusnahkan", _("Dimusnahkan")
    DIBETULKAN = "dibetulkan", _("Catatan dibetulkan")


class KeadaanBarang(TextChoices):
    TERSIMPAN = "tersimpan", _("Tersimpan")
    DISERAHKAN = "diserahkan", _("Di tangan pihak lain")
    DIKEMBALIKAN = "dikembalikan", _("Sudah dikembalikan")
    DIMUSNAHKAN = "dimusnahkan", _("Sudah dimusnahkan")


class PenerimaBarang(TextChoices):
    """To whom a thing goes out."""

    PENYIDIK = "penyidik", _("Penyidik")
    PENUNTUT = "penuntut", _("Penuntut umum")
    PENGADILAN = "pengadilan", _("Pengadilan")
    KANTOR_PENGAWAS = "kantor_pengawas", _("Kantor pengawas lain")
    INSTANSI = "instansi", _("Instansi lain")
    PEMILIK = "pemilik", _("Pemilik atau yang menyerahkan")
