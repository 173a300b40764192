import uuid

from django.db import models

from pengawasan.perkara.choices import JenisJalur, StatusJalur


class Perkara(models.Model):
    """A registered report: one case, with one track per suspected type of violation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="perkara")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="perkara")
    nomor_registrasi = models.CharField(max_length=60, db_index=True)
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveIntegerField()
    diregistrasi_pada = models.DateTimeField()

    class Meta:
        verbose_name = "perkara"
        verbose_name_plural = "perkara"
        ordering = ["-diregistrasi_pada"]
        constraints = [
            models.UniqueConstraint(
                name="perkara_takes_each_register_number_once",
                fields=["kantor", "tahun", "urutan"],
            ),
            # Per office: Bawaslu's own region code may equal another office's Kemendagri code.
            models.UniqueConstraint(
                name="perkara_number_is_unique_in_its_office",
                fields=["kantor", "nomor_registrasi"],
            ),
        ]

    def __str__(self) -> str:
        return self.nomor_registrasi


class Jalur(models.Model):
    """One suspected type of violation of a case, handled on its own."""

    perkara = models.ForeignKey("perkara.Perkara", models.PROTECT, related_name="jalur")
    jenis = models.CharField(max_length=20, choices=JenisJalur)
    status = models.CharField(max_length=24, choices=StatusJalur, default=StatusJalur.BERJALAN)

    class Meta:
        verbose_name = "jalur"
        verbose_name_plural = "jalur"
        ordering = ["perkara", "jenis"]
        constraints = [
            models.UniqueConstraint(
                name="jalur_of_a_type_exists_once_in_a_case", fields=["perkara", "jenis"]
            ),
        ]

    def __str__(self) -> str:
        return self.get_jenis_display()
