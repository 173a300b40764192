from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from laporan.models import BerkasTersimpan
from pengawasan.lapangan.choices import KeadaanPengawas, PeranLapangan
from wilayah.rules.kode import zona
from wilayah.rules.tenggat import saat_setempat

KODE_DESA = r"^[1-9]\d\.\d\d\.\d\d\.[123]\d{3}$"
NOMOR_TPS = r"^\d{3}$"


def di_bawah(prefiks: str, kolom: str = "kode_wilayah") -> Q:
    """Return the condition that a region code lies in a jurisdiction, as a range of its index."""
    if not prefiks:
        return Q()
    dalam = {f"{kolom}__gte": f"{prefiks}.", f"{kolom}__lt": f"{prefiks}/"}
    return Q(**{kolom: prefiks}) | Q(**dalam)


class PengawasQuerySet(models.QuerySet["PengawasLapangan"]):
    def bertugas(self, pada: date) -> Self:
        """Return those who may work on a day: not revoked, inside their term."""
        return self.filter(aktif_dari__lte=pada, aktif_sampai__gte=pada).exclude(
            keadaan=KeadaanPengawas.DICABUT
        )

    def di_wilayah(self, prefiks: str) -> Self:
        """Return those whose village lies in a jurisdiction."""
        return self.filter(di_bawah(prefiks))


class PengawasLapangan(BerkasTersimpan):
    """A supervisor in the field: of a village (PKD), or of one polling place (PTPS).

    Not a Petugas: signs in on one phone with a PIN, sees one village. The term ends by itself,
    because every question asks for the day. ``telepon`` is sealed under ``kunci_data``.
    """

    nama = models.CharField(max_length=120)
    peran = models.CharField(max_length=4, choices=PeranLapangan)
    kode_wilayah = models.CharField(max_length=13, db_collation="C")
    nama_wilayah = models.CharField(max_length=300)
    tps = models.CharField(max_length=3, blank=True)
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="pengawas_lapangan")
    aktif_dari = models.DateField()
    aktif_sampai = models.DateField()
    keadaan = models.CharField(
        max_length=8, choices=KeadaanPengawas, default=KeadaanPengawas.DIUNDANG
    )
    telepon = models.BinaryField(default=b"", editable=False)
    dibuat = models.DateTimeField(auto_now_add=True)
    terakhir = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[PengawasQuerySet] = PengawasQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "pengawas lapangan"
        verbose_name_plural = "pengawas lapangan"
        ordering = ["kode_wilayah", "tps", "id"]
        constraints = [
            models.CheckConstraint(
                name="pengawas_belongs_to_a_village", condition=Q(kode_wilayah__regex=KODE_DESA)
            ),
            models.CheckConstraint(
                name="pengawas_of_a_polling_place_names_it",
                condition=Q(peran=PeranLapangan.PKD, tps="")
                | Q(peran=PeranLapangan.PTPS, tps__regex=NOMOR_TPS),
            ),
            models.CheckConstraint(
                name="pengawas_term_ends_after_it_begins",
                condition=Q(aktif_sampai__gte=F("aktif_dari")),
            ),
        ]
        indexes = [
            # The lists of every tier: a jurisdiction is a range, pages follow it by keyset.
            models.Index(name="pengawas_menurut_wilayah", fields=["kode_wilayah", "tps", "id"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_peran_display()} {self.kode_wilayah} {self.tps}".strip()

    @property
    def zona(self) -> str:
        return zona(self.kode_wilayah)

    def hari_ini(self) -> date:
        return saat_setempat(timezone.now(), self.zona).date()

    @property
    def sudah_habis(self) -> bool:
        """Whether the account was ended, or its last day is over where it works."""
        return self.keadaan == KeadaanPengawas.DICABUT or self.hari_ini() > self.aktif_sampai

    @property
    def bertugas_kini(self) -> bool:
        """Whether the supervisor may work today."""
        dicabut = self.keadaan == KeadaanPengawas.DICABUT
        return not dicabut and self.aktif_dari <= self.hari_ini() <= self.aktif_sampai


class Undangan(models.Model):
    """A one-time secret that binds a phone; kept as a keyed hash, dead after its day."""

    pengawas = models.ForeignKey(PengawasLapangan, models.PROTECT, related_name="undangan")
    sidik = models.BinaryField(max_length=32, unique=True, editable=False)
    dibuat = models.DateTimeField(auto_now_add=True)
    sampai = models.DateTimeField()
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    dipakai_pada = models.DateTimeField(null=True, blank=True)
    dibatalkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "undangan"
        verbose_name_plural = "undangan"
        constraints = [
            models.UniqueConstraint(
                name="undangan_stands_open_once_per_supervisor",
                fields=["pengawas"],
                condition=Q(dipakai_pada=None, dibatalkan_pada=None),
            ),
            models.CheckConstraint(
                name="undangan_is_used_or_cancelled_not_both",
                condition=Q(dipakai_pada=None) | Q(dibatalkan_pada=None),
            ),
        ]

    def __str__(self) -> str:
        return f"undangan {self.pk}"

    def terbuka(self, kini: datetime) -> bool:
        """Tell whether the invitation can still bind a phone."""
        return self.dipakai_pada is None and self.dibatalkan_pada is None and kini < self.sampai


class Perangkat(models.Model):
    """The one phone of a supervisor: hashes of its secret and its session, and its PIN.

    ``pin`` is an Argon2 hash of a keyed hash; ``gagal`` counts wrong tries in a row.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pengawas = models.ForeignKey(PengawasLapangan, models.PROTECT, related_name="perangkat")
    sidik = models.BinaryField(max_length=32, unique=True, editable=False)
    pin = models.CharField(max_length=200, editable=False)
    gagal = models.PositiveSmallIntegerField(default=0)
    terkunci_sampai = models.DateTimeField(null=True, blank=True)
    sesi = models.BinaryField(max_length=32, null=True, editable=False)
    sesi_sampai = models.DateTimeField(null=True, blank=True)
    diikat_pada = models.DateTimeField(auto_now_add=True)
    dicabut_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "perangkat"
        verbose_name_plural = "perangkat"
        constraints = [
            models.UniqueConstraint(
                name="perangkat_is_one_per_supervisor",
                fields=["pengawas"],
                condition=Q(dicabut_pada=None),
            ),
            models.CheckConstraint(
                name="perangkat_dies_with_its_session",
                condition=Q(dicabut_pada=None) | Q(sesi=None),
            ),
        ]

    def __str__(self) -> str:
        return f"perangkat {self.pk}"
