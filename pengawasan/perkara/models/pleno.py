"""The plenary: who was there, and what was decided. The vote happens in the room."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from pengawasan.perkara.choices.penanganan import AcaraRapat, HasilPleno
from pengawasan.perkara.rules.pleno import TENTANG_TEMUAN


class RapatPleno(models.Model):
    """One plenary of an office about one report, or its panel after a hearing; never changed.

    ``jumlah_pimpinan`` counts the active members of the commission that day, ``jumlah_hadir``
    those present who had declared no conflict of interest.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="pleno")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="pleno")
    acara = models.CharField(max_length=10, choices=AcaraRapat, default=AcaraRapat.PLENO)
    waktu = models.DateTimeField()
    tempat = models.CharField(max_length=200)
    nomor_berita_acara = models.CharField(max_length=80, blank=True)
    jumlah_pimpinan = models.PositiveSmallIntegerField()
    jumlah_hadir = models.PositiveSmallIntegerField()
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()

    class Meta:
        verbose_name = "rapat pleno"
        verbose_name_plural = "rapat pleno"
        ordering = ["laporan", "waktu"]
        constraints = [
            models.CheckConstraint(
                name="pleno_decides_with_more_than_half_of_its_members",
                condition=Q(jumlah_pimpinan__lt=F("jumlah_hadir") + F("jumlah_hadir"))
                & Q(jumlah_hadir__lte=F("jumlah_pimpinan")),
            ),
            models.CheckConstraint(
                name="pleno_happened_before_it_was_written_down",
                condition=Q(waktu__lte=F("dicatat_pada")),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor_berita_acara or f"pleno {self.waktu:%Y-%m-%d}"


class PesertaPleno(models.Model):
    """One member of the commission at one plenary; who is in conflict counts as absent."""

    rapat = models.ForeignKey(RapatPleno, models.PROTECT, related_name="peserta")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    hadir = models.BooleanField()
    berkonflik = models.BooleanField(default=False)

    class Meta:
        verbose_name = "peserta pleno"
        verbose_name_plural = "peserta pleno"
        ordering = ["rapat", "id"]
        constraints = [
            models.UniqueConstraint(
                name="pleno_counts_each_member_once", fields=["rapat", "petugas"]
            ),
        ]

    def __str__(self) -> str:
        return f"peserta {self.petugas_id}"


class PutusanPleno(models.Model):
    """What one plenary decided of one track, or of a finding as a whole; never changed.

    ``alasan`` is read by the reporter; ``isi`` seals dissent: who, and their opinion.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    rapat = models.ForeignKey(RapatPleno, models.PROTECT, related_name="putusan")
    jalur = models.ForeignKey(
        "perkara.Jalur", models.PROTECT, null=True, blank=True, related_name="putusan_pleno"
    )
    hasil = models.CharField(max_length=20, choices=HasilPleno)
    pasal = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    alasan = models.CharField(max_length=2000)
    berbeda_pendapat = models.BooleanField(default=False)
    isi = models.BinaryField(editable=False)

    class Meta:
        verbose_name = "putusan pleno"
        verbose_name_plural = "putusan pleno"
        ordering = ["rapat", "jalur"]
        constraints = [
            models.CheckConstraint(
                name="putusan_pleno_is_of_a_track_or_of_a_finding",
                condition=Q(jalur=None, hasil__in=sorted(TENTANG_TEMUAN))
                | Q(jalur__isnull=False) & ~Q(hasil__in=sorted(TENTANG_TEMUAN)),
            ),
            models.UniqueConstraint(name="pleno_decides_a_track_once", fields=["rapat", "jalur"]),
            models.UniqueConstraint(
                name="pleno_decides_a_finding_once",
                fields=["rapat"],
                condition=Q(jalur=None),
            ),
            models.CheckConstraint(name="putusan_pleno_says_why", condition=~Q(alasan="")),
        ]

    def __str__(self) -> str:
        return f"{self.hasil} {self.jalur_id}"
