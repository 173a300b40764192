"""What a partner sees after signing in: send, look up, and what became of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from pengawasan.mitra.queries.mitra import kiriman, terbuka
from pengawasan.mitra.views.pintu import MitraRequest, orang_mitra

ANGKA_MAKS = 18


@require_GET
@orang_mitra
def beranda(request: MitraRequest) -> HttpResponse:
    """Show the partner's own submissions, and the public fields of a report looked up."""
    nomor = request.GET.get("nomor", "").strip()
    ditemukan = terbuka(nomor) if nomor else None
    tidak_ada = bool(nomor) and ditemukan is None
    konteks = {
        "mitra": request.mitra,
        "nomor": nomor,
        "ditemukan": ditemukan,
        "ada_galat": tidak_ada,
        "halaman": kiriman(request.mitra, sebelum=_kunci_halaman(request)),
    }
    return render(request, "mitra/beranda.html", konteks, status=404 if tidak_ada else 200)


def _kunci_halaman(request: HttpRequest) -> int | None:
    teks = request.GET.get("sebelum", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= ANGKA_MAKS else None
