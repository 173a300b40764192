from django.urls import path

from pengawasan.mitra.api.views import KirimanView, LaporanTerbukaView

urlpatterns = [
    path("mitra/laporan/", KirimanView.as_view(), name="api_mitra_laporan"),
    path("mitra/laporan/<str:nomor>/", LaporanTerbukaView.as_view(), name="api_mitra_terbuka"),
]
