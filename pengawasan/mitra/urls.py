from django.urls import path

from pengawasan.mitra.views import beranda, kunci, tulis

app_name = "mitra"
urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("tulis/", tulis.tulis, name="tulis"),
    path("kunci/", kunci.daftar, name="kunci"),
    path("kunci/baru/", kunci.baru, name="kunci_baru"),
    path("kunci/<int:id_kunci>/cabut/", kunci.cabut, name="kunci_cabut"),
]
