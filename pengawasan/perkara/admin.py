"""Cases in the admin site: read-only, with the way to the workspace."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.models import Perkara
from wilayah.admin import HanyaBaca

KOLOM: tuple[str, ...] = (
    "nomor_registrasi",
    "kantor",
    "tahun",
    "urutan",
    "diregistrasi_pada",
    "kerja",
)


@admin.register(Perkara)
class PerkaraAdmin(HanyaBaca):
    """Registered cases by number."""

    list_display = ["nomor_registrasi", "kantor", "diregistrasi_pada", "kerja"]
    list_select_related = ["kantor", "laporan"]
    search_fields = ["nomor_registrasi__exact"]
    fields = KOLOM
    readonly_fields = KOLOM

    @admin.display(description=_("Ruang kerja"))
    def kerja(self, perkara: Perkara) -> SafeString:
        """Return the link to the workspace."""
        alamat = reverse("petugas:laporan", args=[perkara.laporan.nomor])
        return format_html('<a href="{}">{}</a>', alamat, _("Buka"))
