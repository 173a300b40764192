import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class TugasLapangan(models.Model):
    """One supervisor sent to look into one report: letter of assignment and what to look for.

    ``petunjuk`` is sealed under the report's data key and is all the supervisor reads of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="tugas_lapangan")
    pengawas = models.ForeignKey("lapangan.PengawasLapangan", models.PROTECT, related_name="tugas")
    surat_tugas = models.CharField(max_length=80, blank=True)
    petunjuk = models.BinaryField(editable=False)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField(auto_now_add=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    dibatalkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "tugas lapangan"
        verbose_name_plural = "tugas lapangan"
        ordering = ["-dibuat", "id"]
        constraints = [
            models.UniqueConstraint(
                name="tugas_stands_open_once_per_report_and_supervisor",
                fields=["laporan", "pengawas"],
                condition=Q(selesai_pada=None, dibatalkan_pada=None),
            ),
            models.CheckConstraint(
                name="tugas_is_done_or_cancelled_not_both",
                condition=Q(selesai_pada=None) | Q(dibatalkan_pada=None),
            ),
        ]
        indexes = [
            # What a supervisor still has to do, newest first.
            models.Index(
                name="tugas_terbuka",
                fields=["pengawas", "-dibuat"],
                condition=Q(selesai_pada=None, dibatalkan_pada=None),
            ),
        ]

    def __str__(self) -> str:
        return f"tugas {self.pk}"

    @property
    def terbuka(self) -> bool:
        return self.selesai_pada is None and self.dibatalkan_pada is None
