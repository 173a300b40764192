"""What one's own office writes on its letters."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from wilayah.choices import Peran
from wilayah.errors import BukanWewenang, TidakDitemukan
from wilayah.forms.kantor import FormKopSurat
from wilayah.http import PetugasRequest
from wilayah.services.kantor import atur_kop_surat


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def kop_surat(request: PetugasRequest) -> HttpResponse:
    """Set letterhead, signatory and duty telephone."""
    kantor = request.user.kantor
    if kantor is None:
        raise TidakDitemukan
    if not request.user.berperan(Peran.ADMIN, Peran.PIMPINAN):
        raise BukanWewenang(_("Kop surat dan piket diatur admin atau pimpinan kantor ini."))
    form = FormKopSurat(request.POST or None, instance=kantor)
    if form.is_valid():
        atur_kop_surat(kantor.pk, request.user, **form.cleaned_data)
        messages.success(request, _("Kop surat dan piket disimpan."))
        return redirect("kop_surat")
    konteks = {"form": form, "menu": "orang"}
    return render(request, "wilayah/kop_surat.html", konteks, status=400 if form.errors else 200)
