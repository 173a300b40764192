from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("laporan", "0019_running_deadlines_warn_from_now_on")]

    operations = [
        migrations.AddField(
            model_name="laporan",
            name="sedang_berlangsung",
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name="laporan",
            index=models.Index(
                condition=models.Q(("sedang_berlangsung", True)),
                fields=["disampaikan_pada"],
                name="laporan_sedang_berlangsung",
            ),
        ),
    ]
