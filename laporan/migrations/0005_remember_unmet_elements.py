import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("laporan", "0004_sealed_evidence_never_changes")]

    operations = [
        migrations.AddField(
            model_name="laporan",
            name="unsur_belum",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40), blank=True, default=list, size=None
            ),
        ),
    ]
