from __future__ import annotations

import uuid
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from laporan.choices import (
    Bentuk,
    BuktiDisebut,
    Kategori,
    KetepatanWaktu,
    StatusLaporan,
    Sumber,
)
from laporan.rules.status import AWAL, PERALIHAN, TERBUKA
from wilayah.choices import JenisPemilihan

# The state table, compiled into SQL: a step the law does not know cannot be stored.
LANGKAH_SAH = Q(status_sebelum="", status__in=sorted(AWAL))
for _dari, _ke in sorted(PERALIHAN.items()):
    if _ke:
        LANGKAH_SAH |= Q(status_sebelum=_dari, status__in=sorted(_ke))

MASIH_TERBUKA = Q(status__in=sorted(TERBUKA))


class LaporanQuerySet(models.QuerySet["Laporan"]):
    def terbuka(self) -> Self:
        """Return the reports that still need somebody."""
        return self.filter(MASIH_TERBUKA)


class Laporan(models.Model):
    """One report of a suspected violation.

    ``status`` is written only by :mod:`laporan.services.status`. The story lies sealed in
    ``isi`` under the report's own data key ``kunci_data``; who reported is another table.
    ``kode_wilayah`` and ``nama_wilayah`` stay as they were written; ``kantor`` is the office
    responsible now, ``kantor_provinsi`` its province ('' for Bawaslu RI).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nomor = models.CharField(max_length=15, unique=True, db_collation="C")
    bentuk = models.CharField(max_length=14, choices=Bentuk)
    status = models.CharField(max_length=20, choices=StatusLaporan)
    status_sebelum = models.CharField(max_length=20, blank=True, default="")
    status_sejak = models.DateTimeField()
    kategori = models.CharField(max_length=26, choices=Kategori)
    sumber = models.CharField(max_length=8, choices=Sumber)

    kode_wilayah = models.CharField(max_length=13, db_collation="C")
    nama_wilayah = models.CharField(max_length=300)
    kecamatan = models.CharField(max_length=8, blank=True, db_collation="C")
    zona = models.CharField(max_length=4)
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="laporan")
    kantor_provinsi = models.CharField(max_length=2, blank=True, db_collation="C")
    digabung_ke = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="gabungan"
    )
    penanggung_jawab = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="laporan"
    )

    jenis_pemilihan = models.CharField(max_length=16, choices=JenisPemilihan)
    pemilihan = models.ForeignKey(
        "wilayah.Pemilihan", models.PROTECT, null=True, blank=True, related_name="+"
    )
    rezim = models.ForeignKey("wilayah.RezimHukum", models.PROTECT, related_name="+")

    kejadian_daring = models.BooleanField(default=False)
    sedang_berlangsung = models.BooleanField(default=False)
    waktu_kejadian = models.DateTimeField(null=True, blank=True)
    tanggal_kejadian = models.DateField(null=True, blank=True)
    ketepatan_waktu = models.CharField(max_length=10, choices=KetepatanWaktu)
    tanggal_diketahui = models.DateField(null=True, blank=True)
    disampaikan_pada = models.DateTimeField(editable=False)
    tanggal_disampaikan = models.DateField(editable=False)
    diterima_pada = models.DateTimeField(null=True, blank=True, editable=False)
    diberitahu_pada = models.DateTimeField(null=True, blank=True, editable=False)
    tenggat_berikut = models.DateTimeField(null=True, blank=True)
    langkah_berikut = models.CharField(max_length=20, blank=True)

    bukti_disebut = ArrayField(
        models.CharField(max_length=16, choices=BuktiDisebut), default=list, blank=True
    )
    # What the live check of elements found missing; the officer's verdict is PenilaianUnsur.
    unsur_belum = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    kode_akses = models.BinaryField(max_length=48, unique=True, editable=False)
    kunci_data = models.BinaryField(editable=False)
    isi = models.BinaryField(editable=False)
    kata = ArrayField(models.BigIntegerField(), default=list, editable=False)

    objects = LaporanQuerySet.as_manager()

    class Meta:
        verbose_name = "laporan"
        verbose_name_plural = "laporan"
        ordering = ["-disampaikan_pada"]
        constraints = [
            models.CheckConstraint(name="laporan_follows_the_state_table", condition=LANGKAH_SAH),
            models.CheckConstraint(
                name="laporan_is_merged_into_another",
                condition=~Q(status=StatusLaporan.DIGABUNG)
                | Q(digabung_ke__isnull=False) & ~Q(digabung_ke=F("id")),
            ),
            models.CheckConstraint(
                name="laporan_is_a_temuan_only_by_supervision",
                condition=~Q(bentuk=Bentuk.TEMUAN) | Q(sumber=Sumber.PENGAWAS),
            ),
            models.CheckConstraint(
                name="laporan_not_known_in_the_future",
                condition=Q(tanggal_diketahui=None)
                | Q(tanggal_diketahui__lte=F("tanggal_disampaikan")),
            ),
            models.CheckConstraint(
                name="laporan_known_after_it_happened",
                condition=Q(tanggal_diketahui=None)
                | Q(tanggal_kejadian=None)
                | Q(tanggal_kejadian__lte=F("tanggal_diketahui")),
            ),
            models.CheckConstraint(
                name="laporan_did_not_happen_in_the_future",
                condition=Q(tanggal_kejadian=None)
                | Q(tanggal_kejadian__lte=F("tanggal_disampaikan")),
            ),
        ]
        indexes = [
            # The queues: open reports by legal deadline, for each tier that keeps one.
            models.Index(
                name="laporan_antrean_kantor",
                fields=["kantor", "tenggat_berikut", "id"],
                condition=MASIH_TERBUKA,
            ),
            models.Index(
                name="laporan_antrean_provinsi",
                fields=["kantor_provinsi", "tenggat_berikut", "id"],
                condition=MASIH_TERBUKA,
            ),
            models.Index(
                name="laporan_antrean_kecamatan",
                fields=["kecamatan", "tenggat_berikut", "id"],
                condition=MASIH_TERBUKA,
            ),
            models.Index(
                name="laporan_antrean_nasional",
                fields=["tenggat_berikut", "id"],
                condition=MASIH_TERBUKA,
            ),
            # Finished stages, which officers ask for by name; intake never touches it.
            models.Index(
                name="laporan_antrean_selesai",
                fields=["status", "tenggat_berikut", "id"],
                condition=~MASIH_TERBUKA,
            ),
            # An office's book of a year and its weekly recap: what came in, by moment.
            models.Index(
                name="laporan_buku",
                fields=["kantor", "disampaikan_pada", "id"],
                include=["bentuk"],
            ),
            # Closed reports of each wide tier, those closed last first.
            models.Index(
                name="laporan_selesai_nasional",
                fields=["-status_sejak", "-id"],
                condition=~MASIH_TERBUKA,
            ),
            models.Index(
                name="laporan_selesai_provinsi",
                fields=["kantor_provinsi", "-status_sejak", "-id"],
                condition=~MASIH_TERBUKA,
            ),
            models.Index(
                name="laporan_selesai_kecamatan",
                fields=["kecamatan", "-status_sejak", "-id"],
                condition=~MASIH_TERBUKA,
            ),
            # Roll-ups and filters by region are prefix ranges on one column.
            models.Index(name="laporan_kode_wilayah", fields=["kode_wilayah"]),
            # What is happening now, for whoever alerts the people on duty.
            models.Index(
                name="laporan_sedang_berlangsung",
                fields=["disampaikan_pada"],
                condition=Q(sedang_berlangsung=True),
            ),
            # Search on keyed stems; a dump without the key shows numbers only.
            GinIndex(name="laporan_kata", fields=["kata"]),
        ]

    def __str__(self) -> str:
        return self.nomor
