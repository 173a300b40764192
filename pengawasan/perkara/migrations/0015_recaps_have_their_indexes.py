"""Let weekly recaps read only the rows of their week, and what is not decided yet."""

from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ('laporan', '0021_books_and_recaps_have_their_indexes'),
        ('perkara', '0014_answered_tracks_may_come_back'),
        ('wilayah', '0012_proposals_are_decided_once'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='jalur',
            index=models.Index(condition=models.Q(('diputus_pada__isnull', False)), fields=['diputus_pada'], name='jalur_diputus'),
        ),
        AddIndexConcurrently(
            model_name='jalur',
            index=models.Index(condition=models.Q(('diputus_pada', None)), fields=['perkara'], name='jalur_belum_diputus'),
        ),
        AddIndexConcurrently(
            model_name='kajianawal',
            index=models.Index(fields=['kantor', 'waktu'], name='kajian_awal_kantor_waktu'),
        ),
        AddIndexConcurrently(
            model_name='perkara',
            index=models.Index(fields=['kantor', 'diregistrasi_pada'], name='perkara_kantor_waktu'),
        ),
    ]
