import django.contrib.auth.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("wilayah", "0006_own_codes_fit_in_register_numbers"),
    ]

    operations = [
        migrations.AlterField(
            model_name="petugas",
            name="username",
            field=models.CharField(
                max_length=60,
                unique=True,
                validators=[django.contrib.auth.validators.ASCIIUsernameValidator()],
                verbose_name="nama pengguna",
            ),
        ),
    ]
