"""The API, version 1."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

urlpatterns = [
    path("skema/", SpectacularAPIView.as_view(), name="api-skema"),
    path("", include("wilayah.api.urls")),
    path("", include("laporan.api.urls")),
    path("", include("pengawasan.perkara.api.urls")),
    path("", include("pengawasan.mitra.api.urls")),
]
