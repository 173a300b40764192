"""What is happening now in an office's jurisdiction, and who goes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from laporan.queries.notifikasi import ada_yang_baru
from pengawasan.lapangan.errors import SudahDiambil
from pengawasan.lapangan.queries.siaga import halaman_siaga, siaga_untuk_petugas
from pengawasan.lapangan.services.siaga import bangunkan
from pengawasan.perkara.services.siaga import boleh_menjawab, jawab
from pengawasan.perkara.views.pintu import pembaca
from wilayah.errors import MasukanKeliru, TidakDitemukan
from wilayah.http import PetugasRequest


@pembaca
@require_safe
def siaga(request: PetugasRequest) -> HttpResponse:
    """List the alerts that stand open with whoever goes, or those that are over."""
    bangunkan()
    terbuka = request.GET.get("lihat") != "selesai"
    halaman = halaman_siaga(request.user, request.GET.get("kursor", ""), terbuka=terbuka)
    lihat = "" if terbuka else "lihat=selesai&"
    konteks = {
        "halaman": halaman,
        "terbuka": terbuka,
        "boleh": boleh_menjawab(request.user),
        "berikut": f"?{lihat}kursor={halaman.berikut}" if halaman.berikut else "",
        "sebelum": f"?{lihat}kursor={halaman.sebelum}" if halaman.sebelum else "",
        "tab": [
            {"label": _("Terbuka"), "tautan": "?", "kini": terbuka},
            {"label": _("Sudah selesai"), "tautan": "?lihat=selesai", "kini": not terbuka},
        ],
        "menu": "siaga",
        "jumlah_pemberitahuan": _("baru") if ada_yang_baru(request.user) else "",
    }
    return render(request, "petugas/siaga.html", konteks)


@pembaca
@require_POST
def siaga_jawab(request: PetugasRequest, id_siaga: UUID) -> HttpResponse:
    """Go, arrive, give back, or close; whoever comes second reads who was first."""
    satu = siaga_untuk_petugas(request.user, id_siaga)
    if satu is None:
        raise TidakDitemukan
    try:
        jawab(satu, request.user, request.POST.get("tindakan", ""), request.POST.get("alasan", ""))
    except SudahDiambil as galat:
        messages.warning(request, galat.pesan)
    except MasukanKeliru as galat:
        messages.warning(request, galat.galat["alasan"][0])
    else:
        messages.success(request, _("Tercatat."))
    return redirect("petugas:siaga")
