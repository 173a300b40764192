"""A partner's keys to the API: made, shown once, revoked."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from pengawasan.mitra.queries.mitra import kunci_mitra
from pengawasan.mitra.services.kunci import cabut_kunci, terbitkan_kunci
from pengawasan.mitra.views.pintu import MitraRequest, orang_mitra
from wilayah.errors import TidakDitemukan


@require_GET
@orang_mitra
def daftar(request: MitraRequest) -> HttpResponse:
    """Show the keys that still open something, by their visible beginning."""
    return _halaman(request)


@require_POST
@orang_mitra
def baru(request: MitraRequest) -> HttpResponse:
    """Make a key and show it this once."""
    return _halaman(request, terbitkan_kunci(request.mitra, pelaku=request.user))


@require_POST
@orang_mitra
def cabut(request: MitraRequest, id_kunci: int) -> HttpResponse:
    """Revoke one of the partner's own keys."""
    if not cabut_kunci(request.mitra, id_kunci, pelaku=request.user):
        raise TidakDitemukan
    return redirect("mitra:kunci")


def _halaman(request: MitraRequest, kunci_baru: str = "") -> HttpResponse:
    konteks = {
        "mitra": request.mitra,
        "kunci": kunci_mitra(request.mitra),
        "kunci_baru": kunci_baru,
    }
    return render(request, "mitra/kunci.html", konteks, status=201 if kunci_baru else 200)
