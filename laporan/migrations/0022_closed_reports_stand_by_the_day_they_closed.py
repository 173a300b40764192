"""Let the wide tiers page through closed reports, those closed last first."""

from django.conf import settings
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ('laporan', '0021_books_and_recaps_have_their_indexes'),
        ('wilayah', '0012_proposals_are_decided_once'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='laporan',
            index=models.Index(condition=models.Q(('status__in', ['calon_temuan', 'diambil_alih', 'dijadikan_temuan', 'dilimpahkan', 'diputus', 'diregistrasi', 'ditangani', 'diterima', 'informasi_awal', 'kajian_awal', 'menunggu_berkas_asli', 'penelusuran', 'perbaikan', 'status_diumumkan']), _negated=True), fields=['-status_sejak', '-id'], name='laporan_selesai_nasional'),
        ),
        AddIndexConcurrently(
            model_name='laporan',
            index=models.Index(condition=models.Q(('status__in', ['calon_temuan', 'diambil_alih', 'dijadikan_temuan', 'dilimpahkan', 'diputus', 'diregistrasi', 'ditangani', 'diterima', 'informasi_awal', 'kajian_awal', 'menunggu_berkas_asli', 'penelusuran', 'perbaikan', 'status_diumumkan']), _negated=True), fields=['kantor_provinsi', '-status_sejak', '-id'], name='laporan_selesai_provinsi'),
        ),
        AddIndexConcurrently(
            model_name='laporan',
            index=models.Index(condition=models.Q(('status__in', ['calon_temuan', 'diambil_alih', 'dijadikan_temuan', 'dilimpahkan', 'diputus', 'diregistrasi', 'ditangani', 'diterima', 'informasi_awal', 'kajian_awal', 'menunggu_berkas_asli', 'penelusuran', 'perbaikan', 'status_diumumkan']), _negated=True), fields=['kecamatan', '-status_sejak', '-id'], name='laporan_selesai_kecamatan'),
        ),
    ]
