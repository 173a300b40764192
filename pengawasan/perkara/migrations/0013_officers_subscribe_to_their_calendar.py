import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("perkara", "0012_what_was_decided_never_changes"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LanggananKalender",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sidik", models.BinaryField(max_length=32, unique=True)),
                ("nama", models.CharField(blank=True, max_length=60)),
                ("dibuat", models.DateTimeField()),
                ("dicabut", models.DateTimeField(blank=True, null=True)),
                (
                    "petugas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="langganan_kalender",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "langganan kalender",
                "verbose_name_plural": "langganan kalender",
                "ordering": ["-dibuat"],
                "default_permissions": ["view"],
            },
        ),
        migrations.AddConstraint(
            model_name="langganankalender",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(
                        django.db.models.functions.text.Length("sidik"), 32
                    )
                ),
                name="langganan_kalender_keeps_a_sha256",
            ),
        ),
    ]
