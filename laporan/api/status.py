"""What the holder of an access code may do: look, complete, withdraw."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from laporan.api.akses import KEPALA_KODE, berbatas, laporan_pemegang_kode
from laporan.api.jawaban import MasalahSerializer, StatusSerializer, tulis_status
from laporan.api.masukan import (
    IsiLaporanSerializer,
    baca_tambahan,
    galat_bertitik,
)
from laporan.api.penerimaan import TANPA_SIMPANAN
from laporan.api.ruas import Ketat, TeksPanjang
from laporan.models import Laporan
from laporan.queries.status import baca_status
from laporan.sandi.kode import TERPANJANG
from laporan.services.kelengkapan import lengkapi, pastikan_dapat_dilengkapi
from laporan.services.pembacaan import status_laporan
from laporan.services.pencabutan import cabut, pastikan_dapat_dicabut
from wilayah.errors import MasukanKeliru

GALAT = {400: MasalahSerializer, 404: MasalahSerializer}


class CariStatusSerializer(serializers.Serializer[Any]):
    """A number and the access code that belongs to it."""

    nomor = serializers.CharField(max_length=TERPANJANG)
    kode_akses = serializers.CharField(max_length=TERPANJANG)


class CabutSerializer(Ketat):
    """Why a report is withdrawn; may stay empty."""

    alasan = TeksPanjang(1000)


class StatusView(APIView):
    """Look where my report stands."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="status_cari",
        request=CariStatusSerializer,
        responses={200: StatusSerializer} | GALAT,
    )
    def post(self, request: Request) -> Response:
        nomor, kode = _baca_pasangan(request.data)
        asal = request._request  # noqa: SLF001 - the request DRF wraps
        return _jawab(berbatas(asal, lambda: tulis_status(status_laporan(nomor, kode))))


class LengkapiView(APIView):
    """Add to my report."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="laporan_lengkapi",
        parameters=[KEPALA_KODE],
        request=IsiLaporanSerializer,
        responses={200: StatusSerializer, 409: MasalahSerializer} | GALAT,
    )
    def post(self, request: Request, nomor: str) -> Response:
        laporan = laporan_pemegang_kode(request, nomor)
        pastikan_dapat_dilengkapi(laporan)
        return _kini(lengkapi(laporan, baca_tambahan(request.data, laporan.zona)))


class CabutView(APIView):
    """Withdraw my report."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="laporan_cabut",
        parameters=[KEPALA_KODE],
        request=CabutSerializer,
        responses={200: StatusSerializer, 409: MasalahSerializer} | GALAT,
    )
    def post(self, request: Request, nomor: str) -> Response:
        laporan = laporan_pemegang_kode(request, nomor)
        pastikan_dapat_dicabut(laporan)
        masuk = CabutSerializer(data=request.data)
        if not masuk.is_valid():
            raise MasukanKeliru(galat_bertitik(masuk.errors))
        return _kini(cabut(laporan, masuk.validated_data.get("alasan") or ""))


def _baca_pasangan(data: Any) -> tuple[str, str]:
    """Return number and code; MasukanKeliru for what is missing, no text, or overlong."""
    isi = data if isinstance(data, dict) else {}
    galat = {
        nama: [_("Isi dengan teks paling panjang %d huruf.") % TERPANJANG]
        for nama in ("nomor", "kode_akses")
        if not isinstance(isi.get(nama), str) or not 0 < len(isi[nama]) <= TERPANJANG
    }
    if galat:
        raise MasukanKeliru(galat)
    return isi["nomor"], isi["kode_akses"]


def _kini(laporan: Laporan) -> Response:
    return _jawab(tulis_status(baca_status(laporan)))


def _jawab(isi: dict[str, Any]) -> Response:
    return Response(isi, headers=TANPA_SIMPANAN)
