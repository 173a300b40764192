"""Plan the warnings of the deadlines that run already; what has passed is not warned of again."""

from django.db import migrations

# At 50, 80 and 100 percent of the time; of the reporter's own steps only from 80 on, of the time
# to report at all never. What is over is told once.
RENCANA = """
WITH batas AS (
    SELECT t.id, p.persen,
        CASE WHEN p.persen = 100 THEN t.jatuh_tempo + interval '1 second'
             ELSE t.mulai + (t.jatuh_tempo - t.mulai) * p.persen / 100 END AS pada
    FROM laporan_tenggat t CROSS JOIN (VALUES (50), (80), (100)) AS p (persen)
    WHERE t.selesai_pada IS NULL AND t.langkah <> 'pelaporan'
        AND (p.persen >= 80 OR t.langkah NOT IN ('serah_berkas', 'perbaikan'))
), rencana AS (
    SELECT id,
        coalesce(max(persen) FILTER (WHERE pada <= now() AND persen < 100), 0) AS ke,
        coalesce(min(pada) FILTER (WHERE pada > now()), max(pada)) AS berikut
    FROM batas GROUP BY id
)
UPDATE laporan_tenggat t SET peringatan_ke = r.ke, peringatan_pada = r.berikut
FROM rencana r WHERE r.id = t.id
"""
BATAL = "UPDATE laporan_tenggat SET peringatan_ke = 0, peringatan_pada = NULL"


class Migration(migrations.Migration):
    dependencies = [("laporan", "0018_explanations_never_change")]

    operations = [migrations.RunSQL(RENCANA, BATAL)]
