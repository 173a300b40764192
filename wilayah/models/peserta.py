from django.db import models
from django.db.models import Q

from wilayah.choices import Petahana


class Peserta(models.Model):
    """A contestant of an election: who stands where, under which number on the ballot.

    ``wilayah`` is the code of the province or kabupaten/kota they stand in; empty is the whole
    country. Reference data for officers; never a filter that the public has.
    """

    pemilihan = models.ForeignKey("wilayah.Pemilihan", models.PROTECT, related_name="peserta")
    wilayah = models.CharField(max_length=5, blank=True, db_collation="C")
    nomor_urut = models.PositiveSmallIntegerField()
    nama_calon = models.CharField(max_length=160)
    nama_wakil = models.CharField(max_length=160, blank=True)
    petahana = models.CharField(max_length=8, choices=Petahana, default=Petahana.BUKAN)

    class Meta:
        verbose_name = "peserta"
        verbose_name_plural = "peserta"
        ordering = ["pemilihan", "wilayah", "nomor_urut"]
        constraints = [
            # Also the index of the officers' list: the contestants of a region.
            models.UniqueConstraint(
                name="peserta_has_a_number_of_its_own",
                fields=["pemilihan", "wilayah", "nomor_urut"],
            ),
            models.CheckConstraint(
                name="peserta_stands_in_a_region_that_votes",
                condition=Q(wilayah__regex=r"^([1-9]\d(\.\d\d)?)?$"),
            ),
            models.CheckConstraint(
                name="peserta_numbers_start_at_one", condition=Q(nomor_urut__gte=1)
            ),
            models.CheckConstraint(name="peserta_has_a_name", condition=Q(nama_calon__regex=r"\S")),
            models.CheckConstraint(
                name="peserta_incumbency_is_known", condition=Q(petahana__in=Petahana.values)
            ),
        ]

    def __str__(self) -> str:
        pasangan = " – ".join(filter(None, [self.nama_calon, self.nama_wakil]))
        return f"{self.nomor_urut}. {pasangan}"


class TimPeserta(models.Model):
    """A person of a contestant's campaign team."""

    peserta = models.ForeignKey("wilayah.Peserta", models.CASCADE, related_name="tim")
    nama = models.CharField(max_length=160)
    jabatan = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name = "anggota tim"
        verbose_name_plural = "anggota tim"
        ordering = ["nama", "jabatan"]
        constraints = [
            models.UniqueConstraint(
                name="tim_names_a_person_once_per_office", fields=["peserta", "nama", "jabatan"]
            ),
            models.CheckConstraint(name="tim_member_has_a_name", condition=Q(nama__regex=r"\S")),
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.nama, self.jabatan]))
