from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("perkara", "0002_initial")]

    operations = [
        migrations.AlterField(
            model_name="perkara",
            name="nomor_registrasi",
            field=models.CharField(db_index=True, max_length=60),
        ),
        migrations.AddConstraint(
            model_name="perkara",
            constraint=models.UniqueConstraint(
                fields=("kantor", "nomor_registrasi"),
                name="perkara_number_is_unique_in_its_office",
            ),
        ),
    ]
