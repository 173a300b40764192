from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

TERBUKA = models.Q(selesai_pada=None)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("laporan", "0016_deadlines_warn_and_are_explained")]

    operations = [
        AddIndexConcurrently(
            model_name="tenggat",
            index=models.Index(
                condition=TERBUKA & models.Q(peringatan_pada__isnull=False),
                fields=["peringatan_pada"],
                name="tenggat_peringatan",
            ),
        ),
        AddIndexConcurrently(
            model_name="tenggat",
            index=models.Index(
                condition=TERBUKA & ~models.Q(langkah="pelaporan"),
                fields=["jatuh_tempo", "id"],
                name="tenggat_kalender",
            ),
        ),
        AddIndexConcurrently(
            model_name="tenggat",
            index=models.Index(
                condition=TERBUKA & models.Q(satuan="hari_kerja"),
                fields=["id"],
                name="tenggat_hari_kerja",
            ),
        ),
    ]
