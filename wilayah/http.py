"""What the doors read from a request."""

from ipaddress import ip_address, ip_network
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from wilayah.models import Petugas

KUKI_BAHASA = "bahasa"
RUANG_PETUGAS, TAK_ADA = "/petugas/", 404


class PetugasRequest(HttpRequest):
    """A request whose user the guard has already proved to be signed in."""

    user: Petugas


def konteks_galat(request: HttpRequest, status: int) -> dict[str, Any]:
    """Return what a page that says no needs to stand in an officer's own workspace.

    ``induk`` is the page it extends, ``ke_laporan`` the number of the report the address named,
    '' where there is none to go back to. Elsewhere, and for everybody else, there is neither.
    """
    diri, cocok = getattr(request, "user", None), request.resolver_match
    if not request.path.startswith(RUANG_PETUGAS) or getattr(diri, "kantor", None) is None:
        return {}
    ada = cocok is not None and status != TAK_ADA and cocok.view_name != "petugas:laporan"
    nomor = cocok.kwargs.get("nomor", "") if cocok and ada else ""
    return {"induk": "petugas/dasar.html", "ke_laporan": nomor}


def jaringan_asal(request: HttpRequest) -> str:
    """Return the caller's network (/24 or /48), as the last trusted proxy saw it.

    Behind ``JUMLAH_PROKSI`` proxies the address is that many places from the right of
    ``X-Forwarded-For``; what a client wrote further left is never believed.
    """
    alamat = request.META.get("REMOTE_ADDR", "")
    if settings.JUMLAH_PROKSI:
        rantai = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        alamat = rantai[-settings.JUMLAH_PROKSI :][0].strip()
    try:
        versi = ip_address(alamat).version
    except ValueError:
        return "tidak diketahui"
    return str(ip_network(f"{alamat}/{24 if versi == 4 else 48}", strict=False))  # noqa: PLR2004


def tujuan_aman(request: HttpRequest, cadangan: str, bidang: str = "next") -> str:
    """Return the page to go on to when it lies on this very site, otherwise ``cadangan``."""
    tujuan = request.POST.get(bidang) or request.GET.get(bidang) or ""
    host = {request.get_host()}
    if url_has_allowed_host_and_scheme(tujuan, host, require_https=request.is_secure()):
        return tujuan
    return cadangan
