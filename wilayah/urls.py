from django.urls import path

from wilayah.views import akun, kantor, kesehatan

urlpatterns = [
    path("masuk/", akun.masuk, name="masuk"),
    path("masuk/lanjut/", akun.setelah_masuk, name="setelah_masuk"),
    path("keluar/", akun.keluar, name="keluar"),
    path("sandi/lupa/", akun.lupa_sandi, name="lupa_sandi"),
    path("sandi/baru/", akun.sandi_baru, name="sandi_baru"),
    path("sandi/baru/<str:kunci>/<str:token>/", akun.sandi_baru, name="sandi_baru"),
    path("bahasa/", akun.bahasa, name="bahasa"),
    path("petugas/kantor/", kantor.kop_surat, name="kop_surat"),
    path("sehat/", kesehatan.sehat, name="sehat"),
    path("siap/", kesehatan.siap, name="siap"),
]
