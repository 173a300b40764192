from django.urls import path

from pengawasan.lapangan.views import beranda, form_a, kirim, masuk, pekerja, siaga, tugas

app_name = "lapangan"
urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("undangan/", masuk.undangan, name="undangan"),
    path("masuk/", masuk.masuk, name="masuk"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("sinkron/", beranda.sinkron, name="sinkron"),
    path("pekerja.js", pekerja.pekerja, name="pekerja"),
    path("siaga/<uuid:id_siaga>/", siaga.siaga, name="siaga"),
    path("siaga/<uuid:id_siaga>/jawab/", siaga.jawab, name="siaga_jawab"),
    path("tugas/<uuid:id_tugas>/", tugas.tugas, name="tugas"),
    path("form-a/", form_a.daftar, name="form_a_daftar"),
    path("form-a/baru/", form_a.baru, name="form_a_baru"),
    path("form-a/kirim/", kirim.kirim_json, name="form_a_kirim"),
    path("form-a/<uuid:id_form>/", form_a.lihat, name="form_a"),
    path("form-a/<uuid:id_form>/ubah/", form_a.ubah, name="form_a_ubah"),
    path("form-a/<uuid:id_form>/hapus/", form_a.hapus, name="form_a_hapus"),
    path("form-a/<uuid:id_form>/bukti/", kirim.foto_json, name="foto"),
    path("bukti/<uuid:id_form>/", kirim.foto_halaman, name="foto_halaman"),
]
