from django.urls import path

from pengawasan.perkara.api import antrean, langkah, laporan, penjelasan, perkara, tindakan

urlpatterns = [
    path("petugas/antrean/", antrean.daftar, name="api_petugas_antrean"),
    path("petugas/laporan/", laporan.loket, name="api_petugas_loket"),
    path("petugas/laporan/<str:nomor>/terima/", laporan.terima, name="api_petugas_terima"),
    path(
        "petugas/laporan/<str:nomor>/kajian_awal/",
        laporan.kajian_awal,
        name="api_petugas_kajian_awal",
    ),
    path(
        "petugas/laporan/<str:nomor>/penjelasan/",
        penjelasan.jelaskan,
        name="api_petugas_penjelasan",
    ),
    path("petugas/laporan/<str:nomor>/tindakan/", tindakan.tindakan, name="api_petugas_tindakan"),
    path("petugas/perkara/<uuid:id_perkara>/", perkara.satu, name="api_petugas_perkara"),
    path(
        "petugas/perkara/<uuid:id_perkara>/langkah/",
        langkah.langkah,
        name="api_petugas_langkah",
    ),
]
