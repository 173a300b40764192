"""Reference data for administrators; every change is a line of the trail, nothing is deleted.

Sign-in is the one of the whole site, with its limits.
"""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.db.models import QuerySet, URLField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wilayah.forms import FormHariLibur, FormKoreksi, FormPetugas
from wilayah.http import tujuan_aman
from wilayah.models import (
    HariLibur,
    Jejak,
    Kantor,
    Pemilihan,
    Petugas,
    RezimHukum,
    Tahapan,
    Wilayah,
)
from wilayah.services.akun import cabut_token
from wilayah.services.jejak import catat
from wilayah.services.kalender import coret_hari_libur, tetapkan_hari_libur
from wilayah.services.rezim import koreksi_rezim

if TYPE_CHECKING:
    Tabel = admin.ModelAdmin[Any]
    Sisipan = admin.TabularInline[Tahapan, Pemilihan]
else:
    Tabel, Sisipan = admin.ModelAdmin, admin.TabularInline

HAK_AKUN = frozenset({"kantor", "peran", "is_active", "is_staff", "is_superuser"})

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


class Tercatat(Tabel):
    """An editable table whose every change is a line of the trail, in the same transaction."""

    actions = None
    show_full_result_count = False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001
        super().save_model(request, obj, form, change)
        peristiwa = "acuan_diubah" if change else "acuan_ditambah"
        assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
        catat(
            obj._meta.model_name or "acuan",  # noqa: SLF001 - Django's own door to the name
            str(obj.pk),
            peristiwa,
            pelaku=request.user,
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
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


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
        assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
        isi = form.cleaned_data
        oleh: dict[str, Any] = {"alasan": isi["alasan"], "petugas": request.user}
        if isi.get("dihapus"):
            baru = coret_hari_libur(obj.tanggal, **oleh)
        else:
            baru = tetapkan_hari_libur(obj.tanggal, nama=isi["nama"], jenis=isi["jenis"], **oleh)
        obj.__dict__.update(baru.__dict__)


class TahapanInline(Sisipan):
    model = Tahapan
    extra = 0


@admin.register(Pemilihan)
class PemilihanAdmin(Tercatat):
    """Elections with their stages; a repeat vote is an election with its own regions."""

    list_display = ["nama", "kode", "hari_pemungutan", "rezim"]
    inlines = [TahapanInline]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["kode"] if obj else []

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: FBT001
        super().save_formset(request, form, formset, change)
        if formset.has_changed():
            assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
            catat("pemilihan", str(form.instance.pk), "tahapan_diubah", pelaku=request.user)


@admin.register(RezimHukum)
class RezimHukumAdmin(Tabel):
    """Regimes: version rows to read; a correction adds the next version through the service."""

    list_display = ["kode", "versi", "berlaku_sejak", "asal", "petugas", "alasan"]
    list_filter = ["kode"]
    form = FormKoreksi
    actions = None

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return ["kode", "perubahan", "berlaku_sejak", "alasan"]
        return ["kode", "versi", "berlaku_sejak", "asal", "petugas", "alasan", "isi"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: RezimHukum, form: Any, change: bool) -> None:  # noqa: FBT001
        assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
        isi = form.cleaned_data
        baru = koreksi_rezim(
            isi["kode"], isi["perubahan"], isi["alasan"], isi["berlaku_sejak"], request.user
        )
        obj.__dict__.update(baru.__dict__)


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
            assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
            cabut_token(obj, pelaku=request.user)

    def user_change_password(self, request: HttpRequest, *isi: Any, **ruas: Any) -> HttpResponse:
        """Set the password and write its line of the trail together, or neither."""
        with transaction.atomic():
            return super().user_change_password(request, *isi, **ruas)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Also put a new password on the trail; the other changes are there already."""
        if not isinstance(message, list) or "password" in str(message):
            assert isinstance(request.user, Petugas), "the admin site lets in signed-in people only"
            catat("petugas", obj.pk, "sandi_diganti", pelaku=request.user)
            cabut_token(obj, pelaku=request.user)
        return super().log_change(request, obj, message)


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
