"""Conflicts of interest of one report: declared by each for themselves, seen by who leads."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from pengawasan.perkara.choices import Hubungan
from pengawasan.perkara.forms.konflik import FormKonflik
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.konflik import konflik_laporan, tertutup
from pengawasan.perkara.rules.pelaku import PEMUTUS
from pengawasan.perkara.services.konflik import nyatakan_konflik
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.http import PetugasRequest


@pada_laporan(bagi_konflik=True)
@require_http_methods(["GET", "HEAD", "POST"])
def konflik(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show the declaration and make it; who leads the handling reads who declared what."""
    sudah = tertutup(laporan)
    form = FormKonflik(request.POST or None)
    if form.is_valid():
        nyatakan_konflik(laporan, request.user, **form.cleaned_data)
        messages.success(request, _("Tercatat. Isi laporan ini sekarang tertutup bagi Anda."))
        return redirect("petugas:laporan", laporan.nomor)
    konteks = {
        "laporan": laporan,
        "form": form,
        "sudah": sudah,
        "daftar": konflik_laporan(laporan) if _memimpin(request, laporan) else None,
        "menu": "antrean",
    }
    return render(request, "petugas/konflik.html", konteks, status=400 if form.errors else 200)


def _memimpin(request: PetugasRequest, laporan: Laporan) -> bool:
    pelaku = izin(request.user, laporan).pelaku
    memutus = not pelaku.peran.isdisjoint(PEMUTUS)
    return memutus and pelaku.hubungan == Hubungan.PEMEGANG and not pelaku.berkonflik
