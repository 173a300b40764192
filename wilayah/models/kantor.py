from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from wilayah.choices import JenisKantor, Zona

KODE_BAWASLU = r"^[0-9]{2}(\.[0-9]{2}){0,2}$"
NIP = r"^[0-9]{18}$"


class Kantor(models.Model):
    """An office of election supervision; ``kode_wilayah`` is its jurisdiction as a prefix.

    The empty prefix is the whole country. What an office has not filled in stays empty and is
    shown as "belum diisi". ``kop_surat`` holds the lines of the letterhead under the office's
    name, ``kota_surat`` the place written before a letter's date; ``telepon_piket`` answers
    outside office hours.
    """

    jenis = models.CharField(max_length=20, choices=JenisKantor)
    kode_wilayah = models.CharField(max_length=8, blank=True, db_collation="C", unique=True)
    nama = models.CharField(max_length=140)
    kode_bawaslu = models.CharField(
        max_length=8,
        blank=True,
        validators=[RegexValidator(KODE_BAWASLU, _("Tulis seperti 14, 14.11, atau 14.11.02."))],
    )
    alamat = models.CharField(max_length=300, blank=True)
    tautan_peta = models.URLField(max_length=300, blank=True)
    jam = models.CharField(max_length=200, blank=True)
    telepon = models.CharField(max_length=30, blank=True)
    surel = models.EmailField(blank=True)
    zona = models.CharField(max_length=4, choices=Zona)
    aktif_dari = models.DateField(null=True, blank=True)
    aktif_sampai = models.DateField(null=True, blank=True)
    kop_surat = models.TextField(_("kop surat"), max_length=600, blank=True)
    kota_surat = models.CharField(_("tempat surat"), max_length=80, blank=True)
    penanda_tangan_nama = models.CharField(_("nama penanda tangan"), max_length=120, blank=True)
    penanda_tangan_jabatan = models.CharField(
        _("jabatan penanda tangan"), max_length=120, blank=True
    )
    penanda_tangan_nip = models.CharField(
        _("NIP penanda tangan"),
        max_length=18,
        blank=True,
        validators=[RegexValidator(NIP, _("NIP terdiri atas 18 angka, tanpa spasi."))],
    )
    telepon_piket = models.CharField(_("telepon piket"), max_length=30, blank=True)

    class Meta:
        verbose_name = "kantor"
        verbose_name_plural = "kantor"
        ordering = ["kode_wilayah"]
        constraints = [
            models.CheckConstraint(
                name="kantor_jurisdiction_fits_its_tier",
                condition=(
                    Q(jenis=JenisKantor.BAWASLU_RI, kode_wilayah="")
                    | Q(jenis=JenisKantor.BAWASLU_PROVINSI, kode_wilayah__regex=r"^\d\d$")
                    | Q(jenis=JenisKantor.BAWASLU_KABUPATEN, kode_wilayah__regex=r"^\d\d\.\d\d$")
                    | Q(
                        jenis=JenisKantor.PANWASLU_KECAMATAN,
                        kode_wilayah__regex=r"^\d\d\.\d\d\.\d\d$",
                    )
                ),
            ),
            models.CheckConstraint(
                name="kantor_own_code_fits_in_a_register_number",
                condition=Q(kode_bawaslu="") | Q(kode_bawaslu__regex=KODE_BAWASLU),
            ),
            models.CheckConstraint(
                name="kantor_signatory_number_is_a_nip",
                condition=Q(penanda_tangan_nip="") | Q(penanda_tangan_nip__regex=NIP),
            ),
            models.CheckConstraint(
                name="kantor_term_ends_after_it_begins",
                condition=Q(aktif_dari=None)
                | Q(aktif_sampai=None)
                | Q(aktif_sampai__gte=F("aktif_dari")),
            ),
        ]

    def __str__(self) -> str:
        return self.nama
