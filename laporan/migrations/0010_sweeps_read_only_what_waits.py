from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("laporan", "0009_find_the_images_that_wait")]

    operations = [
        AddIndexConcurrently(
            model_name="bukti",
            index=models.Index(
                condition=models.Q(status__in=["mengunggah", "ditolak"]),
                fields=["dibuat"],
                name="bukti_belum_disegel",
            ),
        ),
        AddIndexConcurrently(
            model_name="bukti",
            index=models.Index(
                condition=models.Q(menunggu_turunan=True),
                fields=["disegel_pada"],
                name="bukti_menunggu_turunan",
            ),
        ),
    ]
