from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from laporan.queries.notifikasi import pemberitahuan
from laporan.services.bacaan import tandai_dibaca
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest

ANGKA_MAKS = 18


def bilangan(request: HttpRequest, nama: str) -> int | None:
    """Return a whole number from the query or the body; what is none is as if absent."""
    teks = request.POST.get(nama) or request.GET.get(nama) or ""
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= ANGKA_MAKS else None


@require_GET
@login_required
def daftar(request: PetugasRequest) -> HttpResponse:
    """Show the notices of the officer's office, newest first."""
    if request.user.kantor_id is None:
        raise TidakDitemukan
    halaman = pemberitahuan(request.user, sebelum=bilangan(request, "sebelum"))
    return render(request, "petugas/pemberitahuan.html", {"halaman": halaman})


@require_POST
@login_required
def dibaca(request: PetugasRequest) -> HttpResponse:
    """Remember how far the officer has read."""
    if request.user.kantor_id is None:
        raise TidakDitemukan
    tandai_dibaca(request.user, bilangan(request, "sampai") or 0)
    return redirect("petugas:pemberitahuan")
