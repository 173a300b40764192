"""What happens at the counter and on the telephone, and the numbers given out there."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from laporan.choices import CaraHubungi, CaraSerah


class TandaTerima(models.Model):
    """The answer to one submission, kept so that sending again shows the same receipt.

    The idempotency key lies here only as a hash; ``isi`` is sealed under the key itself and
    emptied when the time has come, after which the receipt is shown without its code.
    """

    sidik_kunci = models.BinaryField(max_length=32, unique=True)
    sidik_isi = models.BinaryField(max_length=32)
    laporan = models.OneToOneField(
        "laporan.Laporan", models.PROTECT, related_name="tanda_terima", null=True
    )
    isi = models.BinaryField(null=True)
    sampai = models.DateTimeField()

    class Meta:
        verbose_name = "tanda terima"
        verbose_name_plural = "tanda terima"
        indexes = [
            # The sweep that empties receipts whose time has come.
            models.Index(name="tanda_terima_sampai", fields=["sampai"], condition=~Q(isi=None)),
        ]

    def __str__(self) -> str:
        return f"tanda terima {self.pk}"


class PenyerahanBerkas(models.Model):
    """Originals handed over for a report: what, where, to whom, under which receipt number.

    A report that became *informasi awal* and a Laporan again is received a second time.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="penyerahan")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diserahkan = ArrayField(models.CharField(max_length=20))
    cara = models.CharField(max_length=24, choices=CaraSerah)
    catatan = models.CharField(max_length=500, blank=True)
    nomor = models.CharField(max_length=60)
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "penyerahan berkas"
        verbose_name_plural = "penyerahan berkas"
        constraints = [
            # Per office: Bawaslu's own region code may equal another office's Kemendagri code.
            models.UniqueConstraint(
                name="penyerahan_takes_each_number_once_per_office", fields=["kantor", "nomor"]
            ),
        ]
        indexes = [
            # The office's book of receipts, by moment.
            models.Index(name="penyerahan_buku", fields=["kantor", "waktu", "id"]),
        ]

    def __str__(self) -> str:
        return self.nomor


class UpayaHubungi(models.Model):
    """One try to tell the reporter what is missing; a successful one starts the clock."""

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="upaya_hubungi")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    cara = models.CharField(max_length=10, choices=CaraHubungi)
    berhasil = models.BooleanField()
    catatan = models.CharField(max_length=300, blank=True)
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "upaya menghubungi"
        verbose_name_plural = "upaya menghubungi"
        ordering = ["waktu"]

    def __str__(self) -> str:
        return f"{self.cara} {self.waktu:%Y-%m-%d}"


class PenilaianUnsur(models.Model):
    """An officer's verdict on one formal or material element, with its reason when not met."""

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="penilaian")
    putaran = models.PositiveSmallIntegerField()
    urutan = models.PositiveSmallIntegerField()
    unsur = models.CharField(max_length=24)
    terpenuhi = models.BooleanField()
    alasan = models.CharField(max_length=1000, blank=True)

    class Meta:
        verbose_name = "penilaian unsur"
        verbose_name_plural = "penilaian unsur"
        ordering = ["laporan", "putaran", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="penilaian_judges_an_element_once_a_round",
                fields=["laporan", "putaran", "unsur"],
            ),
            models.CheckConstraint(
                name="penilaian_gives_a_reason_when_not_met",
                condition=Q(terpenuhi=True) | ~Q(alasan=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unsur} {self.terpenuhi}"


class RegisterNomor(models.Model):
    """The last number an office gave out in a year, locked while the next one is taken."""

    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=20)
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "register nomor"
        verbose_name_plural = "register nomor"
        constraints = [
            models.UniqueConstraint(
                name="register_counts_once_per_office_and_year",
                fields=["kantor", "tahun", "jenis"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.tahun} {self.terakhir}"
