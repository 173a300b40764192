"""Let books of a year and weekly recaps read only their own rows."""

from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ('laporan', '0020_reports_may_tell_what_is_happening_now'),
        ('wilayah', '0012_proposals_are_decided_once'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='laporan',
            index=models.Index(fields=['kantor', 'disampaikan_pada', 'id'], include=('bentuk',), name='laporan_buku'),
        ),
        AddIndexConcurrently(
            model_name='penyerahanberkas',
            index=models.Index(fields=['kantor', 'waktu', 'id'], name='penyerahan_buku'),
        ),
        AddIndexConcurrently(
            model_name='tenggat',
            index=models.Index(condition=models.Q(('gugur', False), ('selesai_pada__isnull', False)), fields=['selesai_pada'], name='tenggat_selesai'),
        ),
    ]
