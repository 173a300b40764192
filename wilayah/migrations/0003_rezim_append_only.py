"""Keep every version of a regime as it was, and every day of the calendar on record.

Reports keep the version under which they were received, so nobody may rewrite or remove one. A
day off that is struck out stays as a row, otherwise the seeds would bring it back.
"""

from django.conf import settings
from django.db import migrations

REZIM = """
CREATE TRIGGER wilayah_rezimhukum_append_only BEFORE UPDATE OR DELETE ON wilayah_rezimhukum
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER wilayah_rezimhukum_never_emptied BEFORE TRUNCATE ON wilayah_rezimhukum
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_REZIM = """
DROP TRIGGER wilayah_rezimhukum_append_only ON wilayah_rezimhukum;
DROP TRIGGER wilayah_rezimhukum_never_emptied ON wilayah_rezimhukum;
"""
HAK = {"wilayah_rezimhukum": "UPDATE, DELETE", "wilayah_harilibur": "DELETE"}


def _ubah_hak(schema_editor, perintah):
    peran = settings.DATABASES["default"].get("USER", "")
    if not peran:
        return
    kutip = schema_editor.quote_name
    for tabel, hak in HAK.items():
        schema_editor.execute(perintah.format(hak=hak, tabel=kutip(tabel), peran=kutip(peran)))


def cabut_hak(apps, schema_editor):
    """Take from the application role what it must never do."""
    _ubah_hak(schema_editor, "REVOKE {hak}, TRUNCATE ON {tabel} FROM {peran}")


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    _ubah_hak(schema_editor, "GRANT {hak} ON {tabel} TO {peran}")


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0002_jejak_append_only")]

    operations = [
        migrations.RunSQL(REZIM, BATAL_REZIM),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
