"""The site of the reference data: its door, and the two kinds of tables it has.

Every change is a line of the trail, nothing is deleted. Sign-in is the one of the whole site,
with its limits.
"""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wilayah.http import tujuan_aman
from wilayah.models import Petugas
from wilayah.services.jejak import catat

if TYPE_CHECKING:
    Tabel = admin.ModelAdmin[Any]
else:
    Tabel = admin.ModelAdmin

admin.site.site_header = admin.site.site_title = "Awasi"
admin.site.index_title = _("Data acuan")
admin.site.unregister(Group)


def masuk(request: HttpRequest, extra_context: object = None) -> HttpResponse:
    """Send everybody to the site's own sign-in, and whoever belongs here onwards."""
    tujuan = tujuan_aman(request, reverse("admin:index"))
    if admin.site.has_permission(request):
        return redirect(tujuan)
    return redirect_to_login(tujuan)


admin.site.login = masuk  # type: ignore[method-assign]  # the site's own door, with its limits


def pelaku(request: HttpRequest) -> Petugas:
    """Return who is signed in; the site lets in nobody else."""
    assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
    return request.user


def sebutan(petugas: Petugas | None) -> str:
    """Name an account so that two people of one name stay two; '' for nobody."""
    return f"{petugas} ({petugas.username})" if petugas else ""


class Tercatat(Tabel):
    """An editable table whose every change is a line of the trail, in the same transaction."""

    actions = None
    show_full_result_count = False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        super().save_model(request, obj, form, change)
        peristiwa = "acuan_diubah" if change else "acuan_ditambah"
        catat(
            obj._meta.model_name or "acuan",  # noqa: SLF001 - Django's own door to the name
            str(obj.pk),
            peristiwa,
            pelaku=pelaku(request),
            ruas=[nama for nama in form.changed_data if "password" not in nama],
        )

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class HanyaBaca(Tabel):
    """A table to look at."""

    actions = None
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
