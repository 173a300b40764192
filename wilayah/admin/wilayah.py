from django.contrib import admin
from django.db.models import URLField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wilayah.admin.situs import HanyaBaca, Tercatat
from wilayah.models import Kantor, Wilayah
from wilayah.services.kantor import KOP_SURAT


@admin.register(Wilayah)
class WilayahAdmin(HanyaBaca):
    """Official regions: they come from the ministry's list by ``impor_wilayah`` only."""

    list_display = ["kode", "nama", "jenis", "berlaku_dari", "berlaku_sampai"]
    list_filter = ["tingkat"]
    search_fields = ["kode__startswith", "nama_cari__startswith"]
    search_help_text = _("Awal kode, atau awal nama dengan huruf kecil")
    fields = [
        *("kode", "nama", "tingkat", "jenis", "berlaku_dari", "berlaku_sampai", "lintang", "bujur")
    ]


@admin.register(Kantor)
class KantorAdmin(Tercatat):
    """Offices: where they are, when they are open, how long their term is."""

    list_display = ["nama", "kode_wilayah", "jenis", "telepon", "jam", "aktif_dari", "aktif_sampai"]
    list_filter = ["jenis"]
    search_fields = ["nama", "kode_wilayah__startswith"]
    readonly_fields = ["jenis", "kode_wilayah"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *("jenis", "kode_wilayah", "nama", "kode_bawaslu", "alamat", "tautan_peta"),
                    *("jam", "telepon", "surel", "zona", "aktif_dari", "aktif_sampai"),
                ]
            },
        ),
        (_("Kop surat dan piket"), {"fields": KOP_SURAT}),
    ]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
