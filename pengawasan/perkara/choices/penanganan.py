"""Words of the handling: clarification, Gakkumdu, plenary, conflicts of interest, findings."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PihakKlarifikasi(TextChoices):
    """Who is invited to be heard."""

    PELAPOR = "pelapor", _("Pelapor")
    TERLAPOR = "terlapor", _("Terlapor")
    SAKSI = "saksi", _("Saksi")
    AHLI = "ahli", _("Ahli")
    PIHAK_TERKAIT = "pihak_terkait", _("Pihak terkait")


class CaraSampai(TextChoices):
    """How an invitation was delivered."""

    LANGSUNG = "langsung", _("Diantar langsung")
    SURAT = "surat", _("Pos atau kurir")
    SUREL = "surel", _("Surel")
    WHATSAPP = "whatsapp", _("WhatsApp")
    TELEPON = "telepon", _("Telepon")


class UnsurGakkumdu(TextChoices):
    """The three bodies of a Sentra Gakkumdu."""

    BAWASLU = "bawaslu", _("Bawaslu")
    POLRI = "polri", _("Polri")
    KEJAKSAAN = "kejaksaan", _("Kejaksaan")


class HasilPleno(TextChoices):
    """What a plenary may decide: of a track, or of a proposed finding."""

    DITINDAKLANJUTI = "ditindaklanjuti", _("Ditindaklanjuti")
    TERBUKTI = "terbukti", _("Terbukti")
    TIDAK_TERBUKTI = "tidak_terbukti", _("Tidak terbukti")
    DIHENTIKAN = "dihentikan", _("Dihentikan")
    TEMUAN = "temuan", _("Ditetapkan sebagai temuan")
    PENELUSURAN = "penelusuran", _("Penelusuran dilanjutkan")


class AcaraRapat(TextChoices):
    """What the members of the commission met for."""

    PLENO = "pleno", _("Rapat pleno")
    MAJELIS = "majelis", _("Putusan sidang")


class JenisKonflik(TextChoices):
    """What ties an officer to a report."""

    KELUARGA = "keluarga", _("Hubungan keluarga dengan salah satu pihak")
    KEUANGAN = "keuangan", _("Hubungan usaha atau keuangan")
    AFILIASI = "afiliasi", _("Hubungan organisasi, partai, atau tim kampanye")
    PIHAK = "pihak", _("Saya sendiri pihak dalam laporan ini")
    LAINNYA = "lainnya", _("Alasan lain")


class KodeArsip(TextChoices):
    """Why an *informasi awal* is not pursued (I04, I05)."""

    BUKAN_PELANGGARAN = "bukan_pelanggaran", _("Bukan pelanggaran pemilihan")
    TIDAK_CUKUP_BUKTI = "tidak_cukup_bukti", _("Tidak cukup bukti")
    SUDAH_DITANGANI = "sudah_ditangani", _("Sudah ditangani")
    DITERUSKAN_KONTEN = (
        "diteruskan_konten",
        _("Konten digital, diteruskan ke Bawaslu RI untuk penurunan"),
    )
    LAINNYA = "lainnya", _("Alasan lain")
