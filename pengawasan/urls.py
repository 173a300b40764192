from django.contrib import admin
from django.urls import include, path

from pengawasan.perkara.urls import penerima_patterns
from pengawasan.perkara.views.kalender_umpan import umpan

handler400 = "laporan.views.halaman.galat_400"
handler403 = "laporan.views.halaman.galat_403"
handler404 = "laporan.views.halaman.galat_404"
handler500 = "laporan.views.halaman.galat_500"

urlpatterns = [
    path("", include("laporan.urls")),
    path("", include("wilayah.urls")),
    path("petugas/", include("pengawasan.perkara.urls")),
    path("kalender/<str:token>.ics", umpan, name="kalender_umpan"),
    path("terusan/", include((penerima_patterns, "terusan"))),
    path("lapangan/", include("pengawasan.lapangan.urls")),
    path("mitra/", include("pengawasan.mitra.urls")),
    path("admin/", admin.site.urls),
    path("api/v1/", include("pengawasan.urls_api")),
]
