from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Length, Trim
from django.db.models.lookups import GreaterThanOrEqual

from laporan.rules.tenggat import ALASAN_TERPENDEK, BUKAN_KANTOR, MILIK_PELAPOR
from wilayah.rules.rezim import Satuan
from wilayah.rules.tenggat import detik_penuh, lewat

TERBUKA = Q(selesai_pada=None)
SATU_DETIK = timedelta(seconds=1)


class TenggatQuerySet(models.QuerySet["Tenggat"]):
    def terbuka(self) -> Self:
        """Return the deadlines that still run, or have run out and wait for somebody."""
        return self.filter(TERBUKA)

    def terpantau(self) -> Self:
        """Leave out until when a report may be made: no office watches that time."""
        return self.exclude(langkah=MILIK_PELAPOR)

    def milik_kantor(self) -> Self:
        """Return what an office itself has to keep; not what another count replaced."""
        return self.filter(gugur=False).exclude(langkah__in=BUKAN_KANTOR)

    def saatnya_memperingatkan(self, pada: datetime) -> Self:
        """Return the open deadlines whose next warning is due."""
        return self.terbuka().filter(peringatan_pada__lte=pada)

    def lewat(self, pada: datetime) -> Self:
        """Return the open deadlines that are over; each includes its whole last second."""
        return self.terbuka().filter(jatuh_tempo__lt=detik_penuh(pada))

    def perlu_penjelasan(self, pada: datetime) -> Self:
        """Return what an office missed, also where it was done late, and has not explained."""
        terlambat = Q(selesai_pada__gte=F("jatuh_tempo") + SATU_DETIK)
        terlambat |= Q(selesai_pada=None, jatuh_tempo__lt=detik_penuh(pada))
        return self.milik_kantor().filter(terlambat, penjelasan=None)

    def dengan_penjelasan(self) -> Self:
        """Say of each row whether somebody has explained it."""
        ada = PenjelasanTenggat.objects.filter(tenggat=OuterRef("pk"))
        return self.annotate(dijelaskan=Exists(ada))


class Tenggat(models.Model):
    """A moment set by law for one step of one report, with the article it follows.

    Computed by the pure clock when it opens, and again only when the calendar of days off
    changes; overdue is a query. It is open until ``selesai_pada`` says when the step was done or
    fell away; ``gugur`` marks a row that another count of the same step replaced, or that nobody
    made use of. ``jalur`` is
    the kind of track whose clock it is, '' for the clock of the report itself.
    ``peringatan_ke`` is the last warning given, in percent of the time, and ``peringatan_pada``
    the moment of the next one, empty when none is to come.
    """

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="tenggat")
    langkah = models.CharField(max_length=20)
    jalur = models.CharField(max_length=20, blank=True, default="")
    mulai = models.DateTimeField()
    jatuh_tempo = models.DateTimeField()
    satuan = models.CharField(max_length=14)
    dasar = models.CharField(max_length=200)
    belum_diverifikasi = models.BooleanField(default=False)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    gugur = models.BooleanField(default=False)
    peringatan_ke = models.PositiveSmallIntegerField(default=0)
    peringatan_pada = models.DateTimeField(null=True, blank=True)

    objects = TenggatQuerySet.as_manager()

    class Meta:
        verbose_name = "tenggat"
        verbose_name_plural = "tenggat"
        ordering = ["jatuh_tempo"]
        constraints = [
            models.UniqueConstraint(
                name="tenggat_of_a_step_is_open_once",
                fields=["laporan", "langkah", "jalur"],
                condition=TERBUKA,
            ),
            models.CheckConstraint(
                name="tenggat_falls_after_its_start", condition=Q(jatuh_tempo__gt=F("mulai"))
            ),
            models.CheckConstraint(
                name="tenggat_falls_away_only_when_closed",
                condition=Q(gugur=False) | Q(selesai_pada__isnull=False),
            ),
            models.CheckConstraint(
                name="tenggat_warns_in_percent", condition=Q(peringatan_ke__lte=100)
            ),
        ]
        indexes = [
            # The minute tick: open deadlines by the moment of their next warning.
            models.Index(
                name="tenggat_peringatan",
                fields=["peringatan_pada"],
                condition=TERBUKA & Q(peringatan_pada__isnull=False),
            ),
            # The calendar of the upper tiers, and what is overdue: open deadlines by moment.
            models.Index(
                name="tenggat_kalender",
                fields=["jatuh_tempo", "id"],
                condition=TERBUKA & ~Q(langkah=MILIK_PELAPOR),
            ),
            # The weekly recap: what was finished in a week, and what was open at its end.
            models.Index(
                name="tenggat_selesai",
                fields=["selesai_pada"],
                condition=Q(selesai_pada__isnull=False, gugur=False),
            ),
            # Days off that change: open deadlines in working days, a batch at a time.
            models.Index(
                name="tenggat_hari_kerja",
                fields=["id"],
                condition=TERBUKA & Q(satuan=Satuan.HARI_KERJA.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.langkah} {self.jatuh_tempo:%Y-%m-%d}"

    def lewat(self, pada: datetime) -> bool:
        """Tell whether an aware moment lies beyond the deadline."""
        return lewat(self.jatuh_tempo, pada)

    def terlambat(self, pada: datetime) -> bool:
        """Tell whether an office missed this, done since or not: what asks to be explained."""
        milik_kantor = not self.gugur and self.langkah not in BUKAN_KANTOR
        return milik_kantor and self.lewat(self.selesai_pada or pada)


class PenjelasanTenggat(models.Model):
    """Why an office missed a deadline: who says so, when, and the reason. Never changed."""

    tenggat = models.ForeignKey(Tenggat, models.PROTECT, related_name="penjelasan", db_index=False)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    alasan = models.CharField(max_length=2000)
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "penjelasan tenggat"
        verbose_name_plural = "penjelasan tenggat"
        ordering = ["id"]
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(name="tenggat_is_explained_once", fields=["tenggat"]),
            models.CheckConstraint(
                name="penjelasan_tenggat_says_why",
                condition=Q(GreaterThanOrEqual(Length(Trim("alasan")), ALASAN_TERPENDEK)),
            ),
        ]

    def __str__(self) -> str:
        return f"penjelasan {self.tenggat_id}"


class PenyesuaianTenggat(models.Model):
    """How far the open deadlines have followed a change of the calendar of days off.

    One row for all changes up to ``perubahan`` that no earlier row covers. ``sampai_tenggat`` is
    the last deadline looked at, so that work goes on where it was cut off. The rows are gone
    through twice, the second time after ``siap_pada``: a deadline may have been opened by the
    former calendar while the change was being stored.
    """

    perubahan = models.OneToOneField(
        "wilayah.PerubahanHariLibur", models.PROTECT, related_name="penyesuaian"
    )
    putaran = models.PositiveSmallIntegerField(default=1)
    siap_pada = models.DateTimeField()
    sampai_tenggat = models.BigIntegerField(default=0)
    digeser = models.PositiveIntegerField(default=0)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "penyesuaian tenggat"
        verbose_name_plural = "penyesuaian tenggat"
        ordering = ["perubahan"]
        default_permissions = ["view"]

    def __str__(self) -> str:
        return f"penyesuaian {self.perubahan_id}"
