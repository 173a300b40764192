"""Secret links of one officer: the list, a new one shown once, an old one revoked."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from pengawasan.perkara.forms.kalender_langganan import FormLangganan
from pengawasan.perkara.queries import kalender_langganan as tanya
from pengawasan.perkara.services.kalender import TERBANYAK, buat_langganan, cabut_langganan
from pengawasan.perkara.views.pintu import pembaca
from wilayah.http import PetugasRequest


@pembaca
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("token", "tautan", "konteks")
def langganan(request: PetugasRequest) -> HttpResponse:
    """List the links; a POST makes one and shows it in this answer only."""
    form, tautan, status = FormLangganan(request.POST or None), "", 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            token = buat_langganan(request.user, form.cleaned_data["nama"])
            tautan = settings.ALAMAT_SITUS + reverse("kalender_umpan", args=[token])
            form, status = FormLangganan(), 200
    daftar = list(tanya.langganan(request.user))
    konteks = {
        "form": form,
        "daftar": daftar,
        "penuh": len(daftar) >= TERBANYAK,
        "tautan": tautan,
        "menu": "kalender",
    }
    return render(request, "petugas/kalender_langganan.html", konteks, status=status)


@pembaca
@require_POST
def cabut(request: PetugasRequest, pk: int) -> HttpResponse:
    """Revoke one of the officer's own links."""
    cabut_langganan(request.user, pk)
    messages.success(request, _("Tautan dicabut. Alat yang memakainya tidak lagi diperbarui."))
    return redirect("petugas:kalender_langganan")
