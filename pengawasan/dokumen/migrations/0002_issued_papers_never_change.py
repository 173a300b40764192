"""Refuse every change to an issued paper in the database itself.

A draft may be edited; once issued, the paper takes its PDF's fingerprint once and its signature
once, and otherwise stands as it was, for the tables' owner as well. The wrapping of a data key
may be renewed. A copy with signatures is added, never changed. No paper is ever deleted.
"""

from django.conf import settings
from django.db import migrations

TETAP = """
CREATE FUNCTION dokumen_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    bergerak text[] := ARRAY['kunci_data'];
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.keadaan <> 'konsep' THEN
            RAISE EXCEPTION 'a paper begins as a draft' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.keadaan = 'konsep' THEN
        IF NEW.keadaan = 'final'
           OR (NEW.laporan_id, NEW.jenis, NEW.kantor_id, NEW.disusun_oleh_id, NEW.disusun_pada)
              IS DISTINCT FROM
              (OLD.laporan_id, OLD.jenis, OLD.kantor_id, OLD.disusun_oleh_id, OLD.disusun_pada)
        THEN
            RAISE EXCEPTION 'paper % keeps its report, kind and office', OLD.id
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.keadaan = 'terbit' AND OLD.sha256 = '' THEN
        bergerak := bergerak || ARRAY['sha256', 'ukuran', 'templat', 'versi_templat'];
    END IF;
    IF OLD.keadaan = 'terbit' AND NEW.keadaan = 'final' THEN
        bergerak := bergerak || ARRAY['keadaan', 'final_pada'];
    END IF;
    IF (to_jsonb(NEW) - bergerak) IS DISTINCT FROM (to_jsonb(OLD) - bergerak) THEN
        RAISE EXCEPTION 'issued paper % never changes', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dokumen_tetap BEFORE INSERT OR UPDATE ON dokumen_dokumen
    FOR EACH ROW EXECUTE FUNCTION dokumen_tetap();
CREATE TRIGGER dokumen_never_deleted BEFORE DELETE ON dokumen_dokumen
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER dokumen_never_emptied BEFORE TRUNCATE ON dokumen_dokumen
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_TETAP = """
DROP TRIGGER dokumen_tetap ON dokumen_dokumen;
DROP TRIGGER dokumen_never_deleted ON dokumen_dokumen;
DROP TRIGGER dokumen_never_emptied ON dokumen_dokumen;
DROP FUNCTION dokumen_tetap();
"""

SALINAN = """
CREATE FUNCTION dokumen_salinan_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(NEW) - 'kunci_data') IS DISTINCT FROM (to_jsonb(OLD) - 'kunci_data') THEN
        RAISE EXCEPTION 'signed copy % never changes', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dokumen_salinan_tetap BEFORE UPDATE ON dokumen_salinanfinal
    FOR EACH ROW EXECUTE FUNCTION dokumen_salinan_tetap();
CREATE TRIGGER dokumen_salinan_never_deleted BEFORE DELETE ON dokumen_salinanfinal
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER dokumen_salinan_never_emptied BEFORE TRUNCATE ON dokumen_salinanfinal
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL_SALINAN = """
DROP TRIGGER dokumen_salinan_tetap ON dokumen_salinanfinal;
DROP TRIGGER dokumen_salinan_never_deleted ON dokumen_salinanfinal;
DROP TRIGGER dokumen_salinan_never_emptied ON dokumen_salinanfinal;
DROP FUNCTION dokumen_salinan_tetap();
"""

BERGERAK = {
    "dokumen_dokumen": (
        "kunci_data, jalur, kode, judul, belum_diverifikasi, keadaan, isi, unsur, beridentitas, "
        "menggantikan_id, nomor, tahun, urutan, tanggal, templat, versi_templat, sha256, ukuran, "
        "diubah_pada, ditutup_oleh_id, ditutup_pada, final_pada"
    ),
    "dokumen_salinanfinal": "kunci_data",
}


def cabut_hak(apps, schema_editor):
    """Leave the application role only the columns of a draft, and nothing to delete."""
    peran = settings.DATABASES["default"].get("USER", "")
    if not peran:
        return
    siapa = schema_editor.quote_name(peran)
    for tabel, kolom in BERGERAK.items():
        schema_editor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {tabel} FROM {siapa}")
        schema_editor.execute(f"GRANT UPDATE ({kolom}) ON {tabel} TO {siapa}")


def kembalikan_hak(apps, schema_editor):
    """Give the ordinary rights on rows back."""
    peran = settings.DATABASES["default"].get("USER", "")
    if peran:
        for tabel in BERGERAK:
            schema_editor.execute(
                f"GRANT UPDATE, DELETE ON {tabel} TO {schema_editor.quote_name(peran)}"
            )


class Migration(migrations.Migration):
    dependencies = [
        ("dokumen", "0001_papers_of_a_case"),
        ("wilayah", "0002_jejak_append_only"),
    ]

    operations = [
        migrations.RunSQL(TETAP, BATAL_TETAP),
        migrations.RunSQL(SALINAN, BATAL_SALINAN),
        migrations.RunPython(cabut_hak, kembalikan_hak),
    ]
