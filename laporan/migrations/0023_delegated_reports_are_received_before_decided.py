"""A delegated report is decided only after the office it was passed to received it.

Those decided without a receipt before are counted as received: their trail tells what was.
"""

from django.conf import settings
from django.db import migrations, models

DIANGGAP_DITERIMA = """
UPDATE laporan_laporan SET status_sebelum = 'kajian_awal'
WHERE status_sebelum = 'dilimpahkan' AND status IN
    ('dilimpahkan', 'diregistrasi', 'informasi_awal', 'perbaikan', 'tidak_diregistrasi')
"""


class Migration(migrations.Migration):

    dependencies = [
        ('laporan', '0022_closed_reports_stand_by_the_day_they_closed'),
        ('wilayah', '0012_proposals_are_decided_once'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(DIANGGAP_DITERIMA, migrations.RunSQL.noop),
        migrations.RemoveConstraint(
            model_name='laporan',
            name='laporan_follows_the_state_table',
        ),
        migrations.AddConstraint(
            model_name='laporan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['calon_temuan', 'diterima', 'informasi_awal', 'menunggu_berkas_asli']), ('status_sebelum', '')), models.Q(('status__in', ['diarsipkan', 'digabung', 'dijadikan_temuan', 'penelusuran']), ('status_sebelum', 'calon_temuan')), models.Q(('status__in', ['dicabut', 'digabung', 'dilimpahkan', 'diregistrasi', 'informasi_awal', 'kajian_awal', 'perbaikan', 'tidak_diregistrasi']), ('status_sebelum', 'diambil_alih')), models.Q(('status__in', ['ditangani']), ('status_sebelum', 'dijadikan_temuan')), models.Q(('status__in', ['diambil_alih', 'dicabut', 'digabung', 'kajian_awal']), ('status_sebelum', 'dilimpahkan')), models.Q(('status__in', ['status_diumumkan']), ('status_sebelum', 'diputus')), models.Q(('status__in', ['ditangani']), ('status_sebelum', 'diregistrasi')), models.Q(('status__in', ['diputus']), ('status_sebelum', 'ditangani')), models.Q(('status__in', ['diambil_alih', 'dicabut', 'digabung', 'dilimpahkan', 'diregistrasi', 'informasi_awal', 'kajian_awal', 'perbaikan', 'tidak_diregistrasi']), ('status_sebelum', 'diterima')), models.Q(('status__in', ['diarsipkan', 'dicabut', 'digabung', 'menunggu_berkas_asli', 'penelusuran']), ('status_sebelum', 'informasi_awal')), models.Q(('status__in', ['diambil_alih', 'dicabut', 'digabung', 'dilimpahkan', 'diregistrasi', 'informasi_awal', 'perbaikan', 'tidak_diregistrasi']), ('status_sebelum', 'kajian_awal')), models.Q(('status__in', ['dicabut', 'digabung', 'diterima', 'informasi_awal']), ('status_sebelum', 'menunggu_berkas_asli')), models.Q(('status__in', ['calon_temuan', 'diarsipkan', 'digabung']), ('status_sebelum', 'penelusuran')), models.Q(('status__in', ['dicabut', 'digabung', 'kajian_awal', 'tidak_diregistrasi']), ('status_sebelum', 'perbaikan')), models.Q(('status__in', ['selesai']), ('status_sebelum', 'status_diumumkan')), models.Q(('status__in', ['informasi_awal']), ('status_sebelum', 'tidak_diregistrasi')), _connector='OR'), name='laporan_follows_the_state_table'),
        ),
    ]
