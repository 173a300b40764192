from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wilayah.admin.situs import HanyaBaca
from wilayah.models import Jejak


@admin.register(Jejak)
class JejakAdmin(HanyaBaca):
    """The trail, to look a subject up in."""

    list_display = ["waktu", "subjek_jenis", "subjek", "urut", "peristiwa", "pelaku_teks"]
    list_filter = ["subjek_jenis"]
    search_fields = ["subjek__exact"]
    search_help_text = _("Id subjek yang persis")
    ordering = ["-id"]
    exclude = ["hash", "hash_sebelum"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Jejak]:
        return super().get_queryset(request).defer("hash", "hash_sebelum")
