"""The page of every step of a case: what it asks, what it does, and it happens on POST."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from pengawasan.perkara.choices import JenisJalur, Langkah
from pengawasan.perkara.forms.langkah import DAFTAR
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.rules.langkah import DINI
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest
from wilayah.rules.tenggat import zona_waktu


@pada_laporan()
@require_http_methods(["GET", "HEAD", "POST"])
def langkah(request: PetugasRequest, laporan: Laporan, langkah: str) -> HttpResponse:
    """Show the form of a step and take it; 409 with the reason when it is not open."""
    jenis = request.POST.get("jalur", request.GET.get("jalur", ""))
    if langkah not in DAFTAR or (jenis and jenis not in JenisJalur.values):
        raise TidakDitemukan
    satu = Langkah(langkah)
    hak = izin_langkah(request.user, laporan)
    hak.pastikan(satu, jenis, pada=DINI)
    with timezone.override(zona_waktu(laporan.kantor.zona)):
        form = DAFTAR[satu](
            request.POST or None,
            request.FILES or None,
            laporan=laporan,
            petugas=request.user,
            langkah=satu,
            jenis=jenis,
        )
        form.tanyakan()
        if terlaksana(form, form.tempuh):
            messages.success(request, _("Langkah dicatat: %(langkah)s.") % {"langkah": satu.label})
            return redirect("petugas:laporan", laporan.nomor)
        konteks = {
            "laporan": laporan,
            "form": form,
            "syarat": hak.syarat(satu, jenis),
            "langkah": satu,
            "jenis": JenisJalur(jenis) if jenis else "",
            "menu": "antrean",
        }
        status = 400 if form.is_bound else 200
        return render(request, "petugas/langkah.html", konteks, status=status)
