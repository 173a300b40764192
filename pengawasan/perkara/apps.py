from django.apps import AppConfig


class PerkaraConfig(AppConfig):
    name = "pengawasan.perkara"
    label = "perkara"
    verbose_name = "Perkara"
    default_auto_field = "django.db.models.BigAutoField"
