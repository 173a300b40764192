from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("laporan", "0020_reports_may_tell_what_is_happening_now"),
        ("perkara", "0013_officers_subscribe_to_their_calendar"),
        ("wilayah", "0012_proposals_are_decided_once"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="penerusan",
            name="penerusan_follows_its_table",
        ),
        migrations.AddConstraint(
            model_name="penerusan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "dikirim"), ("keadaan_sebelum", "")),
                    models.Q(
                        ("keadaan__in", ["dijawab", "dikembalikan", "diterima", "ditutup"]),
                        ("keadaan_sebelum", "dikirim"),
                    ),
                    models.Q(
                        ("keadaan__in", ["dijawab", "dikembalikan", "ditutup"]),
                        ("keadaan_sebelum", "diterima"),
                    ),
                    models.Q(
                        ("keadaan__in", ["dijawab", "dikembalikan", "ditutup"]),
                        ("keadaan_sebelum", "dijawab"),
                    ),
                    models.Q(("keadaan__in", []), ("keadaan_sebelum", "dikembalikan")),
                    models.Q(("keadaan__in", []), ("keadaan_sebelum", "ditutup")),
                    _connector="OR",
                ),
                name="penerusan_follows_its_table",
            ),
        ),
    ]
