"""The calendar of an office: a month of deadlines, or one day of it."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pengawasan.perkara.queries import kalender as tanya
from pengawasan.perkara.queries.kantor_bawah import pilihan_kantor_bawah
from pengawasan.perkara.rules.kalender import TAHUN, Bulan, BulanKeliru, baca_bulan
from pengawasan.perkara.views.pintu import pembaca
from wilayah.errors import MasukanKeliru
from wilayah.http import PetugasRequest
from wilayah.rules.tenggat import zona_waktu


@pembaca
@require_safe
def kalender(request: PetugasRequest) -> HttpResponse:
    """Show a month of open deadlines, what is over on top; or every deadline of one day."""
    pilihan = _pilihan(request)
    kantor, konteks = pilihan["kantor"], pilihan | {"menu": "kalender"}
    if hari := request.GET.get("hari", ""):
        satu = tanya.kalender_hari(request.user, _hari(hari), kantor)
        bulan = Bulan(satu.tanggal.year, satu.tanggal.month)
        konteks |= {"hari": satu, "sebulan": _tautan(bulan, kantor)}
        return render(request, "petugas/kalender_hari.html", konteks)
    isi = tanya.kalender_bulan(request.user, _bulan(request), kantor)
    konteks |= {
        "kalender": isi,
        "kemarin": _tautan(isi.bulan.geser(-1), kantor),
        "besok": _tautan(isi.bulan.geser(1), kantor),
        "sekarang": "" if isi.bulan == _kini(request) else _tautan(_kini(request), kantor),
        "hari_ini": _setempat(request),
    }
    return render(request, "petugas/kalender.html", konteks)


def _pilihan(request: PetugasRequest) -> dict[str, Any]:
    """Return the offices to narrow to, and the one in the address when it is among them."""
    kantor = request.GET.get("kantor", "")
    daftar = pilihan_kantor_bawah(request.user, kantor)
    if kantor and kantor not in dict(daftar):
        raise MasukanKeliru({"kantor": [_("Kantor ini tidak ada dalam wilayah kerja Anda.")]})
    return {"kantor": kantor, "daftar_kantor": daftar}


def _setempat(request: PetugasRequest) -> date:
    assert request.user.kantor is not None, "the guard lets in people of an office"
    return timezone.now().astimezone(zona_waktu(request.user.kantor.zona)).date()


def _kini(request: PetugasRequest) -> Bulan:
    hari = _setempat(request)
    return Bulan(hari.year, hari.month)


def _bulan(request: PetugasRequest) -> Bulan:
    teks = request.GET.get("bulan", "")
    try:
        return baca_bulan(teks) if teks else _kini(request)
    except BulanKeliru:
        raise MasukanKeliru({"bulan": [_("Tulis bulan seperti 2026-11.")]}) from None


def _hari(teks: str) -> date:
    try:
        hari = date.fromisoformat(teks)
    except ValueError:
        hari = date.min
    if hari.year not in TAHUN:
        raise MasukanKeliru({"hari": [_("Tulis hari seperti 2026-11-23.")]})
    return hari


def _tautan(bulan: Bulan, kantor: str) -> str:
    """Return the address of a month, '' for one beyond this calendar."""
    if bulan.tahun not in TAHUN:
        return ""
    isi = {"bulan": str(bulan)} | ({"kantor": kantor} if kantor else {})
    return f"?{urlencode(isi)}"
