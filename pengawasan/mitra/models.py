from django.conf import settings
from django.db import models
from django.db.models.functions import Now


class Mitra(models.Model):
    """A partner organisation or newsroom: it sends information and checks what became of it."""

    nama = models.CharField(max_length=140, unique=True)
    jenis = models.CharField(max_length=40, blank=True)
    aktif = models.BooleanField(default=True)

    class Meta:
        verbose_name = "mitra"
        verbose_name_plural = "mitra"
        ordering = ["nama"]

    def __str__(self) -> str:
        return self.nama


class AkunMitra(models.Model):
    """A person who signs in for a partner."""

    petugas = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="akun_mitra"
    )
    mitra = models.ForeignKey("mitra.Mitra", models.CASCADE, related_name="akun")

    class Meta:
        verbose_name = "akun mitra"
        verbose_name_plural = "akun mitra"

    def __str__(self) -> str:
        return f"{self.petugas_id} {self.mitra_id}"


class KunciMitra(models.Model):
    """An API key of a partner: a visible beginning, and the hash of the whole."""

    mitra = models.ForeignKey("mitra.Mitra", models.CASCADE, related_name="kunci")
    awalan = models.CharField(max_length=12)
    sidik = models.BinaryField(max_length=32, unique=True)
    dibuat = models.DateTimeField(db_default=Now())
    dicabut = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "kunci mitra"
        verbose_name_plural = "kunci mitra"
        ordering = ["-dibuat"]

    def __str__(self) -> str:
        return f"{self.awalan}…"


class KirimanMitra(models.Model):
    """Which partner sent which report."""

    mitra = models.ForeignKey("mitra.Mitra", models.PROTECT, related_name="kiriman")
    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="kiriman_mitra")
    waktu = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "kiriman mitra"
        verbose_name_plural = "kiriman mitra"
        ordering = ["-id"]
        indexes = [
            # A partner's own submissions, newest first, by keyset.
            models.Index(name="kiriman_mitra_terbaru", fields=["mitra", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.mitra_id} {self.laporan_id}"
