import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("laporan", "0020_reports_may_tell_what_is_happening_now"),
        ("perkara", "0006_tracks_go_on_to_their_end"),
        ("wilayah", "0012_proposals_are_decided_once"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="BuktiPenerusan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField()),
                (
                    "bukti",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="laporan.bukti",
                    ),
                ),
            ],
            options={
                "verbose_name": "bukti penerusan",
                "verbose_name_plural": "bukti penerusan",
                "ordering": ["penerusan", "urutan"],
            },
        ),
        migrations.CreateModel(
            name="Penerusan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("administrasi", "Pelanggaran administrasi"),
                            ("administrasi_tsm", "Pelanggaran administrasi TSM"),
                            ("pidana", "Tindak pidana"),
                            ("kode_etik", "Kode etik penyelenggara"),
                            ("hukum_lain", "Pelanggaran hukum lainnya"),
                        ],
                        max_length=20,
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField()),
                ("sasaran", models.CharField(max_length=40)),
                ("nama_sasaran", models.CharField(max_length=200)),
                ("nama_penerima", models.CharField(max_length=200)),
                ("alamat", models.CharField(blank=True, max_length=300)),
                ("surel", models.EmailField(blank=True, max_length=254)),
                ("nomor_surat", models.CharField(max_length=100)),
                ("isi", models.BinaryField()),
                ("bukti_asli", models.BooleanField(default=False)),
                ("identitas", models.BooleanField(default=False)),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("dikirim", "Dikirim, belum dikonfirmasi"),
                            ("diterima", "Diterima, menunggu jawaban"),
                            ("dijawab", "Sudah dijawab"),
                            ("dikembalikan", "Dikembalikan"),
                            ("ditutup", "Selesai"),
                        ],
                        default="dikirim",
                        max_length=12,
                    ),
                ),
                ("keadaan_sebelum", models.CharField(blank=True, default="", max_length=12)),
                ("keadaan_sejak", models.DateTimeField()),
                ("diteruskan_pada", models.DateTimeField()),
                ("dicatat_pada", models.DateTimeField()),
                ("pengingat_ke", models.PositiveSmallIntegerField(default=0)),
                ("pengingat_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "bukti",
                    models.ManyToManyField(
                        related_name="+", through="perkara.BuktiPenerusan", to="laporan.bukti"
                    ),
                ),
                (
                    "jalur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="penerusan",
                        to="perkara.jalur",
                    ),
                ),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="penerusan",
                        to="wilayah.kantor",
                    ),
                ),
                (
                    "laporan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="penerusan",
                        to="laporan.laporan",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "penerusan",
                "verbose_name_plural": "penerusan",
                "ordering": ["laporan", "diteruskan_pada"],
            },
        ),
        migrations.AddField(
            model_name="buktipenerusan",
            name="penerusan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bukti_terpilih",
                to="perkara.penerusan",
            ),
        ),
        migrations.CreateModel(
            name="SaranPerbaikan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kunci_data", models.BinaryField(default=b"")),
                (
                    "sasaran",
                    models.CharField(
                        choices=[
                            ("kpu", "KPU"),
                            ("ppk", "Panitia Pemilihan Kecamatan (PPK)"),
                            ("pps", "Panitia Pemungutan Suara (PPS)"),
                        ],
                        max_length=3,
                    ),
                ),
                ("kode_wilayah", models.CharField(blank=True, db_collation="C", max_length=13)),
                ("nama_wilayah", models.CharField(blank=True, max_length=300)),
                ("nama_penerima", models.CharField(max_length=200)),
                ("pokok", models.CharField(max_length=200)),
                ("dasar", models.CharField(max_length=300)),
                ("isi", models.BinaryField()),
                ("tahun", models.PositiveSmallIntegerField()),
                ("urutan", models.PositiveIntegerField()),
                ("nomor", models.CharField(max_length=60)),
                ("tanggal", models.DateField()),
                ("batas_jawaban", models.DateField()),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("terkirim", "Terkirim, menunggu jawaban"),
                            ("dijawab", "Dijawab"),
                            ("dilaksanakan", "Dilaksanakan"),
                            ("diabaikan", "Diabaikan"),
                            ("menjadi_temuan", "Menjadi temuan"),
                        ],
                        default="terkirim",
                        max_length=14,
                    ),
                ),
                ("keadaan_sebelum", models.CharField(blank=True, default="", max_length=14)),
                ("keadaan_sejak", models.DateTimeField()),
                ("nomor_jawaban", models.CharField(blank=True, max_length=100)),
                ("tanggal_jawaban", models.DateField(blank=True, null=True)),
                ("jawaban", models.BinaryField(default=b"")),
                ("dibuat_pada", models.DateTimeField()),
                ("pengingat_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="saran_perbaikan",
                        to="wilayah.kantor",
                    ),
                ),
                (
                    "laporan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="saran_perbaikan",
                        to="laporan.laporan",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "temuan",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dari_saran",
                        to="laporan.laporan",
                    ),
                ),
            ],
            options={
                "verbose_name": "saran perbaikan",
                "verbose_name_plural": "saran perbaikan",
                "ordering": ["-dibuat_pada"],
            },
        ),
        migrations.CreateModel(
            name="TanggapanPenerusan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("terima", "Penerimaan dikonfirmasi"),
                            ("jawab", "Jawaban"),
                            ("lampiran", "Lampiran"),
                            ("kembalikan", "Pengembalian"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "lewat",
                    models.CharField(
                        choices=[
                            ("tautan", "Lewat tautan penerima"),
                            ("kertas", "Dicatat petugas dari surat"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "hasil",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("terbukti", "Terbukti, dengan sanksi atau tindakan"),
                            ("tidak_terbukti", "Tidak terbukti"),
                            ("ditindaklanjuti", "Sedang ditindaklanjuti"),
                            ("ditolak", "Tidak ditindaklanjuti"),
                        ],
                        max_length=16,
                    ),
                ),
                ("nomor_surat", models.CharField(blank=True, max_length=100)),
                ("nomor_agenda", models.CharField(blank=True, max_length=100)),
                ("isi", models.BinaryField()),
                ("waktu", models.DateTimeField()),
                ("dicatat_pada", models.DateTimeField()),
                (
                    "penerusan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tanggapan",
                        to="perkara.penerusan",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "tanggapan penerusan",
                "verbose_name_plural": "tanggapan penerusan",
                "ordering": ["penerusan", "dicatat_pada", "id"],
            },
        ),
        migrations.CreateModel(
            name="LampiranTanggapan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kunci_data", models.BinaryField(default=b"")),
                ("nama", models.BinaryField()),
                ("jenis", models.CharField(max_length=80)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "tanggapan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lampiran",
                        to="perkara.tanggapanpenerusan",
                    ),
                ),
            ],
            options={
                "verbose_name": "lampiran tanggapan",
                "verbose_name_plural": "lampiran tanggapan",
                "ordering": ["tanggapan", "id"],
            },
        ),
        migrations.CreateModel(
            name="TautanPenerusan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sidik", models.BinaryField(max_length=48, unique=True)),
                ("sidik_sesi", models.BinaryField(max_length=48, null=True, unique=True)),
                ("dibuat_pada", models.DateTimeField()),
                ("berlaku_sampai", models.DateTimeField()),
                ("dibuka_pada", models.DateTimeField(blank=True, null=True)),
                ("dicabut_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "penerusan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tautan",
                        to="perkara.penerusan",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "tautan penerusan",
                "verbose_name_plural": "tautan penerusan",
                "ordering": ["penerusan", "dibuat_pada"],
            },
        ),
        migrations.AddField(
            model_name="tanggapanpenerusan",
            name="tautan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="perkara.tautanpenerusan",
            ),
        ),
        migrations.CreateModel(
            name="BerkasBundel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kunci_data", models.BinaryField(default=b"")),
                ("bundel", models.CharField(max_length=10)),
                ("butir", models.CharField(max_length=1)),
                ("nama", models.BinaryField()),
                ("jenis", models.CharField(max_length=80)),
                ("ukuran", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("waktu", models.DateTimeField()),
                ("ditarik_pada", models.DateTimeField(blank=True, null=True)),
                (
                    "jalur",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berkas_bundel",
                        to="perkara.jalur",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas bundel",
                "verbose_name_plural": "berkas bundel",
                "ordering": ["jalur", "butir", "waktu"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ditarik_pada", None)),
                        fields=("jalur", "bundel", "butir", "sha256"),
                        name="berkas_stands_once_at_an_item",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ditarik_pada", None),
                            ("ditarik_pada__gte", models.F("waktu")),
                            _connector="OR",
                        ),
                        name="berkas_is_withdrawn_after_it_came",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KontestanPerkara",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "peran",
                    models.CharField(
                        choices=[
                            ("diuntungkan", "Diuntungkan"),
                            ("dirugikan", "Dirugikan"),
                            ("terlapor", "Terlapor"),
                        ],
                        max_length=12,
                    ),
                ),
                ("waktu", models.DateTimeField()),
                (
                    "laporan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kontestan",
                        to="laporan.laporan",
                    ),
                ),
                (
                    "peserta",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wilayah.peserta",
                    ),
                ),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kontestan perkara",
                "verbose_name_plural": "kontestan perkara",
                "ordering": ["laporan", "peserta"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("laporan", "peserta"), name="kontestan_plays_one_part_in_a_case"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="penerusan",
            index=models.Index(
                condition=models.Q(("keadaan__in", ["dijawab", "dikirim", "diterima"])),
                fields=["kantor", "diteruskan_pada", "id"],
                name="penerusan_kantor",
            ),
        ),
        migrations.AddIndex(
            model_name="penerusan",
            index=models.Index(
                condition=models.Q(("pengingat_pada__isnull", False)),
                fields=["pengingat_pada"],
                name="penerusan_pengingat",
            ),
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "dikirim"), ("keadaan_sebelum", "")),
                    models.Q(
                        ("keadaan__in", ["dijawab", "dikembalikan", "diterima", "ditutup"]),
                        ("keadaan_sebelum", "dikirim"),
                    ),
                    models.Q(
                        ("keadaan__in", ["dijawab", "dikembalikan", "ditutup"]),
                        ("keadaan_sebelum", "diterima"),
                    ),
                    models.Q(
                        ("keadaan__in", ["dijawab", "ditutup"]), ("keadaan_sebelum", "dijawab")
                    ),
                    models.Q(("keadaan__in", []), ("keadaan_sebelum", "dikembalikan")),
                    models.Q(("keadaan__in", []), ("keadaan_sebelum", "ditutup")),
                    _connector="OR",
                ),
                name="penerusan_follows_its_table",
            ),
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.UniqueConstraint(
                fields=("jalur", "urutan"), name="penerusan_counts_on_its_track"
            ),
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("keadaan__in", ["dijawab", "dikirim", "diterima"])),
                fields=("jalur",),
                name="penerusan_of_a_track_is_open_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("pengingat_pada", None),
                    ("keadaan__in", ["dikirim", "diterima"]),
                    _connector="OR",
                ),
                name="penerusan_reminds_only_while_an_answer_is_owed",
            ),
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("identitas", False), ("jenis__in", ["pidana"]), _connector="OR"
                ),
                name="penerusan_names_people_only_on_the_criminal_track",
            ),
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(("diteruskan_pada__lte", models.F("dicatat_pada"))),
                name="penerusan_happened_before_it_was_written_down",
            ),
        ),
        migrations.AddConstraint(
            model_name="buktipenerusan",
            constraint=models.UniqueConstraint(
                fields=("penerusan", "bukti"), name="bukti_penerusan_is_handed_over_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="buktipenerusan",
            constraint=models.UniqueConstraint(
                fields=("penerusan", "urutan"), name="bukti_penerusan_has_one_place"
            ),
        ),
        migrations.AddIndex(
            model_name="saranperbaikan",
            index=models.Index(fields=["kantor", "-dibuat_pada", "-id"], name="saran_kantor"),
        ),
        migrations.AddIndex(
            model_name="saranperbaikan",
            index=models.Index(
                condition=models.Q(("pengingat_pada__isnull", False)),
                fields=["pengingat_pada"],
                name="saran_pengingat",
            ),
        ),
        migrations.AddConstraint(
            model_name="saranperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "terkirim"), ("keadaan_sebelum", "")),
                    models.Q(
                        ("keadaan__in", ["diabaikan", "dijawab", "dilaksanakan"]),
                        ("keadaan_sebelum", "terkirim"),
                    ),
                    models.Q(
                        ("keadaan__in", ["diabaikan", "dilaksanakan"]),
                        ("keadaan_sebelum", "dijawab"),
                    ),
                    models.Q(
                        ("keadaan__in", ["dijawab", "dilaksanakan", "menjadi_temuan"]),
                        ("keadaan_sebelum", "diabaikan"),
                    ),
                    models.Q(("keadaan__in", []), ("keadaan_sebelum", "dilaksanakan")),
                    models.Q(("keadaan__in", []), ("keadaan_sebelum", "menjadi_temuan")),
                    _connector="OR",
                ),
                name="saran_follows_its_table",
            ),
        ),
        migrations.AddConstraint(
            model_name="saranperbaikan",
            constraint=models.UniqueConstraint(
                fields=("kantor", "tahun", "urutan"), name="saran_takes_each_register_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="saranperbaikan",
            constraint=models.UniqueConstraint(
                fields=("kantor", "nomor"), name="saran_number_is_unique_in_its_office"
            ),
        ),
        migrations.AddConstraint(
            model_name="saranperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(("batas_jawaban__gt", models.F("tanggal"))),
                name="saran_gives_time_to_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="saranperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "menjadi_temuan"), ("temuan__isnull", False)),
                    models.Q(
                        models.Q(("keadaan", "menjadi_temuan"), _negated=True), ("temuan", None)
                    ),
                    _connector="OR",
                ),
                name="saran_becomes_a_temuan_that_exists",
            ),
        ),
        migrations.AddConstraint(
            model_name="saranperbaikan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("pengingat_pada", None), ("keadaan__in", ["terkirim"]), _connector="OR"
                ),
                name="saran_reminds_only_while_an_answer_is_owed",
            ),
        ),
        migrations.AddConstraint(
            model_name="tautanpenerusan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dicabut_pada", None)),
                fields=("penerusan",),
                name="tautan_of_a_forwarding_lives_alone",
            ),
        ),
        migrations.AddConstraint(
            model_name="tautanpenerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dibuka_pada", None), ("sidik_sesi", None)),
                    models.Q(("dibuka_pada__isnull", False), ("sidik_sesi__isnull", False)),
                    _connector="OR",
                ),
                name="tautan_opened_is_bound_to_a_browser",
            ),
        ),
        migrations.AddConstraint(
            model_name="tautanpenerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(("berlaku_sampai__gt", models.F("dibuat_pada"))),
                name="tautan_expires_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="tanggapanpenerusan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("jenis", "terima")),
                fields=("penerusan",),
                name="tanggapan_confirms_the_receipt_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="tanggapanpenerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("lewat", "tautan"), ("petugas", None), ("tautan__isnull", False)),
                    models.Q(("lewat", "kertas"), ("petugas__isnull", False), ("tautan", None)),
                    _connector="OR",
                ),
                name="tanggapan_came_by_link_or_by_an_officer",
            ),
        ),
        migrations.AddConstraint(
            model_name="tanggapanpenerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("jenis", "jawab"), models.Q(("hasil", ""), _negated=True)),
                    models.Q(models.Q(("jenis", "jawab"), _negated=True), ("hasil", "")),
                    _connector="OR",
                ),
                name="tanggapan_of_substance_says_its_outcome",
            ),
        ),
    ]
