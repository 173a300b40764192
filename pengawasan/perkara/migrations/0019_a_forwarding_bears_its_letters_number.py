"""Let a forwarding take the letter issued for it, and no other number than that letter's.

The letters issued so far go to the forwarding of their track that was open then, or came next,
and a correction where the letter it replaces went. A number that was typed stays: it is of a
letter written elsewhere, unless it is the letter's own.
"""

from django.conf import settings
from django.db import migrations

TABEL = "perkara_penerusan"
DAHULU = ("keadaan", "keadaan_sebelum", "keadaan_sejak", "pengingat_ke", "pengingat_pada")
SURAT = ("surat_id", "nomor_surat")

TETAP = """
DROP TRIGGER perkara_penerusan_append_only ON perkara_penerusan;
CREATE TRIGGER perkara_penerusan_append_only BEFORE UPDATE ON perkara_penerusan
    FOR EACH ROW EXECUTE FUNCTION perkara_tetap_selain({});
"""
NOMOR = """
CREATE FUNCTION perkara_penerusan_nomor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
       AND (NEW.surat_id, NEW.nomor_surat) IS NOT DISTINCT FROM (OLD.surat_id, OLD.nomor_surat)
    THEN
        RETURN NEW;
    END IF;
    IF (TG_OP = 'UPDATE' AND NEW.surat_id IS NULL)
       OR (NEW.surat_id IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM dokumen_dokumen
           WHERE id = NEW.surat_id AND laporan_id = NEW.laporan_id AND jalur = NEW.jenis
             AND nomor = NEW.nomor_surat AND nomor <> ''))
    THEN
        RAISE EXCEPTION 'forwarding % is append-only but for its own issued letter', NEW.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER perkara_penerusan_nomor BEFORE INSERT OR UPDATE ON perkara_penerusan
    FOR EACH ROW EXECUTE FUNCTION perkara_penerusan_nomor();
"""
BATAL_NOMOR = """
DROP TRIGGER perkara_penerusan_nomor ON perkara_penerusan;
DROP FUNCTION perkara_penerusan_nomor();
"""
PASANGKAN = """
WITH RECURSIVE surat AS (
    SELECT id, laporan_id, jalur, jenis, keadaan, nomor, ditutup_pada, ditutup_pada AS sejak
    FROM dokumen_dokumen WHERE menggantikan_id IS NULL
    UNION ALL
    SELECT d.id, d.laporan_id, d.jalur, d.jenis, d.keadaan, d.nomor, d.ditutup_pada, s.sejak
    FROM dokumen_dokumen d JOIN surat s ON d.menggantikan_id = s.id
)
UPDATE perkara_penerusan p SET surat_id = s.surat, nomor_surat = s.nomor
FROM (
    SELECT DISTINCT ON (p.id) p.id AS penerusan, d.id AS surat, d.nomor
    FROM perkara_penerusan p
    JOIN surat d ON d.laporan_id = p.laporan_id AND d.jalur = p.jenis
        AND d.jenis LIKE 'penerusan\\_%' AND d.keadaan IN ('terbit', 'final')
    LEFT JOIN perkara_penerusan lama ON lama.jalur_id = p.jalur_id AND lama.urutan = p.urutan - 1
    WHERE p.nomor_surat IN ('', d.nomor)
      AND (lama.id IS NULL OR d.sejak > lama.keadaan_sejak)
      AND (p.keadaan NOT IN ('dikembalikan', 'ditutup') OR d.sejak <= p.keadaan_sejak)
    ORDER BY p.id, d.ditutup_pada DESC
) s WHERE s.penerusan = p.id;
"""


def _tetap(kolom):
    return TETAP.format(", ".join(f"'{satu}'" for satu in kolom))


def _hak(schema_editor, perintah):
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        nama = schema_editor.quote_name(peran)
        schema_editor.execute(perintah.format(", ".join(SURAT), TABEL, nama))


def beri_hak(apps, schema_editor):
    """Let the application role write which letter it is."""
    _hak(schema_editor, "GRANT UPDATE ({}) ON {} TO {}")


def cabut_hak(apps, schema_editor):
    """Take it away again."""
    _hak(schema_editor, "REVOKE UPDATE ({}) ON {} FROM {}")


class Migration(migrations.Migration):
    dependencies = [("perkara", "0018_letters_belong_to_their_forwardings")]

    operations = [
        migrations.RunSQL(_tetap((*DAHULU, *SURAT)), _tetap(DAHULU)),
        migrations.RunSQL(NOMOR, BATAL_NOMOR),
        migrations.RunSQL(PASANGKAN, migrations.RunSQL.noop),
        migrations.RunPython(beri_hak, cabut_hak),
    ]
