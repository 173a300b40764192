from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from laporan.choices import Kanal, StatusNotifikasi

BELUM_SELESAI = [StatusNotifikasi.ANTRE, StatusNotifikasi.DIKIRIM]


class NotifikasiQuerySet(models.QuerySet["Notifikasi"]):
    def siap(self, pada: datetime) -> Self:
        """Return messages due for an attempt, abandoned claims included."""
        return self.filter(status__in=BELUM_SELESAI, kirim_setelah__lte=pada)


class Notifikasi(models.Model):
    """The outbox: a message promised in the same transaction as its cause.

    ``surel`` to a reporter goes to the sealed Kontak of ``laporan``; ``aplikasi`` is read by
    the officers of ``kantor`` and gathered into one digest e-mail. ``data`` holds codes only:
    never a story, a name, an address or an access code.
    """

    kunci = models.CharField(max_length=120, unique=True)
    kanal = models.CharField(max_length=10, choices=Kanal)
    templat = models.CharField(max_length=40)
    laporan = models.ForeignKey(
        "laporan.Laporan", models.PROTECT, null=True, related_name="notifikasi"
    )
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, null=True, related_name="+")
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    data = models.JSONField(default=dict)
    status = models.CharField(
        max_length=10, choices=StatusNotifikasi, default=StatusNotifikasi.ANTRE
    )
    percobaan = models.PositiveSmallIntegerField(default=0)
    galat = models.CharField(max_length=200, blank=True)
    dibuat = models.DateTimeField(db_default=Now())
    kirim_setelah = models.DateTimeField(db_default=Now())

    objects = NotifikasiQuerySet.as_manager()

    class Meta:
        verbose_name = "notifikasi"
        verbose_name_plural = "notifikasi"
        indexes = [
            # The sweep: what is due, abandoned claims included.
            models.Index(
                name="notifikasi_siap",
                fields=["kirim_setelah"],
                condition=Q(status__in=BELUM_SELESAI),
            ),
            # The notices an office reads, newest first.
            models.Index(
                name="notifikasi_kantor",
                fields=["kantor", "-id"],
                condition=Q(kanal=Kanal.APLIKASI),
            ),
        ]

    def __str__(self) -> str:
        return self.kunci


class BacaanPetugas(models.Model):
    """How far an officer has read the notices of their office."""

    petugas = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="bacaan")
    sampai = models.BigIntegerField(default=0)

    class Meta:
        verbose_name = "bacaan petugas"
        verbose_name_plural = "bacaan petugas"

    def __str__(self) -> str:
        return f"{self.petugas_id} {self.sampai}"
