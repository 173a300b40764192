from __future__ import annotations

from typing import Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q, Value

from wilayah.choices import JenisWilayah, Tingkat


class WilayahQuerySet(models.QuerySet["Wilayah"]):
    def berlaku(self) -> Self:
        """Return the regions whose code is in force now."""
        return self.filter(berlaku_sampai=None)

    def dalam(self, kode: str) -> Self:
        """Return the region and everything below it, by prefix range."""
        return self.filter(Q(kode=kode) | Q(kode__gte=f"{kode}.", kode__lt=f"{kode}/"))


class Wilayah(models.Model):
    """One official region under one code for one span of time.

    Codes change by decree and are reused for other places, so a code alone names nothing;
    whoever keeps a code keeps the name beside it.
    """

    kode = models.CharField(max_length=13, db_collation="C")
    nama = models.CharField(max_length=100)
    nama_cari = models.CharField(max_length=100, db_collation="C")
    kata = models.GeneratedField(
        expression=Func(
            Func(F("nama_cari"), Value(" "), function="string_to_array"),
            function="array_to_tsvector",
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    tingkat = models.PositiveSmallIntegerField(choices=Tingkat)
    jenis = models.CharField(max_length=12, choices=JenisWilayah)
    berlaku_dari = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)
    lintang = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    bujur = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)

    objects = WilayahQuerySet.as_manager()

    class Meta:
        verbose_name = "wilayah"
        verbose_name_plural = "wilayah"
        ordering = ["kode"]
        constraints = [
            models.UniqueConstraint(
                name="wilayah_code_names_one_region_at_a_time",
                fields=["kode"],
                condition=Q(berlaku_sampai=None),
            ),
            models.CheckConstraint(
                name="wilayah_code_has_the_form_of_its_level",
                condition=(
                    Q(tingkat=1, kode__regex=r"^\d\d$")
                    | Q(tingkat=2, kode__regex=r"^\d\d\.\d\d$")
                    | Q(tingkat=3, kode__regex=r"^\d\d\.\d\d\.\d\d$")
                    | Q(tingkat=4, kode__regex=r"^\d\d\.\d\d\.\d\d\.\d{4}$")
                ),
            ),
            models.CheckConstraint(
                name="wilayah_ends_after_it_begins",
                condition=Q(berlaku_sampai=None) | Q(berlaku_sampai__gte=F("berlaku_dari")),
            ),
        ]
        indexes = [
            # A code's whole history, and prefix ranges for jurisdiction.
            models.Index(name="wilayah_kode", fields=["kode"]),
            # The children of a region.
            models.Index(
                name="wilayah_tingkat_kode",
                fields=["tingkat", "kode"],
                condition=Q(berlaku_sampai=None),
            ),
            # Search by the beginning of any word of a name.
            GinIndex(
                name="wilayah_kata",
                fields=["kata"],
                condition=Q(berlaku_sampai=None),
                fastupdate=False,  # a fresh import must not leave a list to read through
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class AlihKode(models.Model):
    """The crosswalk: what became of a code that a decree took out of use."""

    kode_lama = models.CharField(max_length=13, db_collation="C")
    kode_baru = models.CharField(max_length=13, db_collation="C", blank=True)
    dasar_lama = models.CharField(max_length=60)
    dasar_baru = models.CharField(max_length=60)

    class Meta:
        verbose_name = "alih kode"
        verbose_name_plural = "alih kode"
        ordering = ["kode_lama"]
        constraints = [
            models.UniqueConstraint(
                name="alih_kode_states_one_change_once",
                fields=["kode_lama", "kode_baru", "dasar_baru"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode_lama} → {self.kode_baru or '?'}"
