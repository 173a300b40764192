from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from pengawasan.perkara.choices import JenisJalur, KodeAlasan, Putusan

NEGATIF = [Putusan.TIDAK_DIREGISTRASI, Putusan.SENGKETA]


class KajianAwal(models.Model):
    """One decision of the initial study, counted per report by ``putaran``.

    The verdict per element stands in ``laporan.PenilaianUnsur`` under the same round, where the
    reporter's status page reads it. Passing on and taking over are rounds without an end.
    """

    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="kajian_awal")
    putaran = models.PositiveSmallIntegerField()
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="+")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    putusan = models.CharField(max_length=20, choices=Putusan)
    jalur = ArrayField(
        models.CharField(max_length=20, choices=JenisJalur), default=list, blank=True
    )
    kode_alasan = models.CharField(max_length=20, choices=KodeAlasan, blank=True)
    alasan = models.CharField(max_length=2000, blank=True)
    ke_kantor = models.ForeignKey(
        "wilayah.Kantor", models.PROTECT, null=True, blank=True, related_name="+"
    )
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "kajian awal"
        verbose_name_plural = "kajian awal"
        ordering = ["laporan", "putaran"]
        constraints = [
            models.UniqueConstraint(
                name="kajian_awal_asks_for_completion_once",
                fields=["laporan"],
                condition=Q(putusan=Putusan.PERBAIKAN),
            ),
            models.UniqueConstraint(
                name="kajian_awal_counts_its_rounds", fields=["laporan", "putaran"]
            ),
            models.CheckConstraint(
                name="kajian_awal_refuses_only_with_a_reason",
                condition=~Q(putusan__in=NEGATIF) | (~Q(alasan="") & ~Q(kode_alasan="")),
            ),
            models.CheckConstraint(
                name="kajian_awal_registers_on_at_least_one_track",
                condition=~Q(putusan=Putusan.REGISTRASI) | ~Q(jalur=[]),
            ),
            models.CheckConstraint(
                name="kajian_awal_passes_on_to_an_office",
                condition=~Q(putusan=Putusan.LIMPAHKAN) | Q(ke_kantor__isnull=False),
            ),
        ]
        indexes = [
            # The weekly recap: what an office decided, by moment.
            models.Index(name="kajian_awal_kantor_waktu", fields=["kantor", "waktu"]),
        ]

    def __str__(self) -> str:
        return f"{self.putusan} {self.laporan_id}"


class KonsepKajian(models.Model):
    """What a penelaah proposes; whoever decides finds it in the form, nobody is bound by it."""

    laporan = models.OneToOneField("laporan.Laporan", models.PROTECT, related_name="konsep_kajian")
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    isi = models.JSONField()
    waktu = models.DateTimeField()

    class Meta:
        verbose_name = "konsep kajian awal"
        verbose_name_plural = "konsep kajian awal"

    def __str__(self) -> str:
        return f"konsep {self.laporan_id}"
