from django.conf import settings
from django.db import models
from django.db.models import Q

from laporan.models import BerkasTersimpan
from pengawasan.dokumen.choices import CaraFinal


class SalinanFinal(BerkasTersimpan):
    """How a paper was signed: the scan of the signed sheet, or the record of a signature.

    The scan lies sealed in the evidence folder under the row's id. Rows are added, never
    changed; a later one says why it stands in the place of the one before.
    """

    dokumen = models.ForeignKey("dokumen.Dokumen", models.PROTECT, related_name="salinan")
    urutan = models.PositiveSmallIntegerField()
    cara = models.CharField(max_length=10, choices=CaraFinal)
    jenis = models.CharField(max_length=80, blank=True)
    ukuran = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    penyedia = models.CharField(max_length=120, blank=True)
    nomor_sertifikat = models.CharField(max_length=120, blank=True)
    ditandatangani_pada = models.DateTimeField(null=True, blank=True)
    alasan = models.CharField(max_length=300, blank=True)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "salinan final"
        verbose_name_plural = "salinan final"
        ordering = ["dokumen", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="salinan_has_one_place_at_its_paper", fields=["dokumen", "urutan"]
            ),
            models.CheckConstraint(
                name="salinan_is_a_scan_or_a_signature_on_record",
                condition=Q(cara=CaraFinal.PINDAIAN) & ~Q(sha256="")
                | Q(cara=CaraFinal.ELEKTRONIK, ditandatangani_pada__isnull=False)
                & ~Q(penyedia="")
                & ~Q(nomor_sertifikat=""),
            ),
            models.CheckConstraint(
                name="salinan_after_the_first_gives_its_reason",
                condition=Q(urutan=1) | ~Q(alasan=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cara} {self.dokumen_id}"
