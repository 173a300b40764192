from django.urls import path

from pengawasan.perkara.views import (
    antrean,
    bukti,
    kajian,
    kasus,
    langkah,
    loket,
    orang,
    pemberitahuan,
    penjelasan,
    tindakan,
)

app_name = "petugas"
urlpatterns = [
    path("", antrean.antrean, name="antrean"),
    path("peta/", antrean.peta, name="peta"),
    path("pemberitahuan/", pemberitahuan.daftar, name="pemberitahuan"),
    path("pemberitahuan/dibaca/", pemberitahuan.dibaca, name="pemberitahuan_dibaca"),
    path("titipan/", loket.titipan, name="titipan"),
    path("laporan/baru/", loket.baru, name="baru"),
    path("laporan/<str:nomor>/", kasus.kasus, name="laporan"),
    path("laporan/<str:nomor>/identitas/", kasus.identitas, name="identitas"),
    path("laporan/<str:nomor>/tanda-bukti/", kasus.tanda_bukti, name="tanda_bukti"),
    path("laporan/<str:nomor>/terima/", tindakan.terima, name="terima"),
    path(
        "laporan/<str:nomor>/periksa-identitas/",
        tindakan.periksa_identitas,
        name="periksa_identitas",
    ),
    path("laporan/<str:nomor>/kode-baru/", tindakan.kode_baru, name="kode_akses_baru"),
    path("laporan/<str:nomor>/informasi-awal/", tindakan.informasi_awal, name="informasi_awal"),
    path("laporan/<str:nomor>/tugaskan/", tindakan.tugaskan, name="tugaskan"),
    path("laporan/<str:nomor>/mulai/", tindakan.mulai_kajian, name="mulai_kajian"),
    path("laporan/<str:nomor>/kajian/", kajian.kajian, name="kajian"),
    path("laporan/<str:nomor>/kontak/", tindakan.kontak, name="catat_kontak"),
    path("laporan/<str:nomor>/kelengkapan/", tindakan.kelengkapan, name="terima_kelengkapan"),
    path("laporan/<str:nomor>/ambil-alih/", tindakan.ambil_alih, name="ambil_alih"),
    path(
        "laporan/<str:nomor>/penjelasan/<int:id_tenggat>/",
        penjelasan.jelaskan,
        name="jelaskan_tenggat",
    ),
    path("laporan/<str:nomor>/langkah/<str:langkah>/", langkah.langkah, name="langkah"),
    path("bukti/<uuid:id_bukti>/gambar/", bukti.gambar, name="bukti_gambar"),
    path("bukti/<uuid:id_bukti>/unduh/", bukti.unduh, name="bukti_unduh"),
    path("orang/", orang.orang, name="orang"),
    path("orang/tambah/", orang.tambah, name="orang_tambah"),
    path("orang/<str:username>/", orang.ubah, name="orang_ubah"),
    path("orang/<str:username>/sandi/", orang.sandi_baru, name="orang_sandi"),
]
