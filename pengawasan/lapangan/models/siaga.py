import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from laporan.choices import Kategori
from pengawasan.lapangan.choices import KeadaanSiaga
from pengawasan.lapangan.rules.formulir import TAMAT
from pengawasan.lapangan.rules.siaga import DIPEGANG, PERALIHAN, TERBUKA

LANGKAH_SAH = Q(keadaan_sebelum="", keadaan=KeadaanSiaga.MENUNGGU)
for _dari, _ke in sorted(PERALIHAN.items()):
    if _ke:
        LANGKAH_SAH |= Q(keadaan_sebelum=_dari, keadaan__in=sorted(_ke))
MASIH_TERBUKA = Q(keadaan__in=sorted(TERBUKA))
BERLANGSUNG = MASIH_TERBUKA & ~Q(laporan__status__in=sorted(TAMAT))
"""Alerts somebody may still go to; one whose report was withdrawn or ended is over."""
SEORANG = Q(pengawas__isnull=False, petugas=None) | Q(pengawas=None, petugas__isnull=False)


class Siaga(models.Model):
    """An alert that something is happening now: where, when, what kind, and who goes there.

    It holds nothing of the story and nobody's name. The place is read from the sealed report
    when somebody on duty looks, unless its reporter feels threatened by then; ``tps`` decides
    whose phone shows the alert.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="siaga")
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    kode_wilayah = models.CharField(max_length=13, db_collation="C")
    nama_wilayah = models.CharField(max_length=300)
    tps = models.CharField(max_length=3, blank=True)
    kategori = models.CharField(max_length=26, choices=Kategori)
    zona = models.CharField(max_length=4)
    waktu = models.DateTimeField()
    keadaan = models.CharField(max_length=9, choices=KeadaanSiaga, default=KeadaanSiaga.MENUNGGU)
    keadaan_sebelum = models.CharField(max_length=9, blank=True, default="")
    pengawas = models.ForeignKey(
        "lapangan.PengawasLapangan", models.PROTECT, null=True, blank=True, related_name="siaga"
    )
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    berangkat_pada = models.DateTimeField(null=True, blank=True)
    tiba_pada = models.DateTimeField(null=True, blank=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)
    alasan_tutup = models.CharField(max_length=300, blank=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "siaga"
        verbose_name_plural = "siaga"
        ordering = ["-dibuat", "id"]
        constraints = [
            models.CheckConstraint(name="siaga_follows_its_table", condition=LANGKAH_SAH),
            models.CheckConstraint(
                name="siaga_is_taken_by_one_person",
                condition=Q(keadaan=KeadaanSiaga.MENUNGGU, pengawas=None, petugas=None)
                | (Q(keadaan__in=sorted(DIPEGANG)) & SEORANG)
                | (Q(keadaan=KeadaanSiaga.DITUTUP) & ~Q(alasan_tutup="")),
            ),
        ]
        indexes = [
            # What stands open in a village or a jurisdiction.
            models.Index(
                name="siaga_terbuka_di_wilayah",
                fields=["kode_wilayah", "-dibuat"],
                condition=MASIH_TERBUKA,
            ),
            models.Index(name="siaga_menurut_waktu", fields=["-dibuat", "id"]),
        ]

    def __str__(self) -> str:
        return f"siaga {self.kode_wilayah} {self.keadaan}"
