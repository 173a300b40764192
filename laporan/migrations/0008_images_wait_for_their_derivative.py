"""Note on a sealed image that it waits for its derivative, so that no sweep reads all evidence."""

from django.db import migrations, models

ATURAN = """
CREATE OR REPLACE FUNCTION laporan_bukti_tersegel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'sealed evidence %% is never deleted', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (to_jsonb(NEW) - %(bebas)s::text[]) IS DISTINCT FROM (to_jsonb(OLD) - %(bebas)s::text[]) THEN
        RAISE EXCEPTION 'sealed evidence %% never changes', OLD.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
"""
MAJU = ATURAN % {"bebas": "'{kunci_data,menunggu_turunan}'"}
MUNDUR = ATURAN % {"bebas": "'{kunci_data}'"}


class Migration(migrations.Migration):
    dependencies = [("laporan", "0007_originals_may_be_received_again")]

    operations = [
        migrations.AddField(
            model_name="bukti",
            name="menunggu_turunan",
            field=models.BooleanField(default=False),
        ),
        migrations.RunSQL(MAJU, MUNDUR),
    ]
