from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from wilayah.choices import Tampil


def sepanjang_sha256(kolom: str) -> Q:
    """Return the condition that a binary column holds exactly 32 bytes."""
    return Q(Exact(Length(kolom), 32))


class Jejak(models.Model):
    """One thing that happened to one subject: a link in that subject's hash chain.

    Written only by ``wilayah.services.jejak.catat``; triggers refuse every change to everybody,
    missing privileges to the application role. ``rincian`` holds hashes, ids, codes and reasons;
    stories, reporters' names and access codes never enter the trail.
    """

    id = models.BigAutoField(primary_key=True)
    versi = models.PositiveSmallIntegerField()
    subjek_jenis = models.CharField(max_length=24, db_collation="C")
    subjek = models.CharField(max_length=64, db_collation="C")
    urut = models.PositiveIntegerField()
    peristiwa = models.CharField(max_length=64)
    pelaku = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="jejak", db_index=False
    )
    pelaku_teks = models.CharField(max_length=200)
    tampil = models.CharField(max_length=12, choices=Tampil)
    rincian = models.JSONField(default=dict)
    waktu = models.DateTimeField()
    hash_sebelum = models.BinaryField(max_length=32)
    hash = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = "jejak"
        verbose_name_plural = "jejak"
        ordering = ["id"]
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(
                fields=["subjek_jenis", "subjek", "urut"], name="jejak_chain_never_forks"
            ),
            models.CheckConstraint(name="jejak_counts_from_one", condition=Q(urut__gte=1)),
            models.CheckConstraint(
                name="jejak_hashes_are_sha256",
                condition=sepanjang_sha256("hash") & sepanjang_sha256("hash_sebelum"),
            ),
        ]
        indexes = [
            # What one officer did, newest first; lines without an officer stay out of it.
            models.Index(
                name="jejak_pelaku_waktu",
                fields=["pelaku", "-waktu"],
                condition=Q(pelaku__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subjek_jenis} {self.subjek} #{self.urut} {self.peristiwa}"


class JangkarJejak(models.Model):
    """What the trail looked like at one moment: a link in the chain of anchors.

    ``akar`` is the Merkle root over the heads of all chains that grew since the anchor before
    (they are kept as :class:`DaunJangkar`); ``hash`` covers it together with the hash before, so
    the newest anchor stands for every chain. ``tanda`` is an Ed25519 signature, empty without key.
    """

    urut = models.PositiveBigIntegerField(primary_key=True)
    versi = models.PositiveSmallIntegerField()
    waktu = models.DateTimeField()
    banyak = models.PositiveBigIntegerField()
    sampai_id = models.PositiveBigIntegerField()
    akar = models.BinaryField(max_length=32)
    hash_sebelum = models.BinaryField(max_length=32)
    hash = models.BinaryField(max_length=32)
    kunci_publik = models.BinaryField(max_length=32, default=bytes)
    tanda = models.BinaryField(max_length=64, default=bytes)

    class Meta:
        verbose_name = "jangkar jejak"
        verbose_name_plural = "jangkar jejak"
        ordering = ["urut"]
        default_permissions = ["view"]

    def __str__(self) -> str:
        return f"jangkar {self.urut}"


class DaunJangkar(models.Model):
    """The head of one chain as an anchor saw it."""

    id = models.BigAutoField(primary_key=True)
    jangkar = models.ForeignKey(JangkarJejak, models.PROTECT, related_name="daun", db_index=False)
    subjek_jenis = models.CharField(max_length=24, db_collation="C")
    subjek = models.CharField(max_length=64, db_collation="C")
    urut = models.PositiveIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        verbose_name = "daun jangkar"
        verbose_name_plural = "daun jangkar"
        ordering = ["jangkar", "subjek_jenis", "subjek"]
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(
                fields=["jangkar", "subjek_jenis", "subjek"], name="daun_once_per_chain_and_anchor"
            ),
            models.UniqueConstraint(
                fields=["subjek_jenis", "subjek", "urut"], name="daun_anchors_a_head_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subjek_jenis} {self.subjek} #{self.urut}"
