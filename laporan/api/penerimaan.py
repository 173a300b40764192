"""``POST laporan/``: one submission, whoever sends it."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from laporan.api.jawaban import MasalahSerializer, TandaTerimaSerializer, tulis_tanda_terima
from laporan.api.masukan import LaporanMasukSerializer, baca_masukan
from laporan.choices import Sumber
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import (
    NAMA_KUNCI,
    HasilPengajuan,
    Kiriman,
    ajukan,
    baca_kiriman,
    pastikan_kunci_baru,
)
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas

TANPA_SIMPANAN = {"Cache-Control": "no-store"}
KEPALA_KUNCI = OpenApiParameter(
    NAMA_KUNCI,
    OpenApiTypes.STR,
    "header",
    required=True,
    description="16–128 karakter acak; kiriman ulang dengan kunci yang sama memberi jawaban sama.",
)
SKEMA_AJUKAN: dict[str, Any] = {
    "parameters": [KEPALA_KUNCI],
    "request": LaporanMasukSerializer,
    "responses": {
        201: TandaTerimaSerializer,
        200: TandaTerimaSerializer,
        400: MasalahSerializer,
        409: MasalahSerializer,
    },
}
"""What every door for submissions describes of itself."""


class LaporanView(APIView):
    """Report something."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="laporan_ajukan", **SKEMA_AJUKAN)
    def post(self, request: Request) -> Response:
        return jawab_ajukan(terima_kiriman(request, Sumber.DARING))


def terima_kiriman(
    request: Request, sumber: Sumber, *, petugas: Petugas | None = None
) -> HasilPengajuan:
    """Read a request's submission and take it in."""
    kunci = request.headers.get(NAMA_KUNCI, "")
    masukan = baca_permintaan(request.data, baca_kiriman(kunci, sumber, petugas))
    return ajukan(masukan, kunci=kunci, sumber=sumber, petugas=petugas)


def baca_permintaan(data: object, kiriman: Kiriman) -> Masukan:
    """Return the submission of a body; a key used for another body is 409 before 400."""
    try:
        return baca_masukan(data)
    except MasukanKeliru:
        pastikan_kunci_baru(kiriman)
        raise


def jawab_ajukan(hasil: HasilPengajuan) -> Response:
    """Answer 201 for a new report, 200 for one that was there."""
    isi = tulis_tanda_terima(hasil.tanda_terima)
    return Response(isi, status=201 if hasil.baru else 200, headers=TANPA_SIMPANAN)
