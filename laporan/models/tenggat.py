from datetime import datetime

from django.db import models
from django.db.models import F, Q

from wilayah.rules.tenggat import lewat


class Tenggat(models.Model):
    """A moment set by law for one step of one report, with the article it follows.

    Computed once by the pure clock and never recomputed here; overdue is a query. It is open
    until ``selesai_pada`` says when the step was done or fell away. ``jalur`` is the kind of
    track whose clock it is, '' for the clock of the report itself.
    """

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="tenggat")
    langkah = models.CharField(max_length=20)
    jalur = models.CharField(max_length=20, blank=True, default="")
    mulai = models.DateTimeField()
    jatuh_tempo = models.DateTimeField()
    satuan = models.CharField(max_length=14)
    dasar = models.CharField(max_length=200)
    belum_diverifikasi = models.BooleanField(default=False)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "tenggat"
        verbose_name_plural = "tenggat"
        ordering = ["jatuh_tempo"]
        constraints = [
            models.UniqueConstraint(
                name="tenggat_of_a_step_is_open_once",
                fields=["laporan", "langkah", "jalur"],
                condition=Q(selesai_pada=None),
            ),
            models.CheckConstraint(
                name="tenggat_falls_after_its_start", condition=Q(jatuh_tempo__gt=F("mulai"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.langkah} {self.jatuh_tempo:%Y-%m-%d}"

    def lewat(self, pada: datetime) -> bool:
        """Tell whether an aware moment lies beyond the deadline."""
        return lewat(self.jatuh_tempo, pada)
