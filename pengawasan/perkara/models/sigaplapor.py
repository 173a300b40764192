from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from pengawasan.perkara.rules.sigaplapor import POLA_NOMOR


class NomorSigaplapor(models.Model):
    """The number under which Bawaslu's own system SIGAPLAPOR keeps a report.

    A corrected number takes the place of the wrong one; the trail keeps both.
    """

    laporan = models.OneToOneField(
        "laporan.Laporan", models.PROTECT, related_name="nomor_sigaplapor"
    )
    nomor = models.CharField(max_length=60)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "nomor SIGAPLAPOR"
        verbose_name_plural = "nomor SIGAPLAPOR"
        constraints = [
            # Also the index of the search by number.
            models.UniqueConstraint(Upper("nomor"), name="sigaplapor_number_names_one_report"),
            models.CheckConstraint(
                name="sigaplapor_number_looks_like_one", condition=Q(nomor__regex=POLA_NOMOR)
            ),
        ]

    def __str__(self) -> str:
        return self.nomor
