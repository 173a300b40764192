import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0007_user_names_are_plain_ascii")]

    operations = [
        migrations.CreateModel(
            name="PerubahanHariLibur",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tanggal", models.DateField()),
                (
                    "apa",
                    models.CharField(
                        choices=[("libur", "Menjadi hari libur"), ("kerja", "Menjadi hari kerja")],
                        max_length=8,
                    ),
                ),
                (
                    "dibuat",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "verbose_name": "perubahan hari libur",
                "verbose_name_plural": "perubahan hari libur",
                "ordering": ["id"],
            },
        ),
        migrations.AddField(
            model_name="kantor",
            name="kop_surat",
            field=models.TextField(blank=True, max_length=600, verbose_name="kop surat"),
        ),
        migrations.AddField(
            model_name="kantor",
            name="kota_surat",
            field=models.CharField(blank=True, max_length=80, verbose_name="tempat surat"),
        ),
        migrations.AddField(
            model_name="kantor",
            name="penanda_tangan_jabatan",
            field=models.CharField(
                blank=True, max_length=120, verbose_name="jabatan penanda tangan"
            ),
        ),
        migrations.AddField(
            model_name="kantor",
            name="penanda_tangan_nama",
            field=models.CharField(blank=True, max_length=120, verbose_name="nama penanda tangan"),
        ),
        migrations.AddField(
            model_name="kantor",
            name="penanda_tangan_nip",
            field=models.CharField(
                blank=True,
                max_length=18,
                validators=[
                    django.core.validators.RegexValidator(
                        "^[0-9]{18}$", "NIP terdiri atas 18 angka, tanpa spasi."
                    )
                ],
                verbose_name="NIP penanda tangan",
            ),
        ),
        migrations.AddField(
            model_name="kantor",
            name="telepon_piket",
            field=models.CharField(blank=True, max_length=30, verbose_name="telepon piket"),
        ),
        migrations.AddConstraint(
            model_name="kantor",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("penanda_tangan_nip", ""),
                    ("penanda_tangan_nip__regex", "^[0-9]{18}$"),
                    _connector="OR",
                ),
                name="kantor_signatory_number_is_a_nip",
            ),
        ),
        migrations.AddField(
            model_name="perubahanharilibur",
            name="pelaku",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="perubahanharilibur",
            constraint=models.CheckConstraint(
                condition=models.Q(("apa__in", ["libur", "kerja"])),
                name="perubahan_hari_libur_says_what_became_of_the_day",
            ),
        ),
    ]
