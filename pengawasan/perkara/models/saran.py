from django.conf import settings
from django.db import models
from django.db.models import F, Q

from laporan.models import BerkasTersimpan
from pengawasan.perkara.choices.penerusan import KeadaanSaran, SasaranSaran
from pengawasan.perkara.rules.saran import MENUNGGU, PERALIHAN

# The table of suggestions, compiled into SQL.
KEADAAN_SAH = Q(keadaan_sebelum="", keadaan=KeadaanSaran.TERKIRIM)
for _dari, _ke in PERALIHAN.items():
    KEADAAN_SAH |= Q(keadaan_sebelum=_dari, keadaan__in=sorted(_ke))


class SaranPerbaikan(BerkasTersimpan):
    """A letter that suggests a correction to KPU, PPK or PPS, with the day an answer is due.

    ``isi`` seals what is suggested, ``jawaban`` what came back, both under the row's own data
    key; ``pokok`` is the subject, without names. The region stays as it was written. ``kiriman``
    is a keyed hash of the form it was sent with: the same form gives one suggestion.
    """

    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="saran_perbaikan")
    laporan = models.ForeignKey(
        "laporan.Laporan", models.PROTECT, null=True, blank=True, related_name="saran_perbaikan"
    )
    sasaran = models.CharField(max_length=3, choices=SasaranSaran)
    kode_wilayah = models.CharField(max_length=13, blank=True, db_collation="C")
    nama_wilayah = models.CharField(max_length=300, blank=True)
    nama_penerima = models.CharField(max_length=200)
    pokok = models.CharField(max_length=200)
    dasar = models.CharField(max_length=300)
    isi = models.BinaryField(editable=False)
    tahun = models.PositiveSmallIntegerField()
    urutan = models.PositiveIntegerField()
    nomor = models.CharField(max_length=60)
    tanggal = models.DateField()
    batas_jawaban = models.DateField()
    keadaan = models.CharField(max_length=14, choices=KeadaanSaran, default=KeadaanSaran.TERKIRIM)
    keadaan_sebelum = models.CharField(max_length=14, blank=True, default="")
    keadaan_sejak = models.DateTimeField()
    nomor_jawaban = models.CharField(max_length=100, blank=True)
    tanggal_jawaban = models.DateField(null=True, blank=True)
    jawaban = models.BinaryField(editable=False, default=b"")
    temuan = models.OneToOneField(
        "laporan.Laporan", models.PROTECT, null=True, blank=True, related_name="dari_saran"
    )
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField()
    pengingat_pada = models.DateTimeField(null=True, blank=True)
    kiriman = models.BinaryField(max_length=32, null=True, unique=True, editable=False)

    class Meta:
        verbose_name = "saran perbaikan"
        verbose_name_plural = "saran perbaikan"
        ordering = ["-dibuat_pada"]
        constraints = [
            models.CheckConstraint(name="saran_follows_its_table", condition=KEADAAN_SAH),
            # Also the register's own order: an office's suggestions of a year by number.
            models.UniqueConstraint(
                name="saran_takes_each_register_number_once", fields=["kantor", "tahun", "urutan"]
            ),
            models.UniqueConstraint(
                name="saran_number_is_unique_in_its_office", fields=["kantor", "nomor"]
            ),
            models.CheckConstraint(
                name="saran_gives_time_to_answer", condition=Q(batas_jawaban__gt=F("tanggal"))
            ),
            models.CheckConstraint(
                name="saran_becomes_a_temuan_that_exists",
                condition=Q(keadaan=KeadaanSaran.MENJADI_TEMUAN, temuan__isnull=False)
                | ~Q(keadaan=KeadaanSaran.MENJADI_TEMUAN) & Q(temuan=None),
            ),
            models.CheckConstraint(
                name="saran_reminds_only_while_an_answer_is_owed",
                condition=Q(pengingat_pada=None) | Q(keadaan__in=sorted(MENUNGGU)),
            ),
        ]
        indexes = [
            # The list of an office, newest first.
            models.Index(name="saran_kantor", fields=["kantor", "-dibuat_pada", "-id"]),
            # The tick of reminders.
            models.Index(
                name="saran_pengingat",
                fields=["pengingat_pada"],
                condition=Q(pengingat_pada__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor
