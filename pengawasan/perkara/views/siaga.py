"""What is happening now in an office's jurisdiction, and who goes."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pengawasan.lapangan.errors import SudahDiambil
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.queries.siaga import siaga_berakhir, siaga_untuk_petugas
from pengawasan.lapangan.queries.siaga_ramai import desa_menunggu, siaga_kantor
from pengawasan.lapangan.services.siaga import bangunkan
from pengawasan.perkara.queries.siaga import kartu_siaga
from pengawasan.perkara.services.siaga import boleh_menjawab, jawab
from pengawasan.perkara.views.pintu import pembaca
from wilayah.errors import MasukanKeliru, TidakDitemukan
from wilayah.http import PetugasRequest
from wilayah.models import Petugas
from wilayah.queries.halaman import Halaman
from wilayah.rules.kode import sah


@pembaca
@require_safe
def siaga(request: PetugasRequest) -> HttpResponse:
    """List the alerts that stand open with whoever goes, or those that are over."""
    bangunkan()
    terbuka = request.GET.get("lihat") != "selesai"
    desa, kursor = request.GET.get("wilayah", ""), request.GET.get("kursor", "")
    isi = _terbuka(request.user, kursor, desa) if terbuka else _berakhir(request.user, kursor)
    konteks = isi | {
        "terbuka": terbuka,
        "boleh": boleh_menjawab(request.user),
        "tab": [
            {"label": _("Terbuka"), "tautan": "?", "kini": terbuka},
            {"label": _("Sudah selesai"), "tautan": "?lihat=selesai", "kini": not terbuka},
        ],
        "menu": "siaga",
    }
    return render(request, "petugas/siaga.html", konteks)


def _terbuka(petugas: Petugas, kursor: str, desa: str) -> dict[str, Any]:
    """Return a page of what is open; of many also the villages where somebody waits."""
    if desa and not sah(desa):
        raise TidakDitemukan
    daftar = siaga_kantor(petugas, kursor, desa)
    ramai = bool(desa or daftar.banyak)
    semua_desa = desa_menunggu(petugas) if ramai else []
    isi = {"banyak": daftar.banyak, "desa": semua_desa, "pilihan": desa}
    isi |= {"dahulu": kartu_siaga(petugas, daftar.dahulu)}
    return isi | _halaman(petugas, daftar.halaman, {"wilayah": desa} if desa else {})


def _berakhir(petugas: Petugas, kursor: str) -> dict[str, Any]:
    return _halaman(petugas, siaga_berakhir(petugas, kursor), {"lihat": "selesai"})


def _halaman(petugas: Petugas, halaman: Halaman[Siaga], pilihan: dict[str, str]) -> dict[str, Any]:
    """Return the cards of a page with the addresses of its neighbours."""
    tetangga = {"berikut": halaman.berikut, "sebelum": halaman.sebelum}
    return {"kartu": kartu_siaga(petugas, halaman.baris)} | {
        nama: f"?{urlencode(pilihan | {'kursor': kursor})}" if kursor else ""
        for nama, kursor in tetangga.items()
    }


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
