"""What every answer goes through: language, size, refusals, and honest outages."""

import logging
import re
from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _

from wilayah.api.galat import AWALAN_API, jawaban_galat
from wilayah.errors import Penolakan
from wilayah.http import KUKI_BAHASA, konteks_galat
from wilayah.transports.catatan import samarkan

Lanjut = Callable[[HttpRequest], HttpResponse]
JALUR_BUKTI = ("/lapor/bukti/", "/lapangan/bukti/")
JALUR_FOTO = "/petugas/barang/"
JALUR_PINDAIAN = re.compile(r"/petugas/bundel/.*|/terusan/berkas/[0-9a-f-]+/lampiran/")
FOTO_MAKS = 16 * 1024 * 1024
JALUR_SURAT = re.compile(r"/petugas/laporan/[^/]+/surat/[0-9a-f-]+/final/")
SURAT_MAKS = 21 * 1024 * 1024
TANDA_MASUK = frozenset({"Authorization", "X-Kode-Akses", "Cookie"})
TUBUH_MAKS = 1024 * 1024
TUBUH_DIBUANG_MAKS = 16 * 1024 * 1024
pencatat = logging.getLogger("awasi")


class IzinPerambanMiddleware:
    """Switch off what a page never needs; a place only when the reporter taps for it."""

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        jawaban = self.get_response(request)
        jawaban["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=(), payment=()"
        jawaban.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return jawaban


class BahasaMiddleware:
    """Indonesian always, unless the visible switch set a cookie; the API never switches."""

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        bahasa = settings.LANGUAGE_CODE
        if not request.path.startswith(AWALAN_API):
            pilihan = request.COOKIES.get(KUKI_BAHASA)
            bahasa = pilihan if pilihan in dict(settings.LANGUAGES) else bahasa
        with translation.override(bahasa):
            request.LANGUAGE_CODE = bahasa
            jawaban = self.get_response(request)
        jawaban.setdefault("Content-Language", bahasa)
        return jawaban


class TanpaSimpananMiddleware:
    """Let nobody on the way keep an answer of the API to whoever showed a token, key or code."""

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        jawaban = self.get_response(request)
        if request.path.startswith(AWALAN_API) and TANDA_MASUK.intersection(request.headers):
            jawaban.setdefault("Cache-Control", "no-store")
        return jawaban


class AlamatRahasiaMiddleware:
    """Keep every answer at an address that holds a secret from caches and search engines.

    Also where no view of ours answers: a missing slash, another case, a wrong turn. Pages with
    forms keep their referrer, by which a sent form is known as our own.
    """

    TANPA_HALAMAN = frozenset({301, 404})

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        jawaban = self.get_response(request)
        if samarkan(request.path) != request.path:
            jawaban.setdefault("Cache-Control", "no-store")
            jawaban.setdefault("X-Robots-Tag", "noindex, nofollow")
            if jawaban.status_code in self.TANPA_HALAMAN:
                jawaban.setdefault("Referrer-Policy", "no-referrer")
        return jawaban


class BatasTubuhMiddleware:
    """Refuse a body over 1 MiB with 413, after reading it so that the client sees the answer.

    Uploads of evidence have their own, larger limit and their own door.
    """

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self.boleh(request):
            return self.get_response(request)
        sisa = TUBUH_DIBUANG_MAKS
        while sisa > 0 and (potong := request.read(min(65536, sisa))):
            sisa -= len(potong)
        return jawaban_galat(request, Penolakan(_("Isi kiriman lebih dari 1 MiB."), status=413))

    @staticmethod
    def boleh(request: HttpRequest) -> bool:
        panjang = request.META.get("CONTENT_LENGTH") or "0"
        if not panjang.isascii() or not panjang.isdigit():
            return True
        return int(panjang) <= BatasTubuhMiddleware.paling_banyak(request)

    @staticmethod
    def paling_banyak(request: HttpRequest) -> int:
        """Return how many bytes a body may have at this door."""
        jalan, satu = request.path, settings.BUKTI_UKURAN_MAKS
        if request.method == "PATCH" and "/bukti/" in jalan:
            return satu
        if JALUR_SURAT.fullmatch(jalan):
            return SURAT_MAKS
        if JALUR_PINDAIAN.fullmatch(jalan):
            return satu + TUBUH_MAKS
        pintu = (
            (JALUR_BUKTI, settings.BUKTI_JUMLAH_MAKS * satu + TUBUH_MAKS),
            (JALUR_FOTO, FOTO_MAKS),
        )
        return next((maks for awal, maks in pintu if jalan.startswith(awal)), TUBUH_MAKS)


class PenolakanMiddleware:
    """Show every deliberate refusal as one plain page, or as a problem in the API."""

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, galat: Exception) -> HttpResponse | None:
        if not isinstance(galat, Penolakan):
            return None
        if request.path.startswith(AWALAN_API):
            return jawaban_galat(request, galat)
        konteks = konteks_galat(request, galat.status) | {"galat": galat}
        return render(request, "penolakan.html", konteks, status=galat.status)


class GangguanMiddleware:
    """When the database is away, say so: nothing was saved, try again in a moment."""

    def __init__(self, get_response: Lanjut) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, galat: Exception) -> HttpResponse | None:
        if not isinstance(galat, OperationalError | InterfaceError):
            return None
        pencatat.error("basis data tidak menjawab: %s", type(galat).__name__)
        return jawaban_gangguan(request)


def jawaban_gangguan(request: HttpRequest) -> HttpResponse:
    """Answer 503 with ``Retry-After``; nothing of the request was kept."""
    tolak = Penolakan(
        _("Sistem sedang terganggu dan kiriman Anda belum tersimpan. Coba lagi sebentar lagi."),
        status=503,
    )
    if request.path.startswith(AWALAN_API):
        jawaban = jawaban_galat(request, tolak)
    else:
        jawaban = render(request, "503.html", {"galat": tolak}, status=503)
    jawaban["Retry-After"] = "30"
    return jawaban
