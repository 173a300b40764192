"""The Sentra Gakkumdu: the office's list of members, and what it discussed of a case."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods

from laporan.models import Laporan
from pengawasan.perkara.forms.gakkumdu import FormAnggota, FormUbahAnggota
from pengawasan.perkara.queries.gakkumdu import anggota_kantor, satu_anggota
from pengawasan.perkara.services.gakkumdu import (
    baca_pembahasan,
    pastikan_pengurus,
    simpan_anggota,
)
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import pada_laporan, pembaca
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest


@pembaca
@require_http_methods(["GET", "HEAD", "POST"])
def anggota(request: PetugasRequest) -> HttpResponse:
    """List the members of the office's Gakkumdu, and add one."""
    kantor = pastikan_pengurus(request.user)
    form = FormAnggota(request.POST or None)
    if terlaksana(form, lambda: simpan_anggota(request.user, **form.cleaned_data)):
        messages.success(request, _("Anggota ditambahkan."))
        return redirect("petugas:gakkumdu_anggota")
    konteks = {"anggota": anggota_kantor(kantor), "form": form, "menu": "orang"}
    status = 400 if form.errors else 200
    return render(request, "petugas/gakkumdu_anggota.html", konteks, status=status)


@pembaca
@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request: PetugasRequest, pk: int) -> HttpResponse:
    """Change a member, or end their service."""
    kantor = pastikan_pengurus(request.user)
    lama = satu_anggota(kantor, pk)
    if lama is None:
        raise TidakDitemukan
    awal = {nama: getattr(lama, nama) for nama in ("nama", "unsur", "jabatan", "aktif")}
    form = FormUbahAnggota(request.POST or None, initial=awal)

    def simpan() -> None:
        simpan_anggota(request.user, lama=satu_anggota(kantor, pk), **form.cleaned_data)

    if terlaksana(form, simpan):
        messages.success(request, _("Anggota disimpan."))
        return redirect("petugas:gakkumdu_anggota")
    konteks = {"form": form, "lama": lama, "menu": "orang"}
    status = 400 if form.errors else 200
    return render(request, "petugas/gakkumdu_ubah.html", konteks, status=status)


@pada_laporan()
@require_GET
@sensitive_variables("konteks")
def pembahasan(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show what Gakkumdu discussed of a case, to who works on it; the look is on the trail."""
    konteks = {
        "laporan": laporan,
        "pembahasan": baca_pembahasan(laporan, request.user),
        "menu": "antrean",
    }
    return render(request, "petugas/gakkumdu.html", konteks)
