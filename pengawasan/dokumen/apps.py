from django.apps import AppConfig


class DokumenConfig(AppConfig):
    name = "pengawasan.dokumen"
    label = "dokumen"
    verbose_name = "Dokumen"
    default_auto_field = "django.db.models.BigAutoField"
