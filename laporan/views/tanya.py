"""The way out for whoever only wants to ask: the office of a region and how to reach it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from laporan.forms.wilayah import FormulirWilayah
from laporan.views.tempat import tempat_dari
from wilayah.models import Kantor
from wilayah.queries.kantor import tempat as tempat_kantor
from wilayah.rules.kode import ZONA, sah, zona
from wilayah.rules.tenggat import saat_setempat


@require_safe
def tanya(request: HttpRequest) -> HttpResponse:
    """Show who answers questions in the region asked for; nothing is kept of it."""
    form = FormulirWilayah(request.GET)
    form.full_clean()
    tempat = tempat_dari(form)
    kantor = kantor_penjawab(tempat.kode) if tempat.kode else []
    if form.cleaned_data["wilayah_teks"] and not (tempat.kode or tempat.calon):
        form.sisipkan_galat({"wilayah_teks": [_("Tidak ada tempat dengan nama atau kode ini.")]})
    konteks = {"formulir": form, "tempat": tempat, "kantor": kantor}
    return render(request, "laporan/tanya.html", konteks)


@require_safe
def piket(request: HttpRequest) -> HttpResponse:
    """Answer with the duty telephones of a region, as a part of the report form."""
    kode = request.GET.get("wilayah", "")
    return render(request, "laporan/piket.html", {"piket": kantor_penjawab(kode)})


def kantor_penjawab(kode: str) -> list[Kantor]:
    """Return the offices of a region that are on duty, the nearest one last."""
    if not sah(kode) or kode[:2] not in ZONA:
        return []
    hari_ini = saat_setempat(timezone.now(), zona(kode)).date()
    letak = tempat_kantor(kode, hari_ini)
    if letak is None:
        return []
    return [letak.kantor, *([letak.kantor_kecamatan] if letak.kantor_kecamatan else [])]
