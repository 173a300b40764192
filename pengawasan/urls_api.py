"""The API, version 1."""

from django.urls import include, path

urlpatterns = [
    path("", include("wilayah.api.urls")),
    path("", include("laporan.api.urls")),
    path("", include("pengawasan.perkara.api.urls")),
    path("", include("pengawasan.mitra.api.urls")),
]
