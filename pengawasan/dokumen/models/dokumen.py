from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value

from laporan.models import BerkasTersimpan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.fields import AdaJalurJson
from pengawasan.dokumen.rules.jenis import BERJALUR, BERUNSUR

KELUAR = [KeadaanDokumen.TERBIT, KeadaanDokumen.FINAL]
TANPA_ALASAN = (
    '$[*] ? (!(@.hasil == "terpenuhi" || @.hasil == "tidak_relevan"'
    ' || (@.hasil == "belum" && @.alasan like_regex "[^[:space:]]")))'
)
"""Verdicts on elements that are missing, or not met without a reason."""


class DokumenQuerySet(models.QuerySet["Dokumen"]):
    def keluar(self) -> Self:
        """Return the papers that were issued."""
        return self.filter(keadaan__in=KELUAR)


class Dokumen(BerkasTersimpan):
    """One paper of a case: drafted, numbered and issued, then signed.

    ``kode`` and ``judul`` are those of the regime on the day of drafting. ``isi`` seals the
    paper under the report's data key; ``unsur`` holds its verdicts per element, so that the
    database itself refuses a letter without a reason. The PDF of an issued paper lies sealed in
    the evidence folder under the row's id. An issued paper never changes: a correction is
    another paper that names it in ``menggantikan``.
    """

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="dokumen")
    jenis = models.CharField(max_length=30, choices=JenisDokumen)
    jalur = models.CharField(max_length=20, blank=True)
    kode = models.CharField(max_length=30, blank=True)
    judul = models.CharField(max_length=200)
    belum_diverifikasi = models.BooleanField(default=False)
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    keadaan = models.CharField(max_length=6, choices=KeadaanDokumen, default=KeadaanDokumen.KONSEP)
    isi = models.BinaryField(editable=False)
    unsur = models.JSONField(default=list)
    beridentitas = models.BooleanField(default=False)
    menggantikan = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="pengganti"
    )

    nomor = models.CharField(max_length=60, blank=True)
    tahun = models.PositiveSmallIntegerField(null=True, blank=True)
    urutan = models.PositiveIntegerField(null=True, blank=True)
    tanggal = models.DateField(null=True, blank=True)
    templat = models.CharField(max_length=20, blank=True)
    versi_templat = models.CharField(max_length=20, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    ukuran = models.PositiveIntegerField(default=0)

    disusun_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    disusun_pada = models.DateTimeField()
    diubah_pada = models.DateTimeField()
    ditutup_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    ditutup_pada = models.DateTimeField(null=True, blank=True)
    final_pada = models.DateTimeField(null=True, blank=True)

    objects = DokumenQuerySet.as_manager()

    class Meta:
        verbose_name = "dokumen"
        verbose_name_plural = "dokumen"
        ordering = ["laporan", "disusun_pada"]
        constraints = [
            # Also the register's own order: an office's papers of a year by number.
            models.UniqueConstraint(
                name="dokumen_takes_each_register_number_once",
                fields=["kantor", "tahun", "urutan"],
            ),
            models.UniqueConstraint(
                name="dokumen_number_is_unique_in_its_office",
                fields=["kantor", "nomor"],
                condition=~Q(nomor=""),
            ),
            models.UniqueConstraint(
                name="dokumen_is_replaced_once",
                fields=["menggantikan"],
                condition=~Q(keadaan=KeadaanDokumen.BATAL),
            ),
            models.CheckConstraint(
                name="dokumen_is_numbered_when_issued_and_not_before",
                condition=Q(keadaan__in=KELUAR, tahun__isnull=False, urutan__isnull=False)
                & Q(tanggal__isnull=False, ditutup_oleh__isnull=False, ditutup_pada__isnull=False)
                & ~Q(nomor="")
                | ~Q(keadaan__in=KELUAR)
                & Q(nomor="", tahun=None, urutan=None, tanggal=None, sha256="", final_pada=None),
            ),
            models.CheckConstraint(
                name="dokumen_is_final_with_its_pdf",
                condition=~Q(keadaan=KeadaanDokumen.FINAL)
                | (~Q(sha256="") & Q(final_pada__isnull=False)),
            ),
            models.CheckConstraint(
                name="dokumen_gives_a_reason_for_every_unmet_element",
                condition=~Q(keadaan__in=KELUAR)
                | ~Q(jenis__in=sorted(BERUNSUR))
                | Q(AdaJalurJson(F("unsur"), Value("$[*]")))
                & ~Q(AdaJalurJson(F("unsur"), Value(TANPA_ALASAN))),
            ),
            models.CheckConstraint(
                name="dokumen_of_a_track_names_it",
                condition=~Q(jenis__in=sorted(BERJALUR)) | ~Q(jalur=""),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor or f"{self.jenis} ({self.keadaan})"
