from django.conf import settings
from django.db import models

from pengawasan.perkara.choices.penerusan import PeranKontestan


class KontestanPerkara(models.Model):
    """A contestant whom a case favoured, harmed or accuses. For officers; never a public word."""

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="kontestan")
    peserta = models.ForeignKey("wilayah.Peserta", models.PROTECT, related_name="+")
    peran = models.CharField(max_length=12, choices=PeranKontestan)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "kontestan perkara"
        verbose_name_plural = "kontestan perkara"
        ordering = ["laporan", "peserta"]
        constraints = [
            models.UniqueConstraint(
                name="kontestan_plays_one_part_in_a_case", fields=["laporan", "peserta"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.peran} {self.laporan_id}"
