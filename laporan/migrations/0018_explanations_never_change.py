"""Make the explanations of missed deadlines append-only in the database itself."""

from django.conf import settings
from django.db import migrations

TABEL = ["laporan_penjelasantenggat"]

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
        ("laporan", "0017_ticks_read_only_what_is_due"),
        ("wilayah", "0002_jejak_append_only"),
    ]

    operations = [
        *[migrations.RunSQL(PEMICU.format(t), BATAL_PEMICU.format(t)) for t in TABEL],
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
