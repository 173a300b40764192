"""An alert in one's own village: the place, who goes, and the answers to it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pengawasan.lapangan.errors import SudahDiambil
from pengawasan.lapangan.http import LapanganRequest
from pengawasan.lapangan.models import Siaga
from pengawasan.lapangan.queries.siaga import (
    boleh_tahu_tempat,
    masih_berlangsung,
    siaga_pengawas,
    tempat_siaga,
)
from pengawasan.lapangan.services import siaga as layanan
from pengawasan.lapangan.views.pintu import pengawas_masuk
from wilayah.errors import TidakDitemukan

TINDAKAN = {"berangkat": layanan.berangkat, "tiba": layanan.tiba, "lepas": layanan.lepas}


@pengawas_masuk
@require_safe
def siaga(request: LapanganRequest, id_siaga: UUID) -> HttpResponse:
    """Show where it happens and who goes; nothing of the story, nobody's name but the goer's."""
    satu = _cari(request, id_siaga)
    milik = satu.pengawas_id == request.pengawas.pk
    terbuka = masih_berlangsung(satu)
    konteks = {
        "pengawas": request.pengawas,
        "siaga": satu,
        "tempat": tempat_siaga(satu, request.pengawas),
        "terbuka": terbuka,
        "tempat_ditutup": not boleh_tahu_tempat(satu, request.pengawas),
        "milik": milik,
        "boleh_form": milik and terbuka,
    }
    return render(request, "lapangan/siaga.html", konteks)


@pengawas_masuk
@require_POST
def jawab(request: LapanganRequest, id_siaga: UUID) -> HttpResponse:
    """Go, arrive, or give it back; whoever comes second reads who was first."""
    satu = _cari(request, id_siaga)
    lakukan = TINDAKAN.get(request.POST.get("tindakan", ""))
    if lakukan is None:
        raise TidakDitemukan
    try:
        lakukan(satu, request.pengawas)
    except SudahDiambil as galat:
        messages.warning(request, galat.pesan)
        return redirect("lapangan:siaga", id_siaga)
    kata = {
        "berangkat": _("Tercatat: Anda berangkat. Utamakan keselamatan Anda."),
        "tiba": _("Tercatat: Anda sudah di lokasi."),
        "lepas": _("Kejadian ini dikembalikan. Kantornya diberi tahu lagi."),
    }
    messages.success(request, kata[request.POST["tindakan"]])
    return redirect("lapangan:siaga", id_siaga)


def _cari(request: LapanganRequest, id_siaga: UUID) -> Siaga:
    satu = siaga_pengawas(request.pengawas).select_related("laporan").filter(pk=id_siaga).first()
    if satu is None:
        raise TidakDitemukan
    return satu
