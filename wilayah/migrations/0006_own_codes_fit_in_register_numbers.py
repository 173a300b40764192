import django.core.validators
from django.db import migrations, models

KODE_BAWASLU = r"^[0-9]{2}(\.[0-9]{2}){0,2}$"


class Migration(migrations.Migration):
    dependencies = [("wilayah", "0005_batas")]

    operations = [
        migrations.AlterField(
            model_name="kantor",
            name="kode_bawaslu",
            field=models.CharField(
                blank=True,
                max_length=8,
                validators=[
                    django.core.validators.RegexValidator(
                        KODE_BAWASLU, "Tulis seperti 14, 14.11, atau 14.11.02."
                    )
                ],
            ),
        ),
        migrations.AddConstraint(
            model_name="kantor",
            constraint=models.CheckConstraint(
                name="kantor_own_code_fits_in_a_register_number",
                condition=models.Q(kode_bawaslu="") | models.Q(kode_bawaslu__regex=KODE_BAWASLU),
            ),
        ),
    ]
