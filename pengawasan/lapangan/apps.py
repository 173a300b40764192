from django.apps import AppConfig


class LapanganConfig(AppConfig):
    name = "pengawasan.lapangan"
    label = "lapangan"
    verbose_name = "Lapangan"
    default_auto_field = "django.db.models.BigAutoField"
