"""Refuse every change to sealed evidence in the database itself.

The wrapping of the data key may be renewed (key rotation); nothing else of a sealed row may move,
and the row cannot be deleted. The trigger binds the tables' owner as well.
"""

from django.db import migrations

MAJU = """
CREATE FUNCTION laporan_bukti_tersegel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'sealed evidence % is never deleted', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (to_jsonb(NEW) - 'kunci_data') IS DISTINCT FROM (to_jsonb(OLD) - 'kunci_data') THEN
        RAISE EXCEPTION 'sealed evidence % never changes', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER laporan_bukti_tersegel BEFORE UPDATE OR DELETE ON laporan_bukti
    FOR EACH ROW WHEN (OLD.status = 'tersegel') EXECUTE FUNCTION laporan_bukti_tersegel();
"""
MUNDUR = """
DROP TRIGGER laporan_bukti_tersegel ON laporan_bukti;
DROP FUNCTION laporan_bukti_tersegel();
"""


class Migration(migrations.Migration):
    dependencies = [("laporan", "0003_evidence_lies_under_its_own_id")]

    operations = [migrations.RunSQL(MAJU, MUNDUR)]
