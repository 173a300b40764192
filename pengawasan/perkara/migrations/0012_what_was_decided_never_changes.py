"""Make what was written down of a case append-only, and drafts final once they are signed.

Minutes and studies change until they are signed, or laid before the plenary. A case stays in the
register it was entered in.
"""

from django.conf import settings
from django.db import migrations

TETAP = [
    "perkara_konflikkepentingan",
    "perkara_undanganklarifikasi",
    "perkara_penyampaianundangan",
    "perkara_pembahasangakkumdu",
    "perkara_pembahasangakkumdu_peserta",
    "perkara_rapatpleno",
    "perkara_pesertapleno",
    "perkara_putusanpleno",
    "perkara_penelusuran",
    "perkara_penelusuran_pelaksana",
    "perkara_arsipinformasi",
    "perkara_penerimaanlimpahan",
]
KONSEP = {
    "perkara_beritaacaraklarifikasi": "ditandatangani_pada",
    "perkara_kajianpelanggaran": "ditutup_pada",
}
PEMERIKSA = "perkara_beritaacaraklarifikasi_pemeriksa"

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

PEMICU_KONSEP = """
CREATE TRIGGER {0}_final BEFORE UPDATE ON {0}
    FOR EACH ROW WHEN (OLD.{1} IS NOT NULL) EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER {0}_append_only BEFORE DELETE ON {0}
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER {0}_never_emptied BEFORE TRUNCATE ON {0}
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_PEMICU_KONSEP = """
DROP TRIGGER {0}_final ON {0};
DROP TRIGGER {0}_append_only ON {0};
DROP TRIGGER {0}_never_emptied ON {0};
"""

PEMICU_PEMERIKSA = """
CREATE FUNCTION perkara_pemeriksa_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE acara uuid := COALESCE(NEW.beritaacaraklarifikasi_id, OLD.beritaacaraklarifikasi_id);
BEGIN
    IF EXISTS (
        SELECT FROM perkara_beritaacaraklarifikasi b
        WHERE b.id = acara AND b.ditandatangani_pada IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'perkara_beritaacaraklarifikasi % is append-only once signed', acara
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER perkara_pemeriksa_tetap
    BEFORE INSERT OR UPDATE OR DELETE ON perkara_beritaacaraklarifikasi_pemeriksa
    FOR EACH ROW EXECUTE FUNCTION perkara_pemeriksa_tetap();
CREATE TRIGGER perkara_pemeriksa_never_emptied
    BEFORE TRUNCATE ON perkara_beritaacaraklarifikasi_pemeriksa
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_PEMICU_PEMERIKSA = """
DROP TRIGGER perkara_pemeriksa_tetap ON perkara_beritaacaraklarifikasi_pemeriksa;
DROP TRIGGER perkara_pemeriksa_never_emptied ON perkara_beritaacaraklarifikasi_pemeriksa;
DROP FUNCTION perkara_pemeriksa_tetap();
"""

REGISTER = """
CREATE TRIGGER perkara_keeps_its_register BEFORE UPDATE OF bentuk ON perkara_perkara
    FOR EACH ROW WHEN (OLD.bentuk IS DISTINCT FROM NEW.bentuk)
    EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_REGISTER = "DROP TRIGGER perkara_keeps_its_register ON perkara_perkara;"


def cabut_hak(apps, schema_editor):
    """Take from the application role what it never does to these tables."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        kutip = schema_editor.quote_name(peran)
        for tabel in TETAP:
            schema_editor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {kutip}")
        for tabel in KONSEP:
            schema_editor.execute(f"REVOKE DELETE, TRUNCATE ON {tabel} FROM {kutip}")


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        kutip = schema_editor.quote_name(peran)
        for tabel in [*TETAP, *KONSEP]:
            schema_editor.execute(f"GRANT UPDATE, DELETE ON {tabel} TO {kutip}")


class Migration(migrations.Migration):
    dependencies = [
        ("perkara", "0011_handling_is_written_down"),
        ("wilayah", "0002_jejak_append_only"),
    ]

    operations = [
        *[migrations.RunSQL(PEMICU.format(t), BATAL_PEMICU.format(t)) for t in TETAP],
        *[
            migrations.RunSQL(PEMICU_KONSEP.format(t, k), BATAL_PEMICU_KONSEP.format(t, k))
            for t, k in KONSEP.items()
        ],
        migrations.RunSQL(PEMICU_PEMERIKSA, BATAL_PEMICU_PEMERIKSA),
        migrations.RunSQL(REGISTER, BATAL_REGISTER),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
