"""The page on which an office says why it missed a deadline."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from laporan.queries.tenggat import tenggat_dari
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.kalender import FormPenjelasan
from pengawasan.perkara.services.penjelasan import jelaskan_tenggat
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest


@pada_laporan(Tindakan.JELASKAN_TENGGAT)
@require_http_methods(["GET", "HEAD", "POST"])
def jelaskan(request: PetugasRequest, laporan: Laporan, id_tenggat: int) -> HttpResponse:
    """Ask for the reason, keep it, and go back to the report."""
    tenggat = tenggat_dari(laporan, id_tenggat)
    if tenggat is None:
        raise TidakDitemukan
    form = FormPenjelasan(request.POST or None)
    if not form.is_valid():
        konteks = {"laporan": laporan, "tenggat": tenggat, "form": form, "menu": "antrean"}
        status = 400 if form.is_bound else 200
        return render(request, "petugas/penjelasan.html", konteks, status=status)
    jelaskan_tenggat(laporan, request.user, tenggat.pk, form.cleaned_data["alasan"])
    messages.success(request, _("Penjelasan tersimpan. Tindakan berikutnya terbuka lagi."))
    return redirect("petugas:laporan", laporan.nomor)
