"""The page of one report, its reporter's identity behind a reason, and the sheets to print."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from laporan.models import Laporan
from laporan.queries.jawaban import penyerahan_terakhir
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.penerimaan import FormAlasan
from pengawasan.perkara.queries.kasus import buka_kasus
from pengawasan.perkara.queries.konflik import tertutup
from pengawasan.perkara.services.identitas import buka_orang
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest

SEMUA_JEJAK = "semua"


@pada_laporan(bagi_konflik=True)
@require_safe
def kasus(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show what is due, what may be done, and everything known but who reported."""
    if tertutup(laporan):
        konteks_tutup = {"laporan": laporan, "menu": "antrean"}
        return render(request, "petugas/konflik_tertutup.html", konteks_tutup)
    terbuka = buka_kasus(request.user, laporan, semua_jejak=request.GET.get("jejak") == SEMUA_JEJAK)
    konteks = {"kasus": terbuka, "menu": "antrean"}
    return render(request, "petugas/laporan.html", konteks)


@pada_laporan(Tindakan.BUKA_IDENTITAS)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("orang", "konteks")
def identitas(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show who reported after a reason was given; each look is a line of the trail."""
    form = FormAlasan(request.POST or None)
    konteks = {"laporan": laporan, "form": form, "menu": "antrean"}
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "petugas/identitas_alasan.html", konteks, status=status)
    alasan, saksi = form.cleaned_data["alasan"], "saksi" in request.POST
    orang = buka_orang(laporan, request.user, alasan, saksi=saksi)
    konteks |= {"orang": orang.pelapor, "saksi": orang.saksi}
    return render(request, "petugas/identitas.html", konteks)


@pada_laporan()
@require_safe
def tanda_bukti(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show the receipt of the originals as a sheet to print."""
    serah = penyerahan_terakhir(laporan)
    if serah is None:
        raise TidakDitemukan
    kini = buka_kasus(request.user, laporan)
    konteks = {"kasus": kini, "laporan": kini.laporan, "serah": serah, "menu": "antrean"}
    return render(request, "petugas/tanda_bukti.html", konteks)
