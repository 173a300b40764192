import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0009_calendar_changes_append_only")]

    operations = [
        migrations.CreateModel(
            name="Peserta",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("wilayah", models.CharField(blank=True, db_collation="C", max_length=5)),
                ("nomor_urut", models.PositiveSmallIntegerField()),
                ("nama_calon", models.CharField(max_length=160)),
                ("nama_wakil", models.CharField(blank=True, max_length=160)),
                (
                    "petahana",
                    models.CharField(
                        choices=[
                            ("bukan", "Bukan petahana"),
                            ("petahana", "Petahana"),
                            ("penjabat", "Penjabat kepala daerah"),
                        ],
                        default="bukan",
                        max_length=8,
                    ),
                ),
                (
                    "pemilihan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="peserta",
                        to="wilayah.pemilihan",
                    ),
                ),
            ],
            options={
                "verbose_name": "peserta",
                "verbose_name_plural": "peserta",
                "ordering": ["pemilihan", "wilayah", "nomor_urut"],
            },
        ),
        migrations.CreateModel(
            name="TimPeserta",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nama", models.CharField(max_length=160)),
                ("jabatan", models.CharField(blank=True, max_length=120)),
                (
                    "peserta",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tim",
                        to="wilayah.peserta",
                    ),
                ),
            ],
            options={
                "verbose_name": "anggota tim",
                "verbose_name_plural": "anggota tim",
                "ordering": ["nama", "jabatan"],
            },
        ),
        migrations.AddConstraint(
            model_name="peserta",
            constraint=models.UniqueConstraint(
                fields=("pemilihan", "wilayah", "nomor_urut"),
                name="peserta_has_a_number_of_its_own",
            ),
        ),
        migrations.AddConstraint(
            model_name="peserta",
            constraint=models.CheckConstraint(
                condition=models.Q(("wilayah__regex", "^([1-9]\\d(\\.\\d\\d)?)?$")),
                name="peserta_stands_in_a_region_that_votes",
            ),
        ),
        migrations.AddConstraint(
            model_name="peserta",
            constraint=models.CheckConstraint(
                condition=models.Q(("nomor_urut__gte", 1)), name="peserta_numbers_start_at_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="peserta",
            constraint=models.CheckConstraint(
                condition=models.Q(("nama_calon__regex", "\\S")), name="peserta_has_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="peserta",
            constraint=models.CheckConstraint(
                condition=models.Q(("petahana__in", ["bukan", "petahana", "penjabat"])),
                name="peserta_incumbency_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="timpeserta",
            constraint=models.UniqueConstraint(
                fields=("peserta", "nama", "jabatan"), name="tim_names_a_person_once_per_office"
            ),
        ),
        migrations.AddConstraint(
            model_name="timpeserta",
            constraint=models.CheckConstraint(
                condition=models.Q(("nama__regex", "\\S")), name="tim_member_has_a_name"
            ),
        ),
    ]
