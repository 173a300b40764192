"""What is proposed never changes, a decision is made once, and no proposal disappears."""

from django.db import migrations

PUTUSAN = """
CREATE FUNCTION wilayah_usulan_diputus_sekali() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.keadaan <> 'menunggu' THEN
        RAISE EXCEPTION 'a decided proposal never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.kode, NEW.atas_versi, NEW.isi, NEW.alasan, NEW.berlaku_sejak, NEW.pengusul_id,
        NEW.diusulkan_pada)
        IS DISTINCT FROM
        (OLD.kode, OLD.atas_versi, OLD.isi, OLD.alasan, OLD.berlaku_sejak, OLD.pengusul_id,
        OLD.diusulkan_pada)
    THEN
        RAISE EXCEPTION 'what is proposed never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wilayah_usulan_diputus_sekali BEFORE UPDATE ON wilayah_usulanrezim
    FOR EACH ROW EXECUTE FUNCTION wilayah_usulan_diputus_sekali();
CREATE TRIGGER wilayah_usulanrezim_kept BEFORE DELETE ON wilayah_usulanrezim
    FOR EACH ROW EXECUTE FUNCTION wilayah_tolak_perubahan();
CREATE TRIGGER wilayah_usulanrezim_never_emptied BEFORE TRUNCATE ON wilayah_usulanrezim
    FOR EACH STATEMENT EXECUTE FUNCTION wilayah_tolak_perubahan();
"""
BATAL = """
DROP TRIGGER wilayah_usulanrezim_never_emptied ON wilayah_usulanrezim;
DROP TRIGGER wilayah_usulanrezim_kept ON wilayah_usulanrezim;
DROP TRIGGER wilayah_usulan_diputus_sekali ON wilayah_usulanrezim;
DROP FUNCTION wilayah_usulan_diputus_sekali();
"""


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0011_proposals_wait_for_a_second_admin")]

    operations = [migrations.RunSQL(PUTUSAN, BATAL)]
