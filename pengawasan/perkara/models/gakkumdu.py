"""The Sentra Gakkumdu of an office: its members, and what they discussed of a case."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from pengawasan.perkara.choices.penanganan import UnsurGakkumdu


class AnggotaGakkumdu(models.Model):
    """A member of an office's Sentra Gakkumdu; whoever leaves becomes inactive."""

    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="anggota_gakkumdu")
    nama = models.CharField(max_length=120)
    unsur = models.CharField(max_length=10, choices=UnsurGakkumdu)
    jabatan = models.CharField(max_length=120)
    aktif = models.BooleanField(default=True)

    class Meta:
        verbose_name = "anggota Gakkumdu"
        verbose_name_plural = "anggota Gakkumdu"
        ordering = ["kantor", "unsur", "nama"]
        constraints = [
            models.UniqueConstraint(
                name="anggota_gakkumdu_is_active_once_per_office",
                fields=["kantor", "unsur", "nama"],
                condition=Q(aktif=True),
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class PembahasanGakkumdu(models.Model):
    """One discussion of a criminal track, the first or the second; never changed.

    ``isi`` seals pasal, kesimpulan, beda_pendapat, and why a body was missing. Secret (hukum
    P4): read by the members of the office that holds the case.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    jalur = models.ForeignKey("perkara.Jalur", models.PROTECT, related_name="pembahasan")
    ke = models.PositiveSmallIntegerField()
    waktu = models.DateTimeField()
    peserta = models.ManyToManyField(AnggotaGakkumdu, related_name="pembahasan")
    lengkap = models.BooleanField()
    beralasan = models.BooleanField(default=False)
    lanjut = models.BooleanField()
    isi = models.BinaryField(editable=False)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()

    class Meta:
        verbose_name = "pembahasan Gakkumdu"
        verbose_name_plural = "pembahasan Gakkumdu"
        ordering = ["jalur", "ke"]
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(
                name="pembahasan_is_held_once_per_round", fields=["jalur", "ke"]
            ),
            models.CheckConstraint(
                name="pembahasan_is_the_first_or_the_second", condition=Q(ke__in=[1, 2])
            ),
            models.CheckConstraint(
                name="pembahasan_without_one_of_the_three_bodies_says_why",
                condition=Q(lengkap=True) | Q(beralasan=True),
            ),
            models.CheckConstraint(
                name="pembahasan_happened_before_it_was_written_down",
                condition=Q(waktu__lte=F("dicatat_pada")),
            ),
        ]

    def __str__(self) -> str:
        return f"pembahasan {self.ke} {self.jalur_id}"
