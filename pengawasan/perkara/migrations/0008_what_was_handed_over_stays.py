"""Keep what was handed over, and what came back, as it was written: in the database itself.

Answers and the choice of evidence are only ever added. A forwarding, a link, a suggestion and an
attached file let move what must move (state, opening, reminder, the wrapping of a data key) and
nothing else; none of them is deleted.
"""

from django.conf import settings
from django.db import migrations

TAMBAH = ("perkara_tanggapanpenerusan", "perkara_buktipenerusan")
BERGERAK = {
    "perkara_penerusan": (
        *("keadaan", "keadaan_sebelum", "keadaan_sejak", "pengingat_ke", "pengingat_pada"),
    ),
    "perkara_tautanpenerusan": ("sidik_sesi", "dibuka_pada", "dicabut_pada"),
    "perkara_lampirantanggapan": ("kunci_data",),
    "perkara_berkasbundel": ("kunci_data", "ditarik_pada"),
    "perkara_saranperbaikan": (
        *("kunci_data", "keadaan", "keadaan_sebelum", "keadaan_sejak", "nomor_jawaban"),
        *("tanggal_jawaban", "jawaban", "temuan_id", "pengingat_pada"),
    ),
}

FUNGSI = """
CREATE FUNCTION perkara_tetap_selain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(NEW) - TG_ARGV) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV) THEN
        RAISE EXCEPTION '% % is append-only but for its state', TG_TABLE_NAME, OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
"""
BATAL_FUNGSI = "DROP FUNCTION perkara_tetap_selain();"

SEKALI = """
CREATE FUNCTION perkara_tautan_sekali() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.dibuka_pada IS NOT NULL
        AND (NEW.dibuka_pada, NEW.sidik_sesi) IS DISTINCT FROM (OLD.dibuka_pada, OLD.sidik_sesi))
       OR (OLD.dicabut_pada IS NOT NULL AND NEW.dicabut_pada IS DISTINCT FROM OLD.dicabut_pada)
    THEN
        RAISE EXCEPTION 'link % is append-only once opened or revoked', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER perkara_tautan_sekali BEFORE UPDATE ON perkara_tautanpenerusan
    FOR EACH ROW EXECUTE FUNCTION perkara_tautan_sekali();
"""
BATAL_SEKALI = """
DROP TRIGGER perkara_tautan_sekali ON perkara_tautanpenerusan;
DROP FUNCTION perkara_tautan_sekali();
"""

PEMICU = """
CREATE TRIGGER {0}_append_only BEFORE UPDATE OR DELETE ON {0}
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER {0}_never_emptied BEFORE TRUNCATE ON {0}
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
PEMICU_GERAK = """
CREATE TRIGGER {0}_append_only BEFORE UPDATE ON {0}
    FOR EACH ROW EXECUTE FUNCTION perkara_tetap_selain({1});
CREATE TRIGGER {0}_never_deleted BEFORE DELETE ON {0}
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER {0}_never_emptied BEFORE TRUNCATE ON {0}
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_PEMICU = """
DROP TRIGGER {0}_append_only ON {0};
DROP TRIGGER {0}_never_emptied ON {0};
"""
BATAL_GERAK = BATAL_PEMICU + "DROP TRIGGER {0}_never_deleted ON {0};"


def _gerak(tabel):
    kolom = ", ".join(f"'{satu}'" for satu in BERGERAK[tabel])
    return migrations.RunSQL(PEMICU_GERAK.format(tabel, kolom), BATAL_GERAK.format(tabel))


def cabut_hak(apps, schema_editor):
    """Leave the application role what moves, and nothing to delete."""
    peran = settings.DATABASES["default"].get("USER", "")
    if not peran:
        return
    siapa = schema_editor.quote_name(peran)
    for tabel in (*TAMBAH, *BERGERAK):
        schema_editor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {siapa}")
    for tabel, kolom in BERGERAK.items():
        schema_editor.execute(f"GRANT UPDATE ({', '.join(kolom)}) ON {tabel} TO {siapa}")


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        for tabel in (*TAMBAH, *BERGERAK):
            schema_editor.execute(
                f"GRANT UPDATE, DELETE ON {tabel} TO {schema_editor.quote_name(peran)}"
            )


class Migration(migrations.Migration):
    dependencies = [
        ("perkara", "0007_tracks_are_handed_over"),
        ("wilayah", "0002_jejak_append_only"),
    ]

    operations = [
        *[migrations.RunSQL(PEMICU.format(t), BATAL_PEMICU.format(t)) for t in TAMBAH],
        migrations.RunSQL(FUNGSI, BATAL_FUNGSI),
        *map(_gerak, BERGERAK),
        migrations.RunSQL(SEKALI, BATAL_SEKALI),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
