"""Keep every change of the calendar on record: deadlines are recomputed by reading them."""

from django.conf import settings
from django.db import migrations

TABEL = "wilayah_perubahanharilibur"
PEMICU = f"""
CREATE TRIGGER {TABEL}_append_only BEFORE UPDATE OR DELETE ON {TABEL}
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER {TABEL}_never_emptied BEFORE TRUNCATE ON {TABEL}
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL = f"""
DROP TRIGGER {TABEL}_append_only ON {TABEL};
DROP TRIGGER {TABEL}_never_emptied ON {TABEL};
"""


def _ubah_hak(schema_editor, perintah):
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        kutip = schema_editor.quote_name
        schema_editor.execute(perintah.format(tabel=kutip(TABEL), peran=kutip(peran)))


def cabut_hak(apps, schema_editor):
    """Take from the application role what it must never do."""
    _ubah_hak(schema_editor, "REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {peran}")


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    _ubah_hak(schema_editor, "GRANT UPDATE, DELETE ON {tabel} TO {peran}")


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0008_letterheads_duty_and_calendar_changes")]

    operations = [
        migrations.RunSQL(PEMICU, BATAL),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
