from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from wilayah.admin.situs import Tercatat, pelaku
from wilayah.forms.akun import FormPetugas
from wilayah.models import Petugas
from wilayah.services.akun import cabut_token
from wilayah.services.jejak import catat

HAK_AKUN = frozenset({"kantor", "peran", "is_active", "is_staff", "is_superuser"})


@admin.register(Petugas)
class PetugasAdmin(Tercatat, UserAdmin):  # type: ignore[type-arg]  # UserAdmin fixes its own
    """Accounts of every office; a changed right or password ends the person's sessions and keys."""

    form = FormPetugas
    list_display = ["username", "nama", "kantor", "peran", "is_active", "is_staff"]
    list_filter = ["is_active", "is_staff"]
    list_select_related = ["kantor"]
    search_fields = ["username", "nama", "kantor__nama"]
    ordering = ["username"]
    autocomplete_fields = ["kantor"]
    filter_horizontal = []
    readonly_fields = ["last_login", "dibuat"]
    fieldsets = [
        (None, {"fields": ["username", "password", "nama", "surel", "kantor", "peran"]}),
        (_("Akses"), {"fields": ["is_active", "is_staff", "is_superuser", "last_login", "dibuat"]}),
    ]
    add_fieldsets = [
        (
            None,
            {
                "fields": [
                    *("username", "nama", "surel", "kantor"),
                    *("usable_password", "password1", "password2"),
                ]
            },
        )
    ]

    def save_model(self, request: HttpRequest, obj: Petugas, form: Any, change: bool) -> None:  # noqa: FBT001
        super().save_model(request, obj, form, change)
        if not HAK_AKUN.isdisjoint(form.changed_data):
            cabut_token(obj, pelaku=pelaku(request))

    def user_change_password(self, request: HttpRequest, *isi: Any, **ruas: Any) -> HttpResponse:
        """Set the password and write its line of the trail together, or neither."""
        with transaction.atomic():
            return super().user_change_password(request, *isi, **ruas)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Also put a new password on the trail; the other changes are there already."""
        if not isinstance(message, list) or "password" in str(message):
            catat("petugas", obj.pk, "sandi_diganti", pelaku=pelaku(request))
            cabut_token(obj, pelaku=pelaku(request))
        return super().log_change(request, obj, message)
