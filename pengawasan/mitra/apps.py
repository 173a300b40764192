from django.apps import AppConfig


class MitraConfig(AppConfig):
    name = "pengawasan.mitra"
    label = "mitra"
    verbose_name = "Mitra"
    default_auto_field = "django.db.models.BigAutoField"
