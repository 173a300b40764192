from django.db.models import QuerySet
from django.utils.decorators import method_decorator
from django.views.decorators.http import conditional_page
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.decorators import api_view, permission_classes
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from wilayah.api.halaman import HalamanKursor
from wilayah.api.serializers import SaringanSerializer, TitikSerializer, WilayahSerializer
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Wilayah
from wilayah.queries.batas import ada_batas, lokasi_di
from wilayah.queries.wilayah import Lokasi, anak, berinduk, cari_wilayah, lokasi, pengganti

# A list of regions may be five minutes old in a browser: every code sent is judged anew.
SINGKAT = "public, max-age=300"
TIDAK_ADA = "Kode wilayah ini tidak ada atau tidak berlaku lagi."
TANPA_BATAS = "Batas wilayah belum dimuat. Pilih wilayah dari daftar atau cari namanya."

DI_LUAR = "Titik ini di luar semua wilayah. Pilih wilayah dari daftar atau cari namanya."


class HalamanWilayah(HalamanKursor):
    """Search is paged by its rank, a list of children by code."""

    def get_ordering(
        self, request: Request, queryset: QuerySet[Wilayah], view: object
    ) -> tuple[str, ...]:
        return ("urut",) if "urut" in queryset.query.annotations else ("kode",)


def _ada(kode: str) -> Lokasi:
    hasil = lokasi(kode)
    if hasil is None:
        raise Penolakan(TIDAK_ADA, status=404, pengganti=list(pengganti(kode)))
    return hasil


@method_decorator(conditional_page, name="dispatch")
class DaftarWilayah(GenericAPIView[Wilayah]):
    """Provinces, the regions below one, or a search at every level."""

    permission_classes = [AllowAny]
    pagination_class = HalamanWilayah

    @extend_schema(
        operation_id="wilayah_daftar",
        parameters=[SaringanSerializer],
        responses={
            200: WilayahSerializer(many=True),
            400: OpenApiResponse(description="Kode `induk` bukan kode wilayah"),
            404: OpenApiResponse(description="`induk` tidak ada, atau kursor tidak sah"),
        },
    )
    def get(self, request: Request) -> Response:
        """List provinces, the regions below `induk`, or what `cari` finds."""
        saringan = SaringanSerializer(data=request.query_params)
        saringan.is_valid(raise_exception=True)
        halaman = self.paginate_queryset(_daftar(**saringan.validated_data))
        isi = WilayahSerializer(
            berinduk(halaman or ()),  # type: ignore[arg-type]  # many=True takes a list
            many=True,
        )
        jawaban = self.get_paginated_response(isi.data)
        jawaban["Cache-Control"] = SINGKAT
        return jawaban


def _daftar(induk: str = "", cari: str = "") -> QuerySet[Wilayah]:
    if induk:
        _ada(induk)
    return cari_wilayah(cari, dalam=induk) if cari else anak(induk)


@extend_schema(
    operation_id="wilayah_satu",
    responses={
        200: WilayahSerializer,
        404: OpenApiResponse(description="Tidak ada atau tidak berlaku lagi"),
    },
)
@conditional_page
@api_view(["GET"])
@permission_classes([AllowAny])
def satu_wilayah(_request: Request, kode: str) -> Response:
    """Show one region in force with its parents."""
    return Response(WilayahSerializer(_ada(kode)).data, headers={"Cache-Control": SINGKAT})


@extend_schema(
    operation_id="wilayah_di_titik",
    parameters=[TitikSerializer],
    responses={
        200: WilayahSerializer,
        400: OpenApiResponse(description="Bukan titik di bumi"),
        404: OpenApiResponse(description="Batas belum dimuat, atau titik di luar semua wilayah"),
    },
)
@api_view(["GET"])
@permission_classes([AllowAny])
def wilayah_di_titik(request: Request) -> Response:
    """Find the smallest region around a point; needs boundaries."""
    masukan = TitikSerializer(data=request.query_params)
    masukan.is_valid(raise_exception=True)
    hasil = lokasi_di(masukan.validated_data["lat"], masukan.validated_data["lng"])
    if hasil is None:
        raise TidakDitemukan(DI_LUAR if ada_batas() else TANPA_BATAS)
    return Response(WilayahSerializer(hasil).data)
