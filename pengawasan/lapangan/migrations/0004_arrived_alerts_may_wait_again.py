from django.db import migrations, models

# Backwards: one that waits again is one that somebody was on the way to, as before.
KEMBALI = """
UPDATE lapangan_siaga SET keadaan_sebelum = 'berangkat'
 WHERE keadaan = 'menunggu' AND keadaan_sebelum = 'di_lokasi';
"""


class Migration(migrations.Migration):
    dependencies = [("lapangan", "0003_ask_who_is_threatened_on_reading")]

    operations = [
        migrations.RemoveConstraint(model_name="siaga", name="siaga_follows_its_table"),
        migrations.RunSQL(migrations.RunSQL.noop, KEMBALI),
        migrations.AddConstraint(
            model_name="siaga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "menunggu"), ("keadaan_sebelum", "")),
                    models.Q(
                        ("keadaan__in", ["di_lokasi", "ditutup", "menunggu", "selesai"]),
                        ("keadaan_sebelum", "berangkat"),
                    ),
                    models.Q(
                        ("keadaan__in", ["ditutup", "menunggu", "selesai"]),
                        ("keadaan_sebelum", "di_lokasi"),
                    ),
                    models.Q(
                        ("keadaan__in", ["berangkat", "ditutup"]),
                        ("keadaan_sebelum", "menunggu"),
                    ),
                    _connector="OR",
                ),
                name="siaga_follows_its_table",
            ),
        ),
    ]
