import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class KajianPelanggaran(models.Model):
    """The legal study of one track (Formulir A.11), written by a penelaah for the plenary.

    ``isi`` seals it under the report's data key: duduk_perkara, fakta, analisis, kesimpulan,
    rekomendasi. Secret until the plenary (hukum P4), which closes it; then a trigger refuses
    every change. The trail holds a keyed hash of each version.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    jalur = models.OneToOneField("perkara.Jalur", models.PROTECT, related_name="kajian")
    versi = models.PositiveSmallIntegerField(default=1)
    isi = models.BinaryField(editable=False)
    lengkap = models.BooleanField(default=False)
    disusun_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diubah_pada = models.DateTimeField()
    ditutup_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "kajian dugaan pelanggaran"
        verbose_name_plural = "kajian dugaan pelanggaran"
        default_permissions = ["view"]
        constraints = [
            models.CheckConstraint(
                name="kajian_pelanggaran_is_closed_when_it_is_whole",
                condition=Q(ditutup_pada=None) | Q(lengkap=True),
            ),
        ]

    def __str__(self) -> str:
        return f"kajian {self.jalur_id}"
