from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from wilayah.choices import KeadaanUsulan, KodeRezim

MENUNGGU = Q(
    keadaan=KeadaanUsulan.MENUNGGU,
    pemutus=None,
    diputus_pada=None,
    versi=None,
    alasan_tolak="",
)
DISETUJUI = Q(
    keadaan=KeadaanUsulan.DISETUJUI,
    pemutus__isnull=False,
    diputus_pada__isnull=False,
    versi__isnull=False,
    alasan_tolak="",
)
DITOLAK = Q(
    keadaan=KeadaanUsulan.DITOLAK,
    pemutus__isnull=False,
    diputus_pada__isnull=False,
    versi=None,
    alasan_tolak__regex=r"\S",
)


class UsulanRezim(models.Model):
    """A correction of a regime that one administrator proposes and another one approves.

    ``isi`` is what changes, in the form of the regime file; ``atas_versi`` is the version the
    proposer had before their eyes. What is proposed never changes, and a decision is made once.
    """

    kode = models.CharField(max_length=40, choices=KodeRezim)
    atas_versi = models.PositiveSmallIntegerField()
    isi = models.JSONField()
    alasan = models.TextField(max_length=1000)
    berlaku_sejak = models.DateField()
    pengusul = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diusulkan_pada = models.DateTimeField(db_default=Now(), editable=False)
    keadaan = models.CharField(max_length=10, choices=KeadaanUsulan, default=KeadaanUsulan.MENUNGGU)
    pemutus = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diputus_pada = models.DateTimeField(null=True, blank=True)
    alasan_tolak = models.TextField(max_length=1000, blank=True)
    versi = models.OneToOneField(
        "wilayah.RezimHukum", models.PROTECT, null=True, blank=True, related_name="usulan"
    )

    class Meta:
        verbose_name = "usulan rezim"
        verbose_name_plural = "usulan rezim"
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                name="usulan_is_approved_by_somebody_else",
                condition=~Q(keadaan=KeadaanUsulan.DISETUJUI) | ~Q(pemutus=F("pengusul")),
            ),
            models.CheckConstraint(
                name="usulan_waits_or_is_decided", condition=MENUNGGU | DISETUJUI | DITOLAK
            ),
            models.CheckConstraint(
                name="usulan_gives_its_reason", condition=Q(alasan__regex=r"\S")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode}, usulan {self.pk}"
