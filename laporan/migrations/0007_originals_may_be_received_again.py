import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("laporan", "0006_receipt_numbers_are_unique_per_office")]

    operations = [
        migrations.AlterField(
            model_name="penyerahanberkas",
            name="laporan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="penyerahan",
                to="laporan.laporan",
            ),
        ),
    ]
