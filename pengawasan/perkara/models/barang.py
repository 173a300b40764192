"""Physical evidence in an office's keeping, and its chain of custody."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from laporan.models import BerkasTersimpan
from pengawasan.perkara.choices.barang import (
    AsalBarang,
    JenisBarang,
    JenisMutasi,
    KeadaanBarang,
    PenerimaBarang,
)
from pengawasan.perkara.rules.barang import KEADAAN, KELUAR

# The table of custody, compiled into SQL: what may not become of a thing cannot be stored.
MUTASI_SAH = Q()
for (_sebelum, _jenis), _sesudah in KEADAAN.items():
    MUTASI_SAH |= Q(keadaan_sebelum=_sebelum, jenis=_jenis, keadaan=_sesudah)


class BarangBukti(models.Model):
    """One thing (or a lot of equal things) handed in: its place in the office's register.

    ``isi`` seals what it is, ``penyerah`` the name of who handed it in ('' sealed too), both
    under the report's data key. Rows are added, never changed: what becomes of the thing, and
    every correction, is a :class:`MutasiBarang`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="barang_bukti")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveIntegerField()
    nomor = models.CharField(max_length=60)
    jenis = models.CharField(max_length=16, choices=JenisBarang)
    jumlah = models.DecimalField(max_digits=12, decimal_places=2)
    satuan = models.CharField(max_length=20)
    nilai = models.PositiveBigIntegerField(null=True, blank=True)
    nomor_segel = models.CharField(max_length=40, blank=True)
    dari = models.CharField(max_length=10, choices=AsalBarang)
    punya_penyerah = models.BooleanField(default=False)
    isi = models.BinaryField(editable=False)
    penyerah = models.BinaryField(editable=False)
    bukti = models.ForeignKey(
        "laporan.Bukti", models.PROTECT, null=True, blank=True, related_name="+"
    )
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    dicatat_pada = models.DateTimeField()

    class Meta:
        verbose_name = "barang bukti"
        verbose_name_plural = "barang bukti"
        ordering = ["laporan", "dicatat_pada"]
        constraints = [
            # Also the register's own order: an office's book of a year by number.
            models.UniqueConstraint(
                name="barang_takes_each_register_number_once",
                fields=["kantor", "tahun", "urutan"],
            ),
            models.UniqueConstraint(
                name="barang_number_is_unique_in_its_office", fields=["kantor", "nomor"]
            ),
            models.CheckConstraint(name="barang_is_more_than_nothing", condition=Q(jumlah__gt=0)),
            models.CheckConstraint(
                name="barang_of_money_says_its_amount",
                condition=~Q(jenis=JenisBarang.UANG) | Q(nilai__isnull=False),
            ),
            models.CheckConstraint(
                name="barang_was_received_before_it_was_written_down",
                condition=Q(waktu__lte=F("dicatat_pada")),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


class MutasiBarang(models.Model):
    """One link in a thing's chain of custody: what happened, who did it, when and where.

    ``isi`` seals the place, the receiver's name and the remarks. A trigger makes each link
    continue the one before it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    barang = models.ForeignKey(BarangBukti, models.PROTECT, related_name="mutasi")
    urut = models.PositiveSmallIntegerField()
    jenis = models.CharField(max_length=16, choices=JenisMutasi)
    keadaan_sebelum = models.CharField(max_length=12, choices=KeadaanBarang, blank=True)
    keadaan = models.CharField(max_length=12, choices=KeadaanBarang)
    kepada = models.CharField(max_length=16, choices=PenerimaBarang, blank=True)
    nomor_segel = models.CharField(max_length=40, blank=True)
    isi = models.BinaryField(editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()
    dicatat_pada = models.DateTimeField()

    class Meta:
        verbose_name = "mutasi barang"
        verbose_name_plural = "mutasi barang"
        ordering = ["barang", "urut"]
        constraints = [
            models.UniqueConstraint(
                name="mutasi_has_one_place_in_the_chain", fields=["barang", "urut"]
            ),
            models.CheckConstraint(
                name="mutasi_follows_the_table_of_custody", condition=MUTASI_SAH
            ),
            models.CheckConstraint(
                name="mutasi_begins_with_the_receipt",
                condition=Q(urut=1, jenis=JenisMutasi.DITERIMA)
                | (Q(urut__gt=1) & ~Q(jenis=JenisMutasi.DITERIMA)),
            ),
            models.CheckConstraint(
                name="mutasi_out_of_the_office_names_the_receiver",
                condition=Q(jenis__in=sorted(KELUAR)) & ~Q(kepada="")
                | ~Q(jenis__in=sorted(KELUAR)) & Q(kepada=""),
            ),
            models.CheckConstraint(
                name="mutasi_of_a_seal_names_the_new_one",
                condition=~Q(jenis=JenisMutasi.DISEGEL_ULANG) | ~Q(nomor_segel=""),
            ),
            models.CheckConstraint(
                name="mutasi_happened_before_it_was_written_down",
                condition=Q(waktu__lte=F("dicatat_pada")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.barang_id}"


class FotoBarang(BerkasTersimpan):
    """A photograph of a thing in keeping, drawn anew; its bytes lie in the evidence folder.

    ``sha256`` is that of the kept picture, ``sha256_asal`` that of the file the officer sent,
    which itself is not kept. A trigger refuses every change but a new wrapping of the key.
    """

    barang = models.ForeignKey(BarangBukti, models.PROTECT, related_name="foto")
    sha256 = models.CharField(max_length=64)
    sha256_asal = models.CharField(max_length=64)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "foto barang"
        verbose_name_plural = "foto barang"
        ordering = ["barang", "waktu"]

    def __str__(self) -> str:
        return f"foto {self.barang_id}"
