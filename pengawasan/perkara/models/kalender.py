from django.conf import settings
from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact


class LanggananKalender(models.Model):
    """An officer's secret link to the deadlines of their office; only its hash is kept.

    It opens for as long as the officer is active, reads reports of the office it was made in, and
    has not revoked it. One whose maker had no office when links were tied to theirs never opens.
    """

    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="langganan_kalender"
    )
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, null=True, related_name="+")
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
