from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KT
from django.db.models.functions import Now

from wilayah.choices import AsalAcuan, KodeRezim


class RezimHukum(models.Model):
    """One version of a legal regime: clocks, elements, powers and number patterns.

    Rows are added, never changed: a report keeps the version under which it was received.
    ``isi`` has the form that :func:`wilayah.rules.bacaan_rezim.baca_rezim` reads.
    """

    kode = models.CharField(max_length=40, choices=KodeRezim)
    versi = models.PositiveSmallIntegerField()
    berlaku_sejak = models.DateField()
    isi = models.JSONField()
    alasan = models.TextField(blank=True)
    asal = models.CharField(max_length=8, choices=AsalAcuan, default=AsalAcuan.PETUGAS)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    dibuat_pada = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = "rezim hukum"
        verbose_name_plural = "rezim hukum"
        ordering = ["kode", "-versi"]
        constraints = [
            # Also the index of the hot question: which version applies on a day.
            models.UniqueConstraint(name="rezim_version_is_written_once", fields=["kode", "versi"]),
            models.CheckConstraint(name="rezim_versions_start_at_one", condition=Q(versi__gte=1)),
            models.CheckConstraint(
                name="rezim_correction_gives_its_reason",
                condition=Q(versi=1) | Q(alasan__regex=r"\S"),
            ),
            models.CheckConstraint(
                name="rezim_row_holds_its_own_regime", condition=Q(kode=KT("isi__kode"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} versi {self.versi}"
