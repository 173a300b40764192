"""The people of a report, each sealed; the reporter's identity is a compartment of its own."""

import uuid

from django.conf import settings
from django.db import models

from laporan.choices import Kedudukan


class Pelapor(models.Model):
    """Who reported. Opened by one service only, which records who looked, why and when.

    ``isi`` seals nama, alamat, telepon, surel, tempat_lahir, tanggal_lahir, jenis_kelamin,
    pekerjaan and kewarganegaraan under a data key of its own.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="pelapor")
    kunci_data = models.BinaryField(editable=False)
    isi = models.BinaryField(editable=False)
    kedudukan = models.CharField(max_length=8, choices=Kedudukan, blank=True)
    merasa_terancam = models.BooleanField(default=False)
    punya_nama = models.BooleanField(default=False)
    punya_alamat = models.BooleanField(default=False)
    identitas_diperiksa_pada = models.DateTimeField(null=True, blank=True)
    identitas_diperiksa_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "pelapor"
        verbose_name_plural = "pelapor"

    def __str__(self) -> str:
        return f"pelapor {self.laporan_id}"


class Kontak(models.Model):
    """Where notices to the reporter go, apart from the identity: sealed surel and telepon.

    ``sidik`` is the keyed fingerprint of the e-mail address on the day it was left: letters to
    one address are counted by it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="kontak")
    kunci_data = models.BinaryField(editable=False)
    isi = models.BinaryField(editable=False)
    sidik = models.BigIntegerField(null=True, editable=False)
    punya_surel = models.BooleanField(default=False)
    punya_telepon = models.BooleanField(default=False)

    class Meta:
        verbose_name = "kontak"
        verbose_name_plural = "kontak"
        indexes = [
            # Letters to one address within an hour.
            models.Index(
                name="kontak_sidik", fields=["sidik"], condition=models.Q(sidik__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"kontak {self.laporan_id}"


class Terlapor(models.Model):
    """One reported party; ``isi`` is sealed under the report's data key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="terlapor")
    urutan = models.PositiveSmallIntegerField()
    tidak_dikenal = models.BooleanField(default=False)
    isi = models.BinaryField(editable=False)

    class Meta:
        verbose_name = "terlapor"
        verbose_name_plural = "terlapor"
        ordering = ["laporan", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="terlapor_has_one_place_in_the_report", fields=["laporan", "urutan"]
            ),
        ]

    def __str__(self) -> str:
        return f"terlapor {self.urutan} {self.laporan_id}"


class Saksi(models.Model):
    """One witness, sealed under a key of its own: witnesses are as protected as reporters."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="saksi")
    urutan = models.PositiveSmallIntegerField()
    kunci_data = models.BinaryField(editable=False)
    isi = models.BinaryField(editable=False)

    class Meta:
        verbose_name = "saksi"
        verbose_name_plural = "saksi"
        ordering = ["laporan", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="saksi_has_one_place_in_the_report", fields=["laporan", "urutan"]
            ),
        ]

    def __str__(self) -> str:
        return f"saksi {self.urutan} {self.laporan_id}"
