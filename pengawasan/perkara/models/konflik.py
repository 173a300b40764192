import uuid

from django.conf import settings
from django.db import models

from pengawasan.perkara.choices.penanganan import JenisKonflik


class KonflikKepentingan(models.Model):
    """An officer's stake in a report: from then on its protected parts stay closed to them.

    ``alasan`` is sealed under the report's data key. Rows are added, never changed or taken back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="konflik")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="konflik")
    jenis = models.CharField(max_length=12, choices=JenisKonflik)
    alasan = models.BinaryField(editable=False)
    dinyatakan_pada = models.DateTimeField()

    class Meta:
        verbose_name = "konflik kepentingan"
        verbose_name_plural = "konflik kepentingan"
        ordering = ["laporan", "dinyatakan_pada"]
        default_permissions = ["view"]
        constraints = [
            # Also the index of the question asked at every door.
            models.UniqueConstraint(
                name="konflik_is_declared_once_by_an_officer", fields=["laporan", "petugas"]
            ),
        ]

    def __str__(self) -> str:
        return f"konflik {self.petugas_id} {self.laporan_id}"
