"""Clarification: who was invited, whether it reached them, and what they said."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from pengawasan.perkara.choices.penanganan import CaraSampai, PihakKlarifikasi

P = PihakKlarifikasi
TANPA_BARIS = [P.AHLI, P.PIHAK_TERKAIT]
"""Parties who stand in no row of the report; the invitation itself seals who they are."""

SATU_ORANG = (
    Q(kepada=P.PELAPOR, pelapor__isnull=False, terlapor=None, saksi=None)
    | Q(kepada=P.TERLAPOR, pelapor=None, terlapor__isnull=False, saksi=None)
    | Q(kepada=P.SAKSI, pelapor=None, terlapor=None, saksi__isnull=False)
    | Q(kepada__in=TANPA_BARIS, pelapor=None, terlapor=None, saksi=None)
)


class UndanganKlarifikasi(models.Model):
    """One person invited to be heard on one track; never changed, a new date is a new row.

    ``isi`` seals, under the report's data key, the name and address of whoever stands in no row
    of the report, and what they are asked about.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    jalur = models.ForeignKey("perkara.Jalur", models.PROTECT, related_name="undangan")
    urutan = models.PositiveSmallIntegerField()
    kepada = models.CharField(max_length=14, choices=PihakKlarifikasi)
    pelapor = models.ForeignKey(
        "laporan.Pelapor", models.PROTECT, null=True, blank=True, related_name="+"
    )
    terlapor = models.ForeignKey(
        "laporan.Terlapor", models.PROTECT, null=True, blank=True, related_name="+"
    )
    saksi = models.ForeignKey(
        "laporan.Saksi", models.PROTECT, null=True, blank=True, related_name="+"
    )
    jadwal = models.DateTimeField()
    tempat = models.CharField(max_length=200)
    isi = models.BinaryField(editable=False)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat = models.DateTimeField()

    class Meta:
        verbose_name = "undangan klarifikasi"
        verbose_name_plural = "undangan klarifikasi"
        ordering = ["jalur", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="undangan_klarifikasi_has_one_place_in_its_track",
                fields=["jalur", "urutan"],
            ),
            models.CheckConstraint(
                name="undangan_klarifikasi_is_for_one_person", condition=SATU_ORANG
            ),
            models.CheckConstraint(
                name="undangan_klarifikasi_is_for_a_later_moment",
                condition=Q(jadwal__gt=F("dibuat")),
            ),
        ]

    def __str__(self) -> str:
        return f"undangan {self.urutan} {self.kepada}"


class PenyampaianUndangan(models.Model):
    """One try to deliver an invitation; ``isi`` seals who took it, and remarks. Never changed."""

    undangan = models.ForeignKey(UndanganKlarifikasi, models.PROTECT, related_name="penyampaian")
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    cara = models.CharField(max_length=10, choices=CaraSampai)
    waktu = models.DateTimeField()
    berhasil = models.BooleanField()
    isi = models.BinaryField(editable=False)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dicatat_pada = models.DateTimeField()

    class Meta:
        verbose_name = "penyampaian undangan"
        verbose_name_plural = "penyampaian undangan"
        ordering = ["undangan", "waktu"]
        constraints = [
            models.CheckConstraint(
                name="penyampaian_happened_before_it_was_written_down",
                condition=Q(waktu__lte=F("dicatat_pada")),
            ),
        ]

    def __str__(self) -> str:
        return f"penyampaian {self.undangan_id}"


class BeritaAcaraKlarifikasi(models.Model):
    """What came of an invitation: heard (under oath or not), or absent.

    ``isi`` seals questions, answers and how the oath was taken. A draft until
    ``ditandatangani_pada``; then a trigger refuses every change.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    undangan = models.OneToOneField(
        UndanganKlarifikasi, models.PROTECT, related_name="berita_acara"
    )
    hadir = models.BooleanField()
    disumpah = models.BooleanField(default=False)
    mulai = models.DateTimeField(null=True, blank=True)
    selesai = models.DateTimeField(null=True, blank=True)
    pemeriksa = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    isi = models.BinaryField(editable=False)
    disusun_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diubah_pada = models.DateTimeField()
    ditandatangani_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "berita acara klarifikasi"
        verbose_name_plural = "berita acara klarifikasi"
        constraints = [
            models.CheckConstraint(
                name="berita_acara_of_somebody_absent_holds_no_statement",
                condition=Q(hadir=True) | Q(disumpah=False, mulai=None, selesai=None),
            ),
            models.CheckConstraint(
                name="berita_acara_ends_after_it_begins",
                condition=Q(mulai=None) | Q(selesai=None) | Q(selesai__gt=F("mulai")),
            ),
            models.CheckConstraint(
                name="berita_acara_is_signed_with_its_hours",
                condition=Q(ditandatangani_pada=None)
                | Q(hadir=False)
                | Q(mulai__isnull=False, selesai__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"berita acara {self.undangan_id}"
