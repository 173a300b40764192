from django.urls import URLPattern, URLResolver, path

from laporan.views import bukti, halaman, lapor, prosedur, status, tanya

urlpatterns: list[URLPattern | URLResolver] = [
    path("", halaman.beranda, name="beranda"),
    path("favicon.ico", halaman.tanda, name="tanda"),
    path("gaya/", halaman.gaya, name="gaya"),
    path("prosedur/", prosedur.prosedur, name="prosedur"),
    path("lapor/", lapor.lapor, name="lapor"),
    path("lapor/terkirim/", lapor.terkirim, name="terkirim"),
    path("lapor/bukti/<str:tiket>/", bukti.unggah, name="bukti"),
    path("lapor/piket/", tanya.piket, name="piket"),
    path("lapor/tanya/", tanya.tanya, name="tanya"),
    path("status/", status.status, name="status"),
    path("status/lengkapi/", status.lengkapi, name="status_lengkapi"),
    path("status/cabut/", status.cabut, name="status_cabut"),
]
