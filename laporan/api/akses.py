"""Who holds a report: its public number together with the access code, tried only so often."""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request

from laporan.models import Laporan
from laporan.queries.status import laporan_berkode
from laporan.sandi.kode import TERPANJANG
from laporan.services.pembacaan import tak_cocok
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.http import jaringan_asal
from wilayah.transports.batas import Batas, boleh

T = TypeVar("T")
KODE_SALAH = Batas("kode-salah", 60, 60)
"""Codes that did not fit, per network and minute: a carrier puts thousands behind one address."""

KEPALA_KODE = OpenApiParameter(
    "X-Kode-Akses",
    OpenApiTypes.STR,
    "header",
    required=True,
    description="Kode akses laporan; tidak pernah di alamat.",
)


def laporan_pemegang_kode(request: Request, nomor: str) -> Laporan:
    """Return the report whose code the caller holds; the same 404 for every other pair.

    MasukanKeliru (400) for a missing or overlong code, Penolakan (429) after too many wrong ones.
    """
    kode = request.headers.get("X-Kode-Akses", "")
    if not 0 < len(kode) <= TERPANJANG:
        raise MasukanKeliru({"X-Kode-Akses": [_("Sertakan kode akses laporan.")]})
    return berbatas(request._request, lambda: _cari(nomor, kode))  # noqa: SLF001 - DRF's own


def berbatas(request: HttpRequest, cari: Callable[[], T], batas: Batas | None = None) -> T:
    """Look something up by a code; too many wrong ones from a network are 429 for a minute.

    How many is ``batas``, that of access codes where none is named. A fitting code passes
    whatever its neighbours tried. ``cari`` does the same work for every pair, and raises
    TidakDitemukan when number and code do not fit.
    """
    try:
        return cari()
    except TidakDitemukan:
        if boleh(batas or KODE_SALAH, kunci_asal(request)):
            raise
    raise Penolakan(_("Terlalu sering. Tunggu satu menit lalu coba lagi."), status=429)


def _cari(nomor: str, kode: str) -> Laporan:
    laporan = laporan_berkode(nomor, kode)
    if laporan is None:
        raise tak_cocok()
    return laporan


def kunci_asal(request: HttpRequest) -> str:
    """Return the caller's network under a key of today, so that no counter names an address."""
    hari = timezone.localdate().isoformat()
    return salted_hmac(
        f"awasi.batas.{hari}", jaringan_asal(request), algorithm="sha256"
    ).hexdigest()
