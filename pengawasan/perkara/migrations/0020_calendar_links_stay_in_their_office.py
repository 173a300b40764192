"""Tie every calendar link to the office it was made in; those made so far, to their owner's now."""

import django.db.models.deletion
from django.db import migrations, models

IKAT = """
UPDATE perkara_langganankalender l SET kantor_id = p.kantor_id
FROM wilayah_petugas p WHERE p.id = l.petugas_id;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("perkara", "0019_a_forwarding_bears_its_letters_number"),
        ("wilayah", "0012_proposals_are_decided_once"),
    ]

    operations = [
        migrations.AddField(
            model_name="langganankalender",
            name="kantor",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wilayah.kantor",
            ),
        ),
        migrations.RunSQL(IKAT, migrations.RunSQL.noop),
    ]
