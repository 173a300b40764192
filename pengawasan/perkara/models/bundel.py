from django.conf import settings
from django.db import models
from django.db.models import F, Q

from laporan.models import BerkasTersimpan


class BerkasBundel(BerkasTersimpan):
    """A scanned paper an officer put into a track's bundle, under the item it belongs to.

    The bytes lie in the evidence folder, the name is sealed. What was put in by mistake is
    withdrawn, not deleted.
    """

    jalur = models.ForeignKey("perkara.Jalur", models.PROTECT, related_name="berkas_bundel")
    bundel = models.CharField(max_length=10)
    butir = models.CharField(max_length=1)
    nama = models.BinaryField(editable=False)
    jenis = models.CharField(max_length=80)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    ditarik_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "berkas bundel"
        verbose_name_plural = "berkas bundel"
        ordering = ["jalur", "butir", "waktu"]
        constraints = [
            models.UniqueConstraint(
                name="berkas_stands_once_at_an_item",
                fields=["jalur", "bundel", "butir", "sha256"],
                condition=Q(ditarik_pada=None),
            ),
            models.CheckConstraint(
                name="berkas_is_withdrawn_after_it_came",
                condition=Q(ditarik_pada=None) | Q(ditarik_pada__gte=F("waktu")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
