from django.conf import settings
from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact


class LanggananKalender(models.Model):
    """An officer's secret link to the deadlines of their office; only its hash is kept.

    It opens for as long as the officer is active, belongs to an office and has not revoked it.
    """

    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="langganan_kalender"
    )
    sidik = models.BinaryField(max_length=32, unique=True, editable=False)
    nama = models.CharField(max_length=60, blank=True)
    dibuat = models.DateTimeField()
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "langganan kalender"
        verbose_name_plural = "langganan kalender"
        ordering = ["-dibuat"]
        default_permissions = ["view"]
        constraints = [
            models.CheckConstraint(
                name="langganan_kalender_keeps_a_sha256",
                condition=models.Q(Exact(Length("sidik"), 32)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.petugas_id} {self.dibuat:%Y-%m-%d}"
