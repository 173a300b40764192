from django.apps import AppConfig

from laporan.sandi import gantungan


class LaporanConfig(AppConfig):
    name = "laporan"
    verbose_name = "Laporan"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Refuse to start on a missing, short or placeholder key ring."""
        gantungan()
