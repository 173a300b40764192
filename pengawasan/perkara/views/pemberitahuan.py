from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from laporan.queries.notifikasi import HalamanPemberitahuan, pemberitahuan
from laporan.services.bacaan import tandai_dibaca
from pengawasan.perkara.queries.akses import nomor_terbuka
from pengawasan.perkara.queries.saran import saran_terbuka
from pengawasan.perkara.views.pintu import pembaca
from wilayah.http import PetugasRequest
from wilayah.models import Petugas

ANGKA_MAKS = 18


@pembaca
@require_safe
def daftar(request: PetugasRequest) -> HttpResponse:
    """Show the notices of the officer's office, newest first."""
    halaman = pemberitahuan(request.user, sebelum=bilangan(request.GET.get("sebelum", "")))
    konteks = {
        "halaman": halaman,
        "terbuka": _terbuka(request.user, halaman),
        "berikut": f"?sebelum={halaman.berikut}" if halaman.berikut else "",
        "sebelum": request.path if "sebelum" in request.GET else "",
    }
    return render(request, "petugas/pemberitahuan.html", konteks)


@pembaca
@require_POST
def dibaca(request: PetugasRequest) -> HttpResponse:
    """Remember how far the officer has read."""
    tandai_dibaca(request.user, bilangan(request.POST.get("sampai", "")) or 0)
    return redirect("petugas:pemberitahuan")


def _terbuka(petugas: Petugas, halaman: HalamanPemberitahuan) -> frozenset[str]:
    """Return the numbers of reports and the ids of suggestions the officer may open by now."""
    nomor = {satu.nomor for satu in halaman.baris if not satu.saran}
    saran = {satu.saran for satu in halaman.baris if satu.saran}
    return nomor_terbuka(petugas, nomor) | saran_terbuka(petugas, saran)


def bilangan(teks: str) -> int | None:
    """Return a whole number that the database can hold; anything else is as if absent."""
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) <= ANGKA_MAKS else None
