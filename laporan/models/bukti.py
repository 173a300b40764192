import uuid

from django.db import models
from django.db.models import F, Q

from laporan.choices import StatusBukti


class Bukti(models.Model):
    """One piece of evidence: bytes encrypted on disk, hash and name kept here, then sealed.

    The bytes lie in the evidence folder under the row's own id; ``nama`` is sealed under the row's
    data key. Once sealed, a trigger refuses every change but a new wrapping of the key, and that
    an image waits for its derivative no more.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="bukti")
    kunci_data = models.BinaryField(editable=False)
    nama = models.BinaryField(editable=False)
    ukuran = models.PositiveBigIntegerField()
    terunggah = models.PositiveBigIntegerField(default=0)
    sha256_disebut = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    jenis = models.CharField(max_length=80, blank=True)
    status = models.CharField(max_length=12, choices=StatusBukti, default=StatusBukti.MENGUNGGAH)
    alasan = models.CharField(max_length=200, blank=True)
    dibuat = models.DateTimeField(auto_now_add=True)
    disegel_pada = models.DateTimeField(null=True, blank=True)
    menunggu_turunan = models.BooleanField(default=False)

    class Meta:
        verbose_name = "bukti"
        verbose_name_plural = "bukti"
        ordering = ["laporan", "dibuat"]
        indexes = [
            # The sweeps: what was never sealed, and the images officers cannot look at yet.
            models.Index(
                name="bukti_belum_disegel",
                fields=["dibuat"],
                condition=Q(status__in=[StatusBukti.MENGUNGGAH, StatusBukti.DITOLAK]),
            ),
            models.Index(
                name="bukti_menunggu_turunan",
                fields=["disegel_pada"],
                condition=Q(menunggu_turunan=True),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="bukti_never_holds_more_than_announced",
                condition=Q(terunggah__lte=F("ukuran")),
            ),
            models.CheckConstraint(
                name="bukti_is_sealed_whole_and_hashed",
                condition=~Q(status=StatusBukti.TERSEGEL)
                | (Q(terunggah=F("ukuran")) & ~Q(sha256="") & Q(disegel_pada__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class TurunanBukti(models.Model):
    """What officers look at instead of an original: re-rendered, without metadata.

    The bytes lie in the evidence folder under the row's own id; ``galat`` says why there are none.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    bukti = models.OneToOneField("laporan.Bukti", models.PROTECT, related_name="turunan")
    kunci_data = models.BinaryField(editable=False)
    sha256 = models.CharField(max_length=64, blank=True)
    alat = models.CharField(max_length=60)
    galat = models.CharField(max_length=120, blank=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "turunan bukti"
        verbose_name_plural = "turunan bukti"

    def __str__(self) -> str:
        return str(self.id)
