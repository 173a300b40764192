"""What becomes of a report outside a case: looked into, filed away, taken over from others."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from pengawasan.perkara.choices.penanganan import KodeArsip


class Penelusuran(models.Model):
    """One round of looking into an *informasi awal*, under one letter of assignment (I01).

    ``petunjuk`` is sealed under the report's data key. Field supervisors who were sent along
    have a :class:`pengawasan.lapangan.models.TugasLapangan` each. Never changed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="penelusuran")
    surat_tugas = models.CharField(max_length=80)
    pelaksana = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="penelusuran")
    petunjuk = models.BinaryField(editable=False)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "penelusuran"
        verbose_name_plural = "penelusuran"
        ordering = ["laporan", "waktu"]

    def __str__(self) -> str:
        return self.surat_tugas


class ArsipInformasi(models.Model):
    """Why an *informasi awal* or a proposed finding is not pursued (I04, I05); never changed."""

    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="arsip")
    kode = models.CharField(max_length=20, choices=KodeArsip)
    alasan = models.CharField(max_length=2000)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "arsip informasi"
        verbose_name_plural = "arsip informasi"
        constraints = [
            models.CheckConstraint(name="arsip_says_why", condition=~models.Q(alasan="")),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.laporan_id}"


class PenerimaanLimpahan(models.Model):
    """The receipt of a report that another office passed on (T13) or gave up (T07, T14).

    It never changes. The day on which the report was first received stays; ``nomor`` is of the
    receiving office's own register.
    """

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="limpahan")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    dari_kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    nomor = models.CharField(max_length=60)
    diserahkan = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    catatan = models.CharField(max_length=500, blank=True)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "penerimaan limpahan"
        verbose_name_plural = "penerimaan limpahan"
        ordering = ["laporan", "waktu"]
        constraints = [
            models.UniqueConstraint(
                name="limpahan_takes_each_receipt_number_once", fields=["kantor", "nomor"]
            ),
            models.CheckConstraint(
                name="limpahan_comes_from_another_office",
                condition=~models.Q(kantor=models.F("dari_kantor")),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor
