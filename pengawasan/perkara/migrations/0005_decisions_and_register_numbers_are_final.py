"""Make decisions append-only, and register numbers final, in the database itself.

A later round of a study adds a row; a case keeps its office, year and place in the register.
"""

from django.conf import settings
from django.db import migrations

TABEL = ["perkara_kajianawal"]

PEMICU = """
CREATE TRIGGER {0}_append_only BEFORE UPDATE OR DELETE ON {0}
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER {0}_never_emptied BEFORE TRUNCATE ON {0}
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_PEMICU = """
DROP TRIGGER {0}_append_only ON {0};
DROP TRIGGER {0}_never_emptied ON {0};
"""

REGISTER = """
CREATE TRIGGER perkara_keeps_its_number
    BEFORE UPDATE OF nomor_registrasi, tahun, urutan, kantor_id ON perkara_perkara FOR EACH ROW
    WHEN ((OLD.nomor_registrasi, OLD.tahun, OLD.urutan, OLD.kantor_id)
          IS DISTINCT FROM (NEW.nomor_registrasi, NEW.tahun, NEW.urutan, NEW.kantor_id))
    EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER perkara_keeps_its_place BEFORE DELETE ON perkara_perkara
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER perkara_never_emptied BEFORE TRUNCATE ON perkara_perkara
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_REGISTER = """
DROP TRIGGER perkara_keeps_its_number ON perkara_perkara;
DROP TRIGGER perkara_keeps_its_place ON perkara_perkara;
DROP TRIGGER perkara_never_emptied ON perkara_perkara;
"""


def cabut_hak(apps, schema_editor):
    """Take UPDATE, DELETE and TRUNCATE from the application role."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        for tabel in TABEL:
            schema_editor.execute(
                f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {schema_editor.quote_name(peran)}"
            )


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        for tabel in TABEL:
            schema_editor.execute(
                f"GRANT UPDATE, DELETE ON {tabel} TO {schema_editor.quote_name(peran)}"
            )


class Migration(migrations.Migration):
    dependencies = [
        ("perkara", "0004_studies_are_drafted"),
        ("wilayah", "0002_jejak_append_only"),
    ]

    operations = [
        *[migrations.RunSQL(PEMICU.format(t), BATAL_PEMICU.format(t)) for t in TABEL],
        migrations.RunSQL(REGISTER, BATAL_REGISTER),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
