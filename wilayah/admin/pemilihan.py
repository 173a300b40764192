from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wilayah.admin.situs import Tercatat, pelaku
from wilayah.forms.peserta import FormPeserta
from wilayah.models import Pemilihan, Peserta, Tahapan, TimPeserta
from wilayah.services.jejak import catat

if TYPE_CHECKING:
    SisipanTahapan = admin.TabularInline[Tahapan, Pemilihan]
    SisipanTim = admin.TabularInline[TimPeserta, Peserta]
else:
    SisipanTahapan = SisipanTim = admin.TabularInline


class Bersisipan(Tercatat):
    """A table whose rows have rows of their own; a change of these is a line of the trail too."""

    peristiwa_sisipan = ""

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: FBT001
        super().save_formset(request, form, formset, change)
        if formset.has_changed():
            subjek = form.instance._meta.model_name  # noqa: SLF001 - Django's own door
            catat(subjek, str(form.instance.pk), self.peristiwa_sisipan, pelaku=pelaku(request))


class TahapanInline(SisipanTahapan):
    model = Tahapan
    extra = 0


@admin.register(Pemilihan)
class PemilihanAdmin(Bersisipan):
    """Elections with their stages; a repeat vote is an election with its own regions."""

    list_display = ["nama", "kode", "hari_pemungutan", "rezim"]
    inlines = [TahapanInline]
    peristiwa_sisipan = "tahapan_diubah"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["kode"] if obj else []


class TimInline(SisipanTim):
    model = TimPeserta
    extra = 0


@admin.register(Peserta)
class PesertaAdmin(Bersisipan):
    """Contestants with their campaign teams; many at once come by ``impor_peserta``."""

    form = FormPeserta
    list_display = ["__str__", "pemilihan", "wilayah", "petahana"]
    list_filter = ["pemilihan", "petahana"]
    list_select_related = ["pemilihan"]
    search_fields = ["nama_calon", "nama_wakil", "wilayah__startswith"]
    search_help_text = _("Nama calon atau wakil, atau awal kode wilayah")
    inlines = [TimInline]
    peristiwa_sisipan = "tim_diubah"
