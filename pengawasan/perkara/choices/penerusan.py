"""Words of handing over and hearing back, of suggestions, and of contestants on cases."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class KeadaanPenerusan(TextChoices):
    """Where one forwarding stands, as seen from the office that wrote."""

    DIKIRIM = "dikirim", _("Dikirim, belum dikonfirmasi")
    DITERIMA = "diterima", _("Diterima, menunggu jawaban")
    DIJAWAB = "dijawab", _("Sudah dijawab")
    DIKEMBALIKAN = "dikembalikan", _("Dikembalikan")
    DITUTUP = "ditutup", _("Selesai")


class JenisTanggapan(TextChoices):
    """What the receiving body says."""

    TERIMA = "terima", _("Penerimaan dikonfirmasi")
    JAWAB = "jawab", _("Jawaban")
    LAMPIRAN = "lampiran", _("Lampiran")
    KEMBALIKAN = "kembalikan", _("Pengembalian")


class HasilTanggapan(TextChoices):
    """What the receiving body made of it."""

    TERBUKTI = "terbukti", _("Terbukti, dengan sanksi atau tindakan")
    TIDAK_TERBUKTI = "tidak_terbukti", _("Tidak terbukti")
    DITINDAKLANJUTI = "ditindaklanjuti", _("Sedang ditindaklanjuti")
    DITOLAK = "ditolak", _("Tidak ditindaklanjuti")


class LewatTanggapan(TextChoices):
    """How an answer reached the office."""

    TAUTAN = "tautan", _("Lewat tautan penerima")
    KERTAS = "kertas", _("Dicatat petugas dari surat")


class SasaranSaran(TextChoices):
    """To whom a suggestion for correction goes."""

    KPU = "kpu", _("KPU")
    PPK = "ppk", _("Panitia Pemilihan Kecamatan (PPK)")
    PPS = "pps", _("Panitia Pemungutan Suara (PPS)")


class KeadaanSaran(TextChoices):
    TERKIRIM = "terkirim", _("Terkirim, menunggu jawaban")
    DIJAWAB = "dijawab", _("Dijawab")
    DILAKSANAKAN = "dilaksanakan", _("Dilaksanakan")
    DIABAIKAN = "diabaikan", _("Diabaikan")
    MENJADI_TEMUAN = "menjadi_temuan", _("Menjadi temuan")


class PeranKontestan(TextChoices):
    """What a contestant is to a case; officers only."""

    DIUNTUNGKAN = "diuntungkan", _("Diuntungkan")
    DIRUGIKAN = "dirugikan", _("Dirugikan")
    TERLAPOR = "terlapor", _("Terlapor")
