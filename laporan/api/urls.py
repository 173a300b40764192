from django.urls import path

from laporan.api.bukti import BuktiDaftarView, BuktiView
from laporan.api.penerimaan import LaporanView
from laporan.api.status import CabutView, LengkapiView, StatusView

urlpatterns = [
    path("laporan/", LaporanView.as_view(), name="api-laporan"),
    path("status/", StatusView.as_view(), name="api-status"),
    path("laporan/<str:nomor>/lengkapi/", LengkapiView.as_view(), name="api-lengkapi"),
    path("laporan/<str:nomor>/cabut/", CabutView.as_view(), name="api-cabut"),
    path("laporan/<str:nomor>/bukti/", BuktiDaftarView.as_view(), name="api-bukti-daftar"),
    path("laporan/<str:nomor>/bukti/<uuid:id_bukti>/", BuktiView.as_view(), name="api-bukti"),
]
