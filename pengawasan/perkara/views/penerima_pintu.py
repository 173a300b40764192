"""The door of the receiving body's pages: one forwarding in one browser, refusals alike."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, TypeVar
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from laporan.api import akses
from pengawasan.perkara.models import TautanPenerusan
from pengawasan.perkara.queries.penerusan_penerima import tautan_sesi
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.transports.batas import Batas

KUKI = "__Secure-terusan" if settings.TLS else "terusan"
"""How the cookie of a forwarding begins; each has its own, so that two lie open side by side."""
SALAH = Batas("terusan-salah", 30, 60)
"""Links that open nothing, per network and minute: whole offices stand behind one address."""

T = TypeVar("T")
Tampilan = Callable[..., HttpResponse]
TampilanTerusan = Callable[Concatenate[HttpRequest, TautanPenerusan, ...], HttpResponse]


def rapat(tampilan: Tampilan) -> Tampilan:
    """Keep an answer from every cache and search engine, a refusal too; all refusals look alike."""

    @wraps(tampilan)
    def dijaga(request: HttpRequest, *args: Any, **kw: Any) -> HttpResponse:
        try:
            jawaban = tampilan(request, *args, **kw)
        except Penolakan as galat:
            tak_ada = isinstance(galat, TidakDitemukan)
            templat = "penerima/tertutup.html" if tak_ada else "penolakan.html"
            jawaban = render(request, templat, {"galat": galat}, status=galat.status)
        jawaban["Cache-Control"] = "no-store"
        jawaban["X-Robots-Tag"] = "noindex, nofollow"
        return jawaban

    return dijaga


def tanpa_perujuk(tampilan: Tampilan) -> Tampilan:
    """Let no link of an answer say where it stood: the address holds a secret."""

    @wraps(tampilan)
    def dijaga(request: HttpRequest, *args: Any, **kw: Any) -> HttpResponse:
        jawaban = tampilan(request, *args, **kw)
        jawaban["Referrer-Policy"] = "no-referrer"
        return jawaban

    return dijaga


def pada_terusan(tampilan: TampilanTerusan) -> Tampilan:
    """Give the view the link of this forwarding opened in this browser; 404 once it is over."""

    @wraps(tampilan)
    def dijaga(request: HttpRequest, id_penerusan: UUID, **lain: Any) -> HttpResponse:
        kuki = request.COOKIES.get(nama_kuki(id_penerusan), "")
        tautan = berbatas(request, lambda: _sesi(id_penerusan, kuki))
        return tampilan(request, tautan, **lain)

    return rapat(dijaga)


def tanam(tautan: TautanPenerusan, sesi: str) -> HttpResponse:
    """Bind the browser: a cookie for this forwarding's pages, which no other site can send along.

    It is forgotten when the link ends.
    """
    jawaban = redirect("terusan:beranda", tautan.penerusan_id)
    jawaban.set_cookie(
        *(nama_kuki(tautan.penerusan_id), sesi),
        expires=tautan.berlaku_sampai,
        path=jalur_kuki(tautan.penerusan_id),
        secure=settings.TLS,
        httponly=True,
        samesite="Strict",
    )
    return jawaban


def nama_kuki(id_penerusan: UUID) -> str:
    """Return under which name a browser keeps one forwarding open."""
    return f"{KUKI}-{id_penerusan.hex}"


def jalur_kuki(id_penerusan: UUID) -> str:
    """Return the only addresses the cookie of a forwarding is sent to."""
    return reverse("terusan:beranda", args=[id_penerusan])


def _sesi(id_penerusan: UUID, kuki: str) -> TautanPenerusan:
    """Return the link opened here, when it is this forwarding's."""
    tautan = tautan_sesi(kuki)
    if tautan.penerusan_id != id_penerusan:
        raise TidakDitemukan
    return tautan


def berbatas(request: HttpRequest, cari: Callable[[], T]) -> T:
    """Look a link up; too many that open nothing from one network are 429 for a minute."""
    return akses.berbatas(request, cari, SALAH)
