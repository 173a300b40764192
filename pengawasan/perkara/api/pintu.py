"""The guard of the officers' API: 401 without a token, 404 out of scope, then 403 by role."""

from collections.abc import Callable

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework.decorators import authentication_classes, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.models import Laporan
from pengawasan.perkara.choices import Sebab
from pengawasan.perkara.queries.akses import laporan_bernomor
from pengawasan.perkara.queries.konflik import tertutup
from pengawasan.perkara.rules.wewenang import PEMBACA
from wilayah.api.otentikasi import TokenOtentikasi
from wilayah.errors import BukanWewenang
from wilayah.models import Petugas

Tampilan = Callable[..., Response]
NOMOR = OpenApiParameter("nomor", OpenApiTypes.STR, OpenApiParameter.PATH)


def bertoken(tampilan: Tampilan) -> Tampilan:
    """Demand an officer's token."""
    return authentication_classes([TokenOtentikasi])(
        permission_classes([IsAuthenticated])(tampilan)
    )


def petugas_dari(request: Request) -> Petugas:
    """Return the officer of the token; BukanWewenang when no role of theirs reads reports."""
    petugas = request.user
    assert isinstance(petugas, Petugas), "bertoken stands before every view"
    if petugas.kantor is None or not petugas.berperan(*PEMBACA):
        raise BukanWewenang
    return petugas


def laporan_dari(request: Request, nomor: str) -> tuple[Petugas, Laporan]:
    """Return the officer and the report of a number: 404 before 403, also of a conflict."""
    assert isinstance(request.user, Petugas), "bertoken stands before every view"
    laporan = laporan_bernomor(request.user, nomor)
    petugas = petugas_dari(request)
    if tertutup(laporan):
        raise BukanWewenang(str(Sebab.BERKONFLIK.label))
    return petugas, laporan
