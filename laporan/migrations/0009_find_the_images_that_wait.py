from django.db import migrations

from laporan.rules.berkas import GAMBAR

CARI = """
UPDATE laporan_bukti b SET menunggu_turunan = true
WHERE b.status = 'tersegel' AND b.jenis = ANY(%s)
  AND NOT EXISTS (SELECT FROM laporan_turunanbukti t WHERE t.bukti_id = b.id)
"""


class Migration(migrations.Migration):
    dependencies = [("laporan", "0008_images_wait_for_their_derivative")]

    operations = [
        migrations.RunSQL([(CARI, [sorted(GAMBAR)])], migrations.RunSQL.noop),
    ]
