"""Which contestants a case favoured, harmed or accuses: a page for officers only."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from laporan.models import Laporan
from pengawasan.perkara.choices.penerusan import PeranKontestan
from pengawasan.perkara.forms.kontestan import FormKontestan
from pengawasan.perkara.queries.kontestan import (
    kontestan_laporan,
    peserta_pilihan,
    sebab_kontestan,
)
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services.kontestan import lepas_kontestan, tetapkan_kontestan
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import Penolakan
from wilayah.http import PetugasRequest


@pada_laporan()
@require_http_methods(["GET", "HEAD", "POST"])
def kontestan(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show the contestants of a case, and enter one."""
    sebab = sebab_kontestan(request.user, laporan)
    if sebab and request.method == "POST":
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    pilihan = peserta_pilihan(laporan)
    form = FormKontestan(request.POST or None, pilihan=pilihan)
    if form.is_valid():
        isi = form.cleaned_data
        tetapkan_kontestan(laporan, request.user, isi["peserta"], PeranKontestan(isi["peran"]))
        messages.success(request, _("Kontestan dicatat pada perkara ini."))
        return redirect("petugas:kontestan", laporan.nomor)
    konteks = {
        "laporan": laporan,
        "kontestan": kontestan_laporan(laporan),
        "form": form,
        "ada_pilihan": bool(pilihan),
        "sebab": sebab.label if sebab else "",
        "menu": "antrean",
    }
    status = 400 if form.is_bound else 200
    return render(request, "petugas/kontestan.html", konteks, status=status)


@pada_laporan()
@require_POST
def lepas(request: PetugasRequest, laporan: Laporan, peserta: int) -> HttpResponse:
    """Take a contestant off a case."""
    lepas_kontestan(laporan, request.user, peserta)
    messages.success(request, _("Kontestan dilepas dari perkara ini."))
    return redirect("petugas:kontestan", laporan.nomor)
