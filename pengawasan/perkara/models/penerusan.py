"""A track handed over to another body: what went out, by which link, and what came back."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from laporan.models import BerkasTersimpan
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.choices.penerusan import (
    HasilTanggapan,
    JenisTanggapan,
    KeadaanPenerusan,
    LewatTanggapan,
)
from pengawasan.perkara.rules.penerusan import BERIDENTITAS, MENUNGGU, PERALIHAN, TERBUKA

# The table of forwardings, compiled into SQL: a state that does not follow cannot be stored.
KEADAAN_SAH = Q(keadaan_sebelum="", keadaan=KeadaanPenerusan.DIKIRIM)
for _dari, _ke in PERALIHAN.items():
    KEADAAN_SAH |= Q(keadaan_sebelum=_dari, keadaan__in=sorted(_ke))


class Penerusan(models.Model):
    """One forwarding of one track to one body.

    ``sasaran`` is the body's code in the report's regime and ``nama_sasaran`` its name on that
    day; ``nama_penerima`` is the office that was written to. ``isi`` seals the summary and the
    reported parties as the body is told of them, under the report's data key. ``surat`` is the
    letter issued for it, and ``nomor_surat`` that letter's number; without one, the number of a
    letter written elsewhere, or nothing yet. ``pengingat_pada`` is when the office is reminded
    next, empty when nothing is awaited.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey("laporan.Laporan", models.PROTECT, related_name="penerusan")
    jalur = models.ForeignKey("perkara.Jalur", models.PROTECT, related_name="penerusan")
    jenis = models.CharField(max_length=20, choices=JenisJalur)
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="penerusan")
    urutan = models.PositiveSmallIntegerField()
    sasaran = models.CharField(max_length=40)
    nama_sasaran = models.CharField(max_length=200)
    nama_penerima = models.CharField(max_length=200)
    alamat = models.CharField(max_length=300, blank=True)
    surel = models.EmailField(blank=True)
    nomor_surat = models.CharField(max_length=100, blank=True)
    surat = models.OneToOneField(
        "dokumen.Dokumen", models.PROTECT, null=True, blank=True, related_name="penerusan"
    )
    isi = models.BinaryField(editable=False)
    bukti = models.ManyToManyField("laporan.Bukti", through="BuktiPenerusan", related_name="+")
    bukti_asli = models.BooleanField(default=False)
    identitas = models.BooleanField(default=False)
    keadaan = models.CharField(
        max_length=12, choices=KeadaanPenerusan, default=KeadaanPenerusan.DIKIRIM
    )
    keadaan_sebelum = models.CharField(max_length=12, blank=True, default="")
    keadaan_sejak = models.DateTimeField()
    diteruskan_pada = models.DateTimeField()
    dicatat_pada = models.DateTimeField()
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    pengingat_ke = models.PositiveSmallIntegerField(default=0)
    pengingat_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "penerusan"
        verbose_name_plural = "penerusan"
        ordering = ["laporan", "diteruskan_pada"]
        constraints = [
            models.CheckConstraint(name="penerusan_follows_its_table", condition=KEADAAN_SAH),
            models.UniqueConstraint(
                name="penerusan_counts_on_its_track", fields=["jalur", "urutan"]
            ),
            models.UniqueConstraint(
                name="penerusan_of_a_track_is_open_once",
                fields=["jalur"],
                condition=Q(keadaan__in=sorted(TERBUKA)),
            ),
            models.CheckConstraint(
                name="penerusan_reminds_only_while_an_answer_is_owed",
                condition=Q(pengingat_pada=None) | Q(keadaan__in=sorted(MENUNGGU)),
            ),
            models.CheckConstraint(
                name="penerusan_names_people_only_on_the_criminal_track",
                condition=Q(identitas=False) | Q(jenis__in=sorted(BERIDENTITAS)),
            ),
            models.CheckConstraint(
                name="penerusan_happened_before_it_was_written_down",
                condition=Q(diteruskan_pada__lte=F("dicatat_pada")),
            ),
        ]
        indexes = [
            # An office's list: what is still awaited, the oldest first.
            models.Index(
                name="penerusan_kantor",
                fields=["kantor", "diteruskan_pada", "id"],
                condition=Q(keadaan__in=sorted(TERBUKA)),
            ),
            # The tick of reminders.
            models.Index(
                name="penerusan_pengingat",
                fields=["pengingat_pada"],
                condition=Q(pengingat_pada__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama_sasaran}: {self.nomor_surat or self.urutan}"


class BuktiPenerusan(models.Model):
    """A piece of evidence chosen for one forwarding; rows are added with it and never change."""

    penerusan = models.ForeignKey(Penerusan, models.PROTECT, related_name="bukti_terpilih")
    bukti = models.ForeignKey("laporan.Bukti", models.PROTECT, related_name="+")
    urutan = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = "bukti penerusan"
        verbose_name_plural = "bukti penerusan"
        ordering = ["penerusan", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="bukti_penerusan_is_handed_over_once", fields=["penerusan", "bukti"]
            ),
            models.UniqueConstraint(
                name="bukti_penerusan_has_one_place", fields=["penerusan", "urutan"]
            ),
        ]

    def __str__(self) -> str:
        return f"bukti {self.bukti_id} {self.penerusan_id}"


class TautanPenerusan(models.Model):
    """The link by which a body opens one forwarding: good once, for a while, for one browser.

    Kept are keyed hashes only: ``sidik`` of the secret in the address, ``sidik_sesi`` of the one
    in the cookie that opening it gave.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    penerusan = models.ForeignKey(Penerusan, models.PROTECT, related_name="tautan")
    sidik = models.BinaryField(max_length=48, unique=True, editable=False)
    sidik_sesi = models.BinaryField(max_length=48, null=True, unique=True, editable=False)
    petugas = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    dibuat_pada = models.DateTimeField()
    berlaku_sampai = models.DateTimeField()
    dibuka_pada = models.DateTimeField(null=True, blank=True)
    dicabut_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "tautan penerusan"
        verbose_name_plural = "tautan penerusan"
        ordering = ["penerusan", "dibuat_pada"]
        constraints = [
            models.UniqueConstraint(
                name="tautan_of_a_forwarding_lives_alone",
                fields=["penerusan"],
                condition=Q(dicabut_pada=None),
            ),
            models.CheckConstraint(
                name="tautan_opened_is_bound_to_a_browser",
                condition=Q(dibuka_pada=None, sidik_sesi=None)
                | Q(dibuka_pada__isnull=False, sidik_sesi__isnull=False),
            ),
            models.CheckConstraint(
                name="tautan_expires_after_it_begins",
                condition=Q(berlaku_sampai__gt=F("dibuat_pada")),
            ),
        ]

    def __str__(self) -> str:
        return f"tautan {self.penerusan_id}"


class TanggapanPenerusan(models.Model):
    """What the body said, by its link or on paper; rows are added, never changed.

    ``isi`` seals who spoke for the body and what they wrote, under the report's data key.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    penerusan = models.ForeignKey(Penerusan, models.PROTECT, related_name="tanggapan")
    jenis = models.CharField(max_length=10, choices=JenisTanggapan)
    lewat = models.CharField(max_length=6, choices=LewatTanggapan)
    hasil = models.CharField(max_length=16, choices=HasilTanggapan, blank=True)
    nomor_surat = models.CharField(max_length=100, blank=True)
    nomor_agenda = models.CharField(max_length=100, blank=True)
    isi = models.BinaryField(editable=False)
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    tautan = models.ForeignKey(
        TautanPenerusan, models.PROTECT, null=True, blank=True, related_name="+"
    )
    waktu = models.DateTimeField()
    dicatat_pada = models.DateTimeField()

    class Meta:
        verbose_name = "tanggapan penerusan"
        verbose_name_plural = "tanggapan penerusan"
        ordering = ["penerusan", "dicatat_pada", "id"]
        constraints = [
            models.UniqueConstraint(
                name="tanggapan_confirms_the_receipt_once",
                fields=["penerusan"],
                condition=Q(jenis=JenisTanggapan.TERIMA),
            ),
            models.CheckConstraint(
                name="tanggapan_came_by_link_or_by_an_officer",
                condition=Q(lewat=LewatTanggapan.TAUTAN, tautan__isnull=False, petugas=None)
                | Q(lewat=LewatTanggapan.KERTAS, tautan=None, petugas__isnull=False),
            ),
            models.CheckConstraint(
                name="tanggapan_of_substance_says_its_outcome",
                condition=Q(jenis=JenisTanggapan.JAWAB) & ~Q(hasil="")
                | ~Q(jenis=JenisTanggapan.JAWAB) & Q(hasil=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.penerusan_id}"


class LampiranTanggapan(BerkasTersimpan):
    """A file the body attached; its bytes lie in the evidence folder, its name is sealed."""

    tanggapan = models.ForeignKey(TanggapanPenerusan, models.PROTECT, related_name="lampiran")
    nama = models.BinaryField(editable=False)
    jenis = models.CharField(max_length=80)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = "lampiran tanggapan"
        verbose_name_plural = "lampiran tanggapan"
        ordering = ["tanggapan", "id"]

    def __str__(self) -> str:
        return str(self.id)
