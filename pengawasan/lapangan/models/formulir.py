from django.conf import settings
from django.db import models
from django.db.models import Q

from laporan.models import BerkasTersimpan
from pengawasan.lapangan.choices import BentukPengawasan, KeadaanFormA, TahapanPengawasan


class FormA(BerkasTersimpan):
    """A report of supervision (Formulir Model A, LHP), by a supervisor or an officer.

    What was seen lies sealed in ``isi`` under the row's own ``kunci_data``. Once sent a trigger
    refuses every change but a new wrapping of the key and being tied to a report; a correction
    is another Form A that names this one. ``sidik_kunci`` remembers the sender's idempotency key.
    """

    nomor = models.CharField(max_length=60, blank=True)
    keadaan = models.CharField(max_length=7, choices=KeadaanFormA, default=KeadaanFormA.DRAF)
    laporan = models.ForeignKey(
        "laporan.Laporan", models.PROTECT, null=True, blank=True, related_name="form_a"
    )
    tugas = models.ForeignKey(
        "lapangan.TugasLapangan", models.PROTECT, null=True, blank=True, related_name="form_a"
    )
    siaga = models.ForeignKey(
        "lapangan.Siaga", models.PROTECT, null=True, blank=True, related_name="form_a"
    )
    menggantikan = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="koreksi"
    )
    pengawas = models.ForeignKey(
        "lapangan.PengawasLapangan", models.PROTECT, null=True, blank=True, related_name="form_a"
    )
    petugas = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="form_a"
    )
    kantor = models.ForeignKey("wilayah.Kantor", models.PROTECT, related_name="form_a")
    kode_wilayah = models.CharField(max_length=13, db_collation="C")
    nama_wilayah = models.CharField(max_length=300)
    tps = models.CharField(max_length=3, blank=True)
    zona = models.CharField(max_length=4)
    tahapan = models.CharField(max_length=16, choices=TahapanPengawasan, blank=True)
    bentuk = models.CharField(max_length=14, choices=BentukPengawasan, blank=True)
    mulai = models.DateTimeField(null=True, blank=True)
    selesai = models.DateTimeField(null=True, blank=True)
    ada_dugaan = models.BooleanField(null=True, blank=True)
    isi = models.BinaryField(editable=False)
    sidik_isi = models.BinaryField(max_length=32, editable=False)
    sidik_kunci = models.BinaryField(max_length=32, null=True, unique=True, editable=False)
    dibuat = models.DateTimeField(auto_now_add=True)
    dikirim_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Form A"
        verbose_name_plural = "Form A"
        ordering = ["-dibuat", "id"]
        constraints = [
            models.CheckConstraint(
                name="form_a_has_one_author",
                condition=Q(pengawas=None, petugas__isnull=False)
                | Q(pengawas__isnull=False, petugas=None),
            ),
            models.CheckConstraint(
                name="form_a_is_sent_whole_and_numbered",
                condition=Q(keadaan=KeadaanFormA.DRAF, nomor="", dikirim_pada=None)
                | (
                    Q(
                        keadaan=KeadaanFormA.DIKIRIM,
                        dikirim_pada__isnull=False,
                        mulai__isnull=False,
                        ada_dugaan__isnull=False,
                    )
                    & ~Q(nomor="")
                    & ~Q(tahapan="")
                    & ~Q(bentuk="")
                ),
            ),
            models.UniqueConstraint(
                name="form_a_takes_each_number_once_per_office",
                fields=["kantor", "nomor"],
                condition=~Q(nomor=""),
            ),
        ]
        indexes = [
            # What one supervisor wrote, newest first.
            models.Index(name="form_a_milik_pengawas", fields=["pengawas", "-dibuat", "id"]),
            # What came in from a jurisdiction: a range, sent ones only, newest first.
            models.Index(
                name="form_a_menurut_waktu",
                fields=["-dikirim_pada", "id"],
                condition=Q(keadaan=KeadaanFormA.DIKIRIM),
            ),
            models.Index(
                name="form_a_menurut_wilayah",
                fields=["kode_wilayah", "-dikirim_pada", "id"],
                condition=Q(keadaan=KeadaanFormA.DIKIRIM),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor or f"draf {self.pk}"


class BerkasFormA(BerkasTersimpan):
    """A photo of a Form A: announced with its hash, then sealed on disk under the row's id.

    ``nama`` is sealed under the file's key and empty until the bytes are there.
    """

    form_a = models.ForeignKey(FormA, models.PROTECT, related_name="berkas")
    urutan = models.PositiveSmallIntegerField()
    nama = models.BinaryField(default=b"", editable=False)
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    jenis = models.CharField(max_length=80, blank=True)
    disegel_pada = models.DateTimeField(null=True, blank=True)
    menunggu_gambar = models.BooleanField(default=False)

    class Meta:
        verbose_name = "berkas Form A"
        verbose_name_plural = "berkas Form A"
        ordering = ["form_a", "urutan"]
        constraints = [
            models.UniqueConstraint(
                name="berkas_form_a_holds_each_file_once", fields=["form_a", "sha256"]
            ),
            models.CheckConstraint(
                name="berkas_form_a_is_hashed", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(
                name="berkas_form_a_is_sealed_with_its_kind",
                condition=Q(disegel_pada=None) | ~Q(jenis=""),
            ),
        ]
        indexes = [
            # The pictures that officers cannot look at yet.
            models.Index(
                name="berkas_form_a_tanpa_gambar",
                fields=["disegel_pada"],
                condition=Q(menunggu_gambar=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class TurunanFormA(BerkasTersimpan):
    """What officers look at instead of a photo: drawn anew, without metadata."""

    berkas = models.OneToOneField(BerkasFormA, models.PROTECT, related_name="turunan")
    sha256 = models.CharField(max_length=64, blank=True)
    galat = models.CharField(max_length=120, blank=True)
    dibuat = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "turunan Form A"
        verbose_name_plural = "turunan Form A"

    def __str__(self) -> str:
        return str(self.pk)
