"""Refuse every change to a sent Form A and to its sealed photos in the database itself.

The wrapping of a data key may be renewed (key rotation), a form may be tied to a report once, and
a photo may stop waiting for its picture. Nothing sent or sealed with something sent is deleted.
The triggers bind the tables' owner as well.
"""

from django.db import migrations

MAJU = """
CREATE FUNCTION lapangan_form_a_terkirim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'sent Form A % is never deleted', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (to_jsonb(NEW) - 'kunci_data' - 'laporan_id')
            IS DISTINCT FROM (to_jsonb(OLD) - 'kunci_data' - 'laporan_id')
        OR (OLD.laporan_id IS NOT NULL AND NEW.laporan_id IS DISTINCT FROM OLD.laporan_id)
    THEN
        RAISE EXCEPTION 'sent Form A % never changes', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lapangan_form_a_terkirim BEFORE UPDATE OR DELETE ON lapangan_forma
    FOR EACH ROW WHEN (OLD.keadaan = 'dikirim') EXECUTE FUNCTION lapangan_form_a_terkirim();

CREATE FUNCTION lapangan_foto_tersegel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM lapangan_forma f WHERE f.id = OLD.form_a_id
                   AND f.keadaan = 'dikirim') THEN
            RAISE EXCEPTION 'photo % of a sent Form A is never deleted', OLD.id
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN OLD;
    END IF;
    IF (to_jsonb(NEW) - 'kunci_data' - 'menunggu_gambar')
            IS DISTINCT FROM (to_jsonb(OLD) - 'kunci_data' - 'menunggu_gambar') THEN
        RAISE EXCEPTION 'sealed photo % never changes', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER lapangan_foto_tersegel BEFORE UPDATE OR DELETE ON lapangan_berkasforma
    FOR EACH ROW WHEN (OLD.disegel_pada IS NOT NULL)
    EXECUTE FUNCTION lapangan_foto_tersegel();
"""
MUNDUR = """
DROP TRIGGER lapangan_foto_tersegel ON lapangan_berkasforma;
DROP FUNCTION lapangan_foto_tersegel();
DROP TRIGGER lapangan_form_a_terkirim ON lapangan_forma;
DROP FUNCTION lapangan_form_a_terkirim();
"""


class Migration(migrations.Migration):
    dependencies = [("lapangan", "0001_supervisors_form_a_tasks_and_alerts")]

    operations = [migrations.RunSQL(MAJU, MUNDUR)]
