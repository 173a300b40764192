import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0010_contestants")]

    operations = [
        migrations.CreateModel(
            name="UsulanRezim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kode",
                    models.CharField(
                        choices=[
                            ("PILKADA-2024", "Pilkada 2024"),
                            ("PILKADA-PASCA-MK104", "Pilkada sesudah Putusan MK 104/2025"),
                            ("PEMILU-2022", "Pemilu menurut Perbawaslu 7/2022"),
                        ],
                        max_length=40,
                    ),
                ),
                ("atas_versi", models.PositiveSmallIntegerField()),
                ("isi", models.JSONField()),
                ("alasan", models.TextField(max_length=1000)),
                ("berlaku_sejak", models.DateField()),
                (
                    "diusulkan_pada",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("menunggu", "Menunggu admin lain"),
                            ("disetujui", "Disetujui"),
                            ("ditolak", "Ditolak"),
                        ],
                        default="menunggu",
                        max_length=10,
                    ),
                ),
                ("diputus_pada", models.DateTimeField(blank=True, null=True)),
                ("alasan_tolak", models.TextField(blank=True, max_length=1000)),
                (
                    "pemutus",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pengusul",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "versi",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="usulan",
                        to="wilayah.rezimhukum",
                    ),
                ),
            ],
            options={
                "verbose_name": "usulan rezim",
                "verbose_name_plural": "usulan rezim",
                "ordering": ["-id"],
            },
        ),
        migrations.AddConstraint(
            model_name="usulanrezim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "disetujui"), _negated=True),
                    models.Q(("pemutus", models.F("pengusul")), _negated=True),
                    _connector="OR",
                ),
                name="usulan_is_approved_by_somebody_else",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulanrezim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("alasan_tolak", ""),
                        ("diputus_pada", None),
                        ("keadaan", "menunggu"),
                        ("pemutus", None),
                        ("versi", None),
                    ),
                    models.Q(
                        ("alasan_tolak", ""),
                        ("diputus_pada__isnull", False),
                        ("keadaan", "disetujui"),
                        ("pemutus__isnull", False),
                        ("versi__isnull", False),
                    ),
                    models.Q(
                        ("alasan_tolak__regex", "\\S"),
                        ("diputus_pada__isnull", False),
                        ("keadaan", "ditolak"),
                        ("pemutus__isnull", False),
                        ("versi", None),
                    ),
                    _connector="OR",
                ),
                name="usulan_waits_or_is_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulanrezim",
            constraint=models.CheckConstraint(
                condition=models.Q(("alasan__regex", "\\S")), name="usulan_gives_its_reason"
            ),
        ),
    ]
