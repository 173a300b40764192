from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from wilayah.choices import JenisPemilihan, KodeRezim

JENIS = [jenis for jenis in JenisPemilihan.values if jenis != JenisPemilihan.TIDAK_TAHU]


class Pemilihan(models.Model):
    """An election, the window in which events belong to it, and the regime it follows.

    ``wilayah`` holds region prefixes; empty means the whole country. A repeat vote is an
    election of its own with the prefixes of its regions.
    """

    kode = models.SlugField(max_length=40, primary_key=True)
    nama = models.CharField(max_length=140)
    jenis = ArrayField(models.CharField(max_length=16, choices=JenisPemilihan))
    rezim = models.CharField(max_length=40, choices=KodeRezim)
    hari_pemungutan = models.DateField()
    mulai = models.DateField()
    selesai = models.DateField()
    wilayah = ArrayField(models.CharField(max_length=13), default=list, blank=True)
    catatan = models.TextField(blank=True)

    class Meta:
        verbose_name = "pemilihan"
        verbose_name_plural = "pemilihan"
        ordering = ["-hari_pemungutan", "kode"]
        constraints = [
            models.CheckConstraint(
                name="pemilihan_votes_inside_its_window",
                condition=Q(mulai__lte=F("hari_pemungutan")) & Q(selesai__gte=F("hari_pemungutan")),
            ),
            models.CheckConstraint(
                name="pemilihan_elects_known_offices",
                condition=Q(jenis__len__gte=1) & Q(jenis__contained_by=JENIS),
            ),
            models.CheckConstraint(
                name="pemilihan_follows_a_known_regime",
                condition=Q(rezim__in=KodeRezim.values),
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class Tahapan(models.Model):
    """A stage of an election; both days belong to it."""

    pemilihan = models.ForeignKey("wilayah.Pemilihan", models.CASCADE, related_name="tahapan")
    nama = models.CharField(max_length=120)
    mulai = models.DateField()
    selesai = models.DateField()

    class Meta:
        verbose_name = "tahapan"
        verbose_name_plural = "tahapan"
        ordering = ["mulai", "nama"]
        constraints = [
            models.UniqueConstraint(
                name="tahapan_is_named_once_per_election", fields=["pemilihan", "nama"]
            ),
            models.CheckConstraint(
                name="tahapan_ends_after_it_begins", condition=Q(selesai__gte=F("mulai"))
            ),
        ]

    def __str__(self) -> str:
        return self.nama
