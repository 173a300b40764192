"""Make the trail append-only in the database itself.

An officer with a shell, or a bug, must not be able to rewrite what was done. Triggers refuse
changes to everybody, the tables' owner included; the application role lacks the privilege too.
A new line must continue the line before it, so a chain can neither fork nor skip.
"""

from django.conf import settings
from django.db import migrations

TABEL = ["wilayah_jejak", "wilayah_jangkarjejak", "wilayah_daunjangkar"]

FUNGSI = """
CREATE FUNCTION wilayah_tolak_perubahan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
"""
BATAL_FUNGSI = "DROP FUNCTION wilayah_tolak_perubahan();"

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

RANTAI = """
CREATE FUNCTION wilayah_jejak_menyambung() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM wilayah_jejak j
        WHERE j.subjek_jenis = NEW.subjek_jenis AND j.subjek = NEW.subjek
          AND j.urut = NEW.urut - 1 AND j.hash = NEW.hash_sebelum
    ) THEN
        RAISE EXCEPTION 'wilayah_jejak: line % of % % does not continue the chain',
            NEW.urut, NEW.subjek_jenis, NEW.subjek USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wilayah_jejak_menyambung BEFORE INSERT ON wilayah_jejak
    FOR EACH ROW WHEN (NEW.urut > 1) EXECUTE FUNCTION wilayah_jejak_menyambung();
"""
BATAL_RANTAI = """
DROP TRIGGER wilayah_jejak_menyambung ON wilayah_jejak;
DROP FUNCTION wilayah_jejak_menyambung();
"""


def cabut_hak(apps, schema_editor):
    """Take UPDATE, DELETE and TRUNCATE from the application role."""
    peran = settings.DATABASES["default"].get("USER", "")
    if not peran:
        return
    kutip = schema_editor.quote_name
    for tabel in TABEL:
        schema_editor.execute(
            f"REVOKE UPDATE, DELETE, TRUNCATE ON {kutip(tabel)} FROM {kutip(peran)}"
        )


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    peran = settings.DATABASES["default"].get("USER", "")
    if not peran:
        return
    kutip = schema_editor.quote_name
    for tabel in TABEL:
        schema_editor.execute(f"GRANT UPDATE, DELETE ON {kutip(tabel)} TO {kutip(peran)}")


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNGSI, BATAL_FUNGSI),
        *[migrations.RunSQL(PEMICU.format(t), BATAL_PEMICU.format(t)) for t in TABEL],
        migrations.RunSQL(RANTAI, BATAL_RANTAI),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
