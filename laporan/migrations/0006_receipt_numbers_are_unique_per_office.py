from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("laporan", "0005_remember_unmet_elements")]

    operations = [
        migrations.AlterField(
            model_name="penyerahanberkas",
            name="nomor",
            field=models.CharField(max_length=60),
        ),
        migrations.AddConstraint(
            model_name="penyerahanberkas",
            constraint=models.UniqueConstraint(
                fields=("kantor", "nomor"), name="penyerahan_takes_each_number_once_per_office"
            ),
        ),
    ]
