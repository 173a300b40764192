from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from wilayah.choices import ApaHariLibur, AsalAcuan, JenisHariLibur


class HariLiburQuerySet(models.QuerySet["HariLibur"]):
    def berlaku(self) -> Self:
        """Return the days that are really off: those nobody has struck out."""
        return self.filter(dihapus=False)


class HariLibur(models.Model):
    """A day that is not a working day anywhere in the country.

    ``asal`` says who answers for the row: what an officer has changed or struck out
    (``dihapus``) is never touched again by the seeds.
    """

    tanggal = models.DateField()
    nama = models.CharField(max_length=120)
    jenis = models.CharField(
        max_length=16, choices=JenisHariLibur, default=JenisHariLibur.LIBUR_NASIONAL
    )
    perkiraan = models.BooleanField(default=False)
    dihapus = models.BooleanField(default=False)
    asal = models.CharField(max_length=8, choices=AsalAcuan, default=AsalAcuan.PETUGAS)
    alasan = models.CharField(max_length=300, blank=True)
    diubah_pada = models.DateTimeField(auto_now=True)

    objects = HariLiburQuerySet.as_manager()

    class Meta:
        verbose_name = "hari libur"
        verbose_name_plural = "hari libur"
        ordering = ["tanggal"]
        constraints = [
            # Also the index of the clock: days off from a date on.
            models.UniqueConstraint(name="hari_libur_has_one_row_per_day", fields=["tanggal"]),
            models.CheckConstraint(
                name="hari_libur_kind_is_known", condition=Q(jenis__in=JenisHariLibur.values)
            ),
            models.CheckConstraint(name="hari_libur_has_a_name", condition=Q(nama__regex=r"\S")),
        ]

    def __str__(self) -> str:
        return f"{self.tanggal:%d-%m-%Y} {self.nama}"


class PerubahanHariLibur(models.Model):
    """A day that became a day off or a working day after the calendar was first loaded.

    Whoever keeps deadlines reads these rows after the last ``id`` it has dealt with: writers of
    the calendar wait for each other until commit, so no smaller ``id`` appears later.
    """

    tanggal = models.DateField()
    apa = models.CharField(max_length=8, choices=ApaHariLibur)
    pelaku = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    dibuat = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = "perubahan hari libur"
        verbose_name_plural = "perubahan hari libur"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                name="perubahan_hari_libur_says_what_became_of_the_day",
                condition=Q(apa__in=ApaHariLibur.values),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tanggal:%d-%m-%Y} {self.apa}"
