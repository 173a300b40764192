"""Reports in the admin site: read-only, no story, no identity, with the way to the workspace."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from laporan.models import Laporan, Notifikasi
from laporan.services.notifikasi import ulangi
from wilayah.admin import HanyaBaca

TERBUKA = [
    *("nomor", "bentuk", "status", "status_sejak", "kategori", "sumber"),
    *("kode_wilayah", "nama_wilayah", "kantor", "disampaikan_pada", "tenggat_berikut"),
]

KOLOM: tuple[str, ...] = (*TERBUKA, "kerja")


@admin.register(Laporan)
class LaporanAdmin(HanyaBaca):
    """What may be seen of a report outside the workspace."""

    list_display = ["nomor", "bentuk", "status", "kategori", "kantor", "tenggat_berikut", "kerja"]
    list_filter = ["status", "bentuk", "sumber"]
    list_select_related = ["kantor"]
    search_fields = ["nomor__exact"]
    search_help_text = _("Nomor laporan yang persis")
    ordering = ["-disampaikan_pada"]
    fields = KOLOM
    readonly_fields = KOLOM

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).only("id", *TERBUKA)

    @admin.display(description=_("Ruang kerja"))
    def kerja(self, laporan: Laporan) -> SafeString:
        """Return the link to the workspace."""
        alamat = reverse("petugas:laporan", args=[laporan.nomor])
        return format_html('<a href="{}">{}</a>', alamat, _("Buka"))


@admin.register(Notifikasi)
class NotifikasiAdmin(HanyaBaca):
    """Letters and notices: whether they left, and for what failed another try."""

    list_display = ["id", "templat", "nomor", "kanal", "status", "percobaan", "galat", "dibuat"]
    list_filter = ["status", "kanal", "templat"]
    ordering = ["-id"]
    fields = readonly_fields = (
        *("templat", "nomor", "kanal", "kantor", "status", "percobaan", "galat"),
        *("dibuat", "kirim_setelah"),
    )
    actions = ["coba_lagi"]  # type: ignore[assignment]  # the other tables have none

    @admin.display(description=_("Nomor laporan"))
    def nomor(self, notifikasi: Notifikasi) -> str:
        return str(notifikasi.data.get("nomor", ""))

    @admin.action(description=_("Coba lagi mengirim yang gagal"), permissions=["view"])
    def coba_lagi(self, request: HttpRequest, terpilih: QuerySet[Notifikasi]) -> None:
        """Put the failed ones among the chosen back into the outbox."""
        jumlah = ulangi(list(terpilih.values_list("pk", flat=True)))
        pesan = _("%(jumlah)d pemberitahuan dikirim ulang.") % {"jumlah": jumlah}
        self.message_user(request, pesan)
