import sys
import types

from django.apps import AppConfig
from django.core.exceptions import ImproperlyConfigured
from leaflet.apps import LeafletConfig


class WilayahConfig(AppConfig):
    name = "wilayah"
    verbose_name = "Wilayah, kantor, dan hukum"
    default_auto_field = "django.db.models.BigAutoField"
    default = True


class PetaConfig(LeafletConfig):  # type: ignore[misc]  # leaflet ships no types
    """django-leaflet without GDAL.

    ``django.contrib.admin`` imports every app's ``admin`` module, and that of leaflet needs
    GDAL; where GDAL is absent an empty module stands in. Only the template tags are used.
    """

    name = "leaflet"
    default = False

    def ready(self) -> None:
        super().ready()
        try:
            __import__("leaflet.admin")
        except ImproperlyConfigured:
            sys.modules["leaflet.admin"] = types.ModuleType("leaflet.admin")
