"""Make the register of physical evidence append-only, and its chain of custody whole.

A thing's entry and every link of its chain are only ever added; a link must continue the one
before it, in state and in time. Of a photograph only the wrapping of its key may change.
"""

from django.conf import settings
from django.db import migrations

TABEL = ["perkara_barangbukti", "perkara_mutasibarang"]
FOTO = "perkara_fotobarang"

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
CREATE FUNCTION perkara_mutasi_menyambung() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM perkara_mutasibarang m
        WHERE m.barang_id = NEW.barang_id AND m.urut = NEW.urut - 1
          AND m.keadaan = NEW.keadaan_sebelum AND m.waktu <= NEW.waktu
    ) THEN
        RAISE EXCEPTION 'perkara_mutasibarang: link % of % does not continue the chain',
            NEW.urut, NEW.barang_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER perkara_mutasi_menyambung BEFORE INSERT ON perkara_mutasibarang
    FOR EACH ROW WHEN (NEW.urut > 1) EXECUTE FUNCTION perkara_mutasi_menyambung();
"""
BATAL_RANTAI = """
DROP TRIGGER perkara_mutasi_menyambung ON perkara_mutasibarang;
DROP FUNCTION perkara_mutasi_menyambung();
"""

SEGEL_FOTO = """
CREATE TRIGGER perkara_fotobarang_keeps_its_picture
    BEFORE UPDATE ON perkara_fotobarang FOR EACH ROW
    WHEN ((OLD.id, OLD.barang_id, OLD.sha256, OLD.sha256_asal, OLD.petugas_id, OLD.waktu)
          IS DISTINCT FROM
          (NEW.id, NEW.barang_id, NEW.sha256, NEW.sha256_asal, NEW.petugas_id, NEW.waktu))
    EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER perkara_fotobarang_append_only BEFORE DELETE ON perkara_fotobarang
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER perkara_fotobarang_never_emptied BEFORE TRUNCATE ON perkara_fotobarang
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_SEGEL_FOTO = """
DROP TRIGGER perkara_fotobarang_keeps_its_picture ON perkara_fotobarang;
DROP TRIGGER perkara_fotobarang_append_only ON perkara_fotobarang;
DROP TRIGGER perkara_fotobarang_never_emptied ON perkara_fotobarang;
"""


def cabut_hak(apps, schema_editor):
    """Take UPDATE, DELETE and TRUNCATE from the application role; of photographs the last two."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        kutip = schema_editor.quote_name(peran)
        for tabel in TABEL:
            schema_editor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {kutip}")
        schema_editor.execute(f"REVOKE DELETE, TRUNCATE ON {FOTO} FROM {kutip}")


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        kutip = schema_editor.quote_name(peran)
        for tabel in [*TABEL, FOTO]:
            schema_editor.execute(f"GRANT UPDATE, DELETE ON {tabel} TO {kutip}")


class Migration(migrations.Migration):
    dependencies = [
        ("perkara", "0009_things_are_kept_and_numbered"),
        ("wilayah", "0002_jejak_append_only"),
    ]

    operations = [
        *[migrations.RunSQL(PEMICU.format(t), BATAL_PEMICU.format(t)) for t in TABEL],
        migrations.RunSQL(RANTAI, BATAL_RANTAI),
        migrations.RunSQL(SEGEL_FOTO, BATAL_SEGEL_FOTO),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
