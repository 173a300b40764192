"""The guard of the field: a bound phone, a session that still holds, a person on duty."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from pengawasan.lapangan.http import KUKI_PERANGKAT, KUKI_SESI, LapanganRequest
from pengawasan.lapangan.models import Perangkat
from pengawasan.lapangan.queries.sesi import perangkat_dikenal, sesi_berlaku
from pengawasan.lapangan.services.masuk import catat_hadir
from wilayah.errors import TidakDitemukan

Tampilan = Callable[..., HttpResponse]
AMAN = frozenset({"GET", "HEAD"})


def ponsel(request: HttpRequest) -> Perangkat | None:
    """Return the bound phone a request comes from."""
    return perangkat_dikenal(request.COOKIES.get(KUKI_PERANGKAT, ""))


def bermasa(perangkat: Perangkat, request: HttpRequest) -> bool:
    """Tell whether the phone's session still opens."""
    return sesi_berlaku(perangkat, request.COOKIES.get(KUKI_SESI, ""))


def pengawas_masuk(tampilan: Tampilan) -> Tampilan:
    """Let in a supervisor who has signed in on their phone; others are led to where they can.

    A strange phone gets the page of invitations, and 404 when it tries to change anything.
    """

    @never_cache
    @wraps(tampilan)
    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        perangkat = ponsel(request)
        if perangkat is None:
            if request.method not in AMAN:
                raise TidakDitemukan
            return redirect("lapangan:undangan")
        if not bermasa(perangkat, request):
            return _ke_pin(request, perangkat)
        _kenalkan(request, perangkat)
        return tampilan(request, *args, **kwargs)

    return dijaga


def pengawas_masuk_json(tampilan: Tampilan) -> Tampilan:
    """Let a script of the phone in; without a session it is told so by 401."""

    @never_cache
    @wraps(tampilan)
    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        perangkat = ponsel(request)
        if perangkat is None or not bermasa(perangkat, request):
            return JsonResponse({"masuk": False, "alamat": reverse("lapangan:masuk")}, status=401)
        _kenalkan(request, perangkat)
        return tampilan(request, *args, **kwargs)

    return dijaga


def berakhir(request: HttpRequest, perangkat: Perangkat) -> HttpResponse:
    """Say that the term is over or not yet begun, and who to ask."""
    konteks = {"pengawas": perangkat.pengawas}
    return render(request, "lapangan/berakhir.html", konteks, status=403)


def _ke_pin(request: HttpRequest, perangkat: Perangkat) -> HttpResponse:
    if not perangkat.pengawas.bertugas_kini:
        return berakhir(request, perangkat)
    tujuan = request.get_full_path() if request.method in AMAN else reverse("lapangan:beranda")
    return redirect(f"{reverse('lapangan:masuk')}?{urlencode({'next': tujuan})}")


def _kenalkan(request: HttpRequest, perangkat: Perangkat) -> None:
    dikenal = cast("LapanganRequest", request)
    dikenal.perangkat, dikenal.pengawas = perangkat, perangkat.pengawas
    catat_hadir(perangkat.pengawas)
