"""How a report is handled: the procedure in steps, under the law in force or another regime."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from laporan.rules.prosedur import aturan_terpakai, batang_waktu, jalur_prosedur, seluruhnya
from wilayah.choices import KodeRezim
from wilayah.errors import TidakDitemukan
from wilayah.queries.rezim import acuan_berlaku, koreksi_sejak
from wilayah.rules.rezim import rezim_bawaan


@require_safe
def prosedur(request: HttpRequest) -> HttpResponse:
    """Show the procedure of the regime in ``?rezim=``, of the one in force today without it."""
    hari_ini = timezone.localdate()
    bawaan = rezim_bawaan(hari_ini)
    kode = request.GET.get("rezim") or bawaan
    if kode not in KodeRezim.values:
        raise TidakDitemukan
    acuan = acuan_berlaku(kode, hari_ini)
    rezim = acuan.rezim
    batang = batang_waktu(rezim)
    konteks = {
        "rezim": rezim,
        "berlaku": rezim.berlaku_pada(hari_ini),
        "dikoreksi": koreksi_sejak(acuan.id),
        "tab": _tab(kode, bawaan),
        "batas": rezim.tenggat,
        "batang": batang,
        "lebar": max((satu.akhir + satu.tambahan for satu in batang), default=1),
        "seluruhnya": seluruhnya(rezim),
        "jalur": jalur_prosedur(rezim),
        "aturan": aturan_terpakai(rezim),
    }
    return render(request, "laporan/prosedur.html", konteks)


def _tab(kode: str, bawaan: str) -> list[dict[str, Any]]:
    """Return the switch between regimes; the one in force needs nothing in its address."""
    return [
        {
            "label": satu.label,
            "tautan": "?" if satu == bawaan else f"?rezim={satu.value}",
            "kini": satu == kode,
        }
        for satu in sorted(KodeRezim, key=lambda satu: satu != bawaan)
    ]
