from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from wilayah.admin.situs import HanyaBaca, sebutan
from wilayah.models import RezimHukum
from wilayah.queries.rezim import rezim_versi
from wilayah.queries.usulan import usulan_menunggu, versi_terbaru
from wilayah.rules.kata_rezim import TINDAKAN

TAMBAH = "wilayah.add_usulanrezim"


@admin.register(RezimHukum)
class RezimHukumAdmin(HanyaBaca):
    """Regimes: every version to read; a correction begins as a proposal at one of its rows."""

    list_display = ["kode", "versi", "berlaku_sejak", "asal", "pengusul", "penyetuju", "alasan"]
    list_filter = ["kode"]
    list_select_related = ["petugas", "usulan__pengusul"]
    change_form_template = "admin/wilayah/rezimhukum/lihat.html"

    @admin.display(description=_("Pengusul"))
    def pengusul(self, versi: RezimHukum) -> str:
        usulan = getattr(versi, "usulan", None)
        return sebutan(usulan.pengusul) if usulan else ""

    @admin.display(description=_("Penyetuju"))
    def penyetuju(self, versi: RezimHukum) -> str:
        return sebutan(versi.petugas)

    def get_queryset(self, request: HttpRequest) -> QuerySet[RezimHukum]:
        return super().get_queryset(request).defer("isi")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show one version whole, with a way to correct each row of the newest one."""
        versi = self.get_object(request, object_id)
        konteks = dict(extra_context or {})
        if isinstance(versi, RezimHukum):
            terbaru, rezim = versi_terbaru(versi.kode), rezim_versi(versi.pk)
            konteks |= {
                "versi": versi,
                "rezim": rezim,
                "daftar_sasaran": sorted(rezim.sasaran.values(), key=lambda s: s.urut),
                "wewenang": {
                    t: sorted(isi, key=TINDAKAN.index) for t, isi in rezim.wewenang.items()
                },
                "terbaru": terbaru,
                "bisa_diusulkan": terbaru == versi and request.user.has_perm(TAMBAH),
                "menunggu": usulan_menunggu(versi.kode),
            }
        return super().change_view(request, object_id, form_url, konteks)
