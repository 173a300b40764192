from django.urls import URLPattern, URLResolver, path

from wilayah.api import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("wilayah/", views.DaftarWilayah.as_view(), name="api_wilayah"),
    path("wilayah/di/", views.wilayah_di_titik, name="api_wilayah_di"),
    path("wilayah/<str:kode>/", views.satu_wilayah, name="api_wilayah_satu"),
]
