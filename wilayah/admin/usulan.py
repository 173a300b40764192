from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from wilayah.admin.situs import HanyaBaca, pelaku, sebutan
from wilayah.choices import KodeRezim
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.forms.lembar import Lembar, buka_lembar
from wilayah.forms.usulan import FormSetuju, FormTolak
from wilayah.models import UsulanRezim
from wilayah.queries.rezim import rezim_terbaru
from wilayah.queries.usulan import isi_utuh, mendahului, tinjau, versi_terbaru
from wilayah.rules.koreksi_rezim import BarisTidakDikenal
from wilayah.services.usulan import setujui, tolak, usulkan

DI_SINI = "admin:wilayah_usulanrezim_change"


@admin.register(UsulanRezim)
class UsulanRezimAdmin(HanyaBaca):
    """Proposed corrections of regimes: written by one administrator, decided by another."""

    list_display = ["__str__", "keadaan", "oleh", "diusulkan_pada", "diputus_oleh", "alasan"]
    list_filter = ["keadaan", "kode"]
    list_select_related = ["pengusul", "pemutus"]

    @admin.display(description=gettext_lazy("Pengusul"), ordering="pengusul")
    def oleh(self, usulan: UsulanRezim) -> str:
        return sebutan(usulan.pengusul)

    @admin.display(description=gettext_lazy("Pemutus"), ordering="pemutus")
    def diputus_oleh(self, usulan: UsulanRezim) -> str:
        return sebutan(usulan.pemutus)

    def get_queryset(self, request: HttpRequest) -> QuerySet[UsulanRezim]:
        return super().get_queryset(request).select_related("pengusul", "pemutus", "versi")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("wilayah.add_usulanrezim")

    def get_urls(self) -> list[URLPattern]:
        bungkus = self.admin_site.admin_view
        tulis = bungkus(self.tulis)
        return [
            path("tulis/<str:kode>/<slug:bagian>/", tulis, name="usulan_tulis"),
            path("tulis/<str:kode>/<slug:bagian>/<slug:kunci>/", tulis, name="usulan_tulis_baris"),
            path("<int:pk>/setujui/", bungkus(require_POST(self.setujui)), name="usulan_setujui"),
            path("<int:pk>/tolak/", bungkus(require_POST(self.tolak)), name="usulan_tolak"),
            *super().get_urls(),
        ]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Choose the regime; its newest version offers each of its rows."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        konteks = {"judul": _("Usulkan perubahan rezim"), "rezim": rezim_terbaru()}
        return self._halaman(request, "admin/wilayah/usulanrezim/pilih.html", konteks)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Show what a proposal changes, and to somebody else than its author the decision."""
        if request.method not in {"GET", "HEAD"}:
            raise PermissionDenied
        return self._tinjauan(request, self._usulan(request, object_id), FormTolak())

    def tulis(self, request: HttpRequest, kode: str, bagian: str, kunci: str = "") -> HttpResponse:
        """Propose a change of one row of the newest version of a regime."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        versi = versi_terbaru(kode) if kode in KodeRezim.values else None
        if versi is None:
            raise TidakDitemukan
        try:
            lembar = buka_lembar(isi_utuh(versi), bagian, kunci, request.POST or None)
        except BarisTidakDikenal:
            raise TidakDitemukan from None
        if lembar.form.is_valid() and (usulan := _usulkan(request, kode, lembar)):
            messages.success(request, _("Usulan disimpan; admin lain memutuskannya."))
            return redirect(DI_SINI, usulan.pk)
        konteks = {"judul": _("Usulkan perubahan rezim"), "versi": versi, "lembar": lembar}
        status = 400 if lembar.form.errors else 200
        return self._halaman(request, "admin/wilayah/usulanrezim/tulis.html", konteks, status)

    def setujui(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Approve somebody else's proposal."""
        form = FormSetuju(request.POST)
        if not form.is_valid():
            raise MasukanKeliru({"versi": [_("Muat ulang halaman usulan ini.")]})
        versi = setujui(pk, pelaku(request), versi=form.cleaned_data["versi"])
        messages.success(request, _("%s berlaku sebagai versi baru.") % versi)
        return redirect(DI_SINI, pk)

    def tolak(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Refuse a proposal, or take one's own back."""
        form = FormTolak(request.POST)
        if not form.is_valid():
            return self._tinjauan(request, self._usulan(request, str(pk)), form, 400)
        tolak(pk, pelaku(request), form.cleaned_data["alasan_tolak"])
        messages.success(request, _("Usulan ditolak."))
        return redirect(DI_SINI, pk)

    def _usulan(self, request: HttpRequest, kunci: str) -> UsulanRezim:
        if not self.has_view_permission(request):
            raise PermissionDenied
        usulan = self.get_object(request, kunci)
        if not isinstance(usulan, UsulanRezim):
            raise TidakDitemukan
        return usulan

    def _tinjauan(
        self, request: HttpRequest, usulan: UsulanRezim, form: FormTolak, status: int = 200
    ) -> HttpResponse:
        tinjauan = tinjau(usulan)
        konteks = {
            "judul": str(usulan),
            "tinjauan": tinjauan,
            "form_setuju": FormSetuju(initial={"versi": tinjauan.versi}),
            "form_tolak": form,
            "milik_sendiri": usulan.pengusul_id == request.user.pk,
            "akun_mendahului": mendahului(pelaku(request), usulan),
            "boleh_memutus": request.user.has_perm("wilayah.change_usulanrezim"),
        }
        return self._halaman(request, "admin/wilayah/usulanrezim/tinjau.html", konteks, status)

    def _halaman(
        self, request: HttpRequest, templat: str, konteks: dict[str, Any], status: int = 200
    ) -> HttpResponse:
        utuh = {**self.admin_site.each_context(request), "opts": self.opts, **konteks}
        utuh["title"] = konteks["judul"]
        return TemplateResponse(request, templat, utuh, status=status)


def _usulkan(request: HttpRequest, kode: str, lembar: Lembar) -> UsulanRezim | None:
    """File the proposal of a valid form, or put what speaks against it into the form."""
    isi = lembar.form.cleaned_data
    try:
        return usulkan(
            kode, lembar.perubahan(), isi["alasan"], isi["berlaku_sejak"], pelaku(request)
        )
    except MasukanKeliru as galat:
        for nama, pesan in galat.galat.items():
            lembar.form.add_error(lembar.ruas(nama, pesan[0]), pesan)
    except Penolakan as penolakan:
        lembar.form.add_error(None, penolakan.pesan)
    return None
