"""Keep physical evidence with its chain of custody, and the numbers of SIGAPLAPOR."""

import django.db.models.deletion
import django.db.models.functions.text
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('laporan', '0020_reports_may_tell_what_is_happening_now'),
        ('perkara', '0008_what_was_handed_over_stays'),
        ('wilayah', '0009_calendar_changes_append_only'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BarangBukti',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('tahun', models.PositiveSmallIntegerField()),
                ('urutan', models.PositiveIntegerField()),
                ('nomor', models.CharField(max_length=60)),
                ('jenis', models.CharField(choices=[('uang', 'Uang'), ('barang', 'Barang'), ('bahan_kampanye', 'Bahan kampanye'), ('dokumen', 'Dokumen'), ('perangkat', 'Perangkat elektronik'), ('lainnya', 'Lainnya')], max_length=16)),
                ('jumlah', models.DecimalField(decimal_places=2, max_digits=12)),
                ('satuan', models.CharField(max_length=20)),
                ('nilai', models.PositiveBigIntegerField(blank=True, null=True)),
                ('nomor_segel', models.CharField(blank=True, max_length=40)),
                ('dari', models.CharField(choices=[('pelapor', 'Pelapor'), ('saksi', 'Saksi'), ('pengawas', 'Pengawas'), ('terlapor', 'Terlapor'), ('penemu', 'Penemu atau warga lain'), ('instansi', 'Instansi lain')], max_length=10)),
                ('punya_penyerah', models.BooleanField(default=False)),
                ('isi', models.BinaryField()),
                ('penyerah', models.BinaryField()),
                ('waktu', models.DateTimeField()),
                ('dicatat_pada', models.DateTimeField()),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laporan.bukti')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wilayah.kantor')),
                ('laporan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='barang_bukti', to='laporan.laporan')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'barang bukti',
                'verbose_name_plural': 'barang bukti',
                'ordering': ['laporan', 'dicatat_pada'],
            },
        ),
        migrations.CreateModel(
            name='FotoBarang',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('kunci_data', models.BinaryField(default=b'')),
                ('sha256', models.CharField(max_length=64)),
                ('sha256_asal', models.CharField(max_length=64)),
                ('waktu', models.DateTimeField()),
                ('barang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='foto', to='perkara.barangbukti')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'foto barang',
                'verbose_name_plural': 'foto barang',
                'ordering': ['barang', 'waktu'],
            },
        ),
        migrations.CreateModel(
            name='MutasiBarang',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('urut', models.PositiveSmallIntegerField()),
                ('jenis', models.CharField(choices=[('diterima', 'Diterima'), ('dipindahkan', 'Dipindahkan'), ('disegel_ulang', 'Segel diganti'), ('diserahkan', 'Diserahkan'), ('diterima_kembali', 'Diterima kembali'), ('dikembalikan', 'Dikembalikan'), ('dimusnahkan', 'Dimusnahkan'), ('dibetulkan', 'Catatan dibetulkan')], max_length=16)),
                ('keadaan_sebelum', models.CharField(blank=True, choices=[('tersimpan', 'Tersimpan'), ('diserahkan', 'Di tangan pihak lain'), ('dikembalikan', 'Sudah dikembalikan'), ('dimusnahkan', 'Sudah dimusnahkan')], max_length=12)),
                ('keadaan', models.CharField(choices=[('tersimpan', 'Tersimpan'), ('diserahkan', 'Di tangan pihak lain'), ('dikembalikan', 'Sudah dikembalikan'), ('dimusnahkan', 'Sudah dimusnahkan')], max_length=12)),
                ('kepada', models.CharField(blank=True, choices=[('penyidik', 'Penyidik'), ('penuntut', 'Penuntut umum'), ('pengadilan', 'Pengadilan'), ('kantor_pengawas', 'Kantor pengawas lain'), ('instansi', 'Instansi lain'), ('pemilik', 'Pemilik atau yang menyerahkan')], max_length=16)),
                ('nomor_segel', models.CharField(blank=True, max_length=40)),
                ('isi', models.BinaryField()),
                ('waktu', models.DateTimeField()),
                ('dicatat_pada', models.DateTimeField()),
                ('barang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mutasi', to='perkara.barangbukti')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wilayah.kantor')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'mutasi barang',
                'verbose_name_plural': 'mutasi barang',
                'ordering': ['barang', 'urut'],
            },
        ),
        migrations.CreateModel(
            name='NomorSigaplapor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nomor', models.CharField(max_length=60)),
                ('waktu', models.DateTimeField()),
                ('laporan', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='nomor_sigaplapor', to='laporan.laporan')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'nomor SIGAPLAPOR',
                'verbose_name_plural': 'nomor SIGAPLAPOR',
            },
        ),
        migrations.AddConstraint(
            model_name='barangbukti',
            constraint=models.UniqueConstraint(fields=('kantor', 'tahun', 'urutan'), name='barang_takes_each_register_number_once'),
        ),
        migrations.AddConstraint(
            model_name='barangbukti',
            constraint=models.UniqueConstraint(fields=('kantor', 'nomor'), name='barang_number_is_unique_in_its_office'),
        ),
        migrations.AddConstraint(
            model_name='barangbukti',
            constraint=models.CheckConstraint(condition=models.Q(('jumlah__gt', 0)), name='barang_is_more_than_nothing'),
        ),
        migrations.AddConstraint(
            model_name='barangbukti',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'uang'), _negated=True), ('nilai__isnull', False), _connector='OR'), name='barang_of_money_says_its_amount'),
        ),
        migrations.AddConstraint(
            model_name='barangbukti',
            constraint=models.CheckConstraint(condition=models.Q(('waktu__lte', models.F('dicatat_pada'))), name='barang_was_received_before_it_was_written_down'),
        ),
        migrations.AddConstraint(
            model_name='mutasibarang',
            constraint=models.UniqueConstraint(fields=('barang', 'urut'), name='mutasi_has_one_place_in_the_chain'),
        ),
        migrations.AddConstraint(
            model_name='mutasibarang',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'diterima'), ('keadaan', 'tersimpan'), ('keadaan_sebelum', '')), models.Q(('jenis', 'dipindahkan'), ('keadaan', 'tersimpan'), ('keadaan_sebelum', 'tersimpan')), models.Q(('jenis', 'disegel_ulang'), ('keadaan', 'tersimpan'), ('keadaan_sebelum', 'tersimpan')), models.Q(('jenis', 'diserahkan'), ('keadaan', 'diserahkan'), ('keadaan_sebelum', 'tersimpan')), models.Q(('jenis', 'dikembalikan'), ('keadaan', 'dikembalikan'), ('keadaan_sebelum', 'tersimpan')), models.Q(('jenis', 'dimusnahkan'), ('keadaan', 'dimusnahkan'), ('keadaan_sebelum', 'tersimpan')), models.Q(('jenis', 'diterima_kembali'), ('keadaan', 'tersimpan'), ('keadaan_sebelum', 'diserahkan')), models.Q(('jenis', 'dibetulkan'), ('keadaan', 'tersimpan'), ('keadaan_sebelum', 'tersimpan')), models.Q(('jenis', 'dibetulkan'), ('keadaan', 'diserahkan'), ('keadaan_sebelum', 'diserahkan')), models.Q(('jenis', 'dibetulkan'), ('keadaan', 'dikembalikan'), ('keadaan_sebelum', 'dikembalikan')), models.Q(('jenis', 'dibetulkan'), ('keadaan', 'dimusnahkan'), ('keadaan_sebelum', 'dimusnahkan')), _connector='OR'), name='mutasi_follows_the_table_of_custody'),
        ),
        migrations.AddConstraint(
            model_name='mutasibarang',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'diterima'), ('urut', 1)), models.Q(('urut__gt', 1), models.Q(('jenis', 'diterima'), _negated=True)), _connector='OR'), name='mutasi_begins_with_the_receipt'),
        ),
        migrations.AddConstraint(
            model_name='mutasibarang',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis__in', ['dikembalikan', 'diserahkan']), models.Q(('kepada', ''), _negated=True)), models.Q(models.Q(('jenis__in', ['dikembalikan', 'diserahkan']), _negated=True), ('kepada', '')), _connector='OR'), name='mutasi_out_of_the_office_names_the_receiver'),
        ),
        migrations.AddConstraint(
            model_name='mutasibarang',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('jenis', 'disegel_ulang'), _negated=True), models.Q(('nomor_segel', ''), _negated=True), _connector='OR'), name='mutasi_of_a_seal_names_the_new_one'),
        ),
        migrations.AddConstraint(
            model_name='mutasibarang',
            constraint=models.CheckConstraint(condition=models.Q(('waktu__lte', models.F('dicatat_pada'))), name='mutasi_happened_before_it_was_written_down'),
        ),
        migrations.AddConstraint(
            model_name='nomorsigaplapor',
            constraint=models.UniqueConstraint(django.db.models.functions.text.Upper('nomor'), name='sigaplapor_number_names_one_report'),
        ),
        migrations.AddConstraint(
            model_name='nomorsigaplapor',
            constraint=models.CheckConstraint(condition=models.Q(('nomor__regex', '^[0-9A-Za-z](?:[0-9A-Za-z./-]{0,58}[0-9A-Za-z])?$')), name='sigaplapor_number_looks_like_one'),
        ),
    ]
