import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone

from pengawasan.perkara.choices import (
    BentukRegister,
    HasilJalur,
    JenisJalur,
    Langkah,
    StatusJalur,
)
from pengawasan.perkara.rules.jalur import AKHIR, ARAH

# The table of tracks, compiled into SQL: a step the law does not know cannot be stored.
ARAH_SAH = Q(status_sebelum="", langkah_terakhir="", status=StatusJalur.BERJALAN)
for _jenis, _dari, _langkah, _ke in sorted(ARAH):
    ARAH_SAH |= Q(jenis=_jenis, status_sebelum=_dari, langkah_terakhir=_langkah, status=_ke)


class Perkara(models.Model):
    """A registered report or finding: one case, with one track per suspected violation.

    ``bentuk`` names the register its number stands in; each office keeps both from 1 a year.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="perkara")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="perkara")
    bentuk = models.CharField(max_length=2, choices=BentukRegister, default=BentukRegister.LP)
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
                fields=["kantor", "tahun", "bentuk", "urutan"],
            ),
            # Per office: Bawaslu's own region code may equal another office's Kemendagri code.
            models.UniqueConstraint(
                name="perkara_number_is_unique_in_its_office",
                fields=["kantor", "nomor_registrasi"],
            ),
        ]
        indexes = [
            # The weekly recap: what an office registered, by moment.
            models.Index(name="perkara_kantor_waktu", fields=["kantor", "diregistrasi_pada"]),
        ]

    def __str__(self) -> str:
        return self.nomor_registrasi


class Jalur(models.Model):
    """One suspected type of violation of a case, handled on its own.

    ``status`` is written only by :mod:`pengawasan.perkara.services.jalur`; ``hasil`` is what
    was decided of it, by the plenary, by the hearing, at last by the court; ``terjadi_pada``
    is when the last step happened, ``status_sejak`` when it was written down.
    """

    perkara = models.ForeignKey("perkara.Perkara", models.PROTECT, related_name="jalur")
    jenis = models.CharField(max_length=20, choices=JenisJalur)
    status = models.CharField(max_length=24, choices=StatusJalur, default=StatusJalur.BERJALAN)
    status_sebelum = models.CharField(max_length=24, blank=True, default="")
    langkah_terakhir = models.CharField(max_length=20, choices=Langkah, blank=True, default="")
    status_sejak = models.DateTimeField(default=timezone.now)
    terjadi_pada = models.DateTimeField(null=True, blank=True)
    hasil = models.CharField(max_length=16, choices=HasilJalur, blank=True, default="")
    diputus_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "jalur"
        verbose_name_plural = "jalur"
        ordering = ["perkara", "jenis"]
        constraints = [
            models.UniqueConstraint(
                name="jalur_of_a_type_exists_once_in_a_case", fields=["perkara", "jenis"]
            ),
            models.CheckConstraint(name="jalur_follows_the_table_of_tracks", condition=ARAH_SAH),
            models.CheckConstraint(
                name="jalur_comes_to_its_end_with_an_outcome",
                condition=~Q(status__in=sorted(AKHIR)) | ~Q(hasil=""),
            ),
            models.CheckConstraint(
                name="jalur_is_decided_with_an_outcome",
                condition=Q(diputus_pada=None) | ~Q(hasil=""),
            ),
        ]
        indexes = [
            # The weekly recap: what was decided in a week, and what is not decided yet.
            models.Index(
                name="jalur_diputus",
                fields=["diputus_pada"],
                condition=Q(diputus_pada__isnull=False),
            ),
            models.Index(
                name="jalur_belum_diputus", fields=["perkara"], condition=Q(diputus_pada=None)
            ),
        ]

    def __str__(self) -> str:
        return self.get_jenis_display()

    @property
    def berakhir(self) -> bool:
        """Whether the track has come to its end."""
        return self.status in AKHIR
