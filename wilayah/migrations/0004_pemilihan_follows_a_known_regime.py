from django.db import migrations, models

REZIM = [
    ("PILKADA-2024", "Pilkada 2024"),
    ("PILKADA-PASCA-MK104", "Pilkada sesudah Putusan MK 104/2025"),
    ("PEMILU-2022", "Pemilu menurut Perbawaslu 7/2022"),
]


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0003_rezim_append_only")]

    operations = [
        migrations.AlterField(
            model_name="pemilihan",
            name="rezim",
            field=models.CharField(choices=REZIM, max_length=40),
        ),
        migrations.AlterField(
            model_name="rezimhukum",
            name="kode",
            field=models.CharField(choices=REZIM, max_length=40),
        ),
        migrations.AddConstraint(
            model_name="pemilihan",
            constraint=models.CheckConstraint(
                name="pemilihan_follows_a_known_regime",
                condition=models.Q(rezim__in=[kode for kode, _ in REZIM]),
            ),
        ),
    ]
