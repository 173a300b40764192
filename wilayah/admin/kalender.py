from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from wilayah.admin.situs import HanyaBaca, Tercatat, pelaku
from wilayah.forms.kalender import FormHariLibur
from wilayah.models import HariLibur, PerubahanHariLibur
from wilayah.services.kalender import coret_hari_libur, tetapkan_hari_libur


@admin.register(HariLibur)
class HariLiburAdmin(Tercatat):
    """Days off; a struck-out day stays in the table, so that no seed brings it back."""

    form = FormHariLibur
    list_display = ["tanggal", "nama", "jenis", "perkiraan", "dihapus", "asal"]
    list_filter = ["jenis", "dihapus", "perkiraan"]
    date_hierarchy = "tanggal"

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        isi = ["tanggal", "nama", "jenis", "alasan"]
        return [*isi, "dihapus", "perkiraan", "asal", "diubah_pada"] if obj else isi

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["tanggal", "perkiraan", "asal", "diubah_pada"] if obj else []

    def save_model(self, request: HttpRequest, obj: HariLibur, form: Any, change: bool) -> None:  # noqa: FBT001
        isi = form.cleaned_data
        oleh: dict[str, Any] = {"alasan": isi["alasan"], "petugas": pelaku(request)}
        if isi.get("dihapus"):
            baru = coret_hari_libur(obj.tanggal, **oleh)
        else:
            baru = tetapkan_hari_libur(obj.tanggal, nama=isi["nama"], jenis=isi["jenis"], **oleh)
        obj.__dict__.update(baru.__dict__)


@admin.register(PerubahanHariLibur)
class PerubahanHariLiburAdmin(HanyaBaca):
    """Which days changed sides; open deadlines have followed them."""

    list_display = ["dibuat", "tanggal", "apa", "pelaku"]
    list_select_related = ["pelaku"]
    ordering = ["-id"]
