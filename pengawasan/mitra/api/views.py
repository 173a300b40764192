"""What partners do by program: send information, see what became of it."""

from typing import Any, cast

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import MasalahSerializer
from laporan.api.penerimaan import SKEMA_AJUKAN, baca_permintaan, jawab_ajukan
from laporan.choices import Bentuk, Sumber
from laporan.services.penerimaan import NAMA_KUNCI, baca_kiriman
from pengawasan.mitra.api.otentikasi import KunciOtentikasi, PelakuMitra
from pengawasan.mitra.api.serializers import (
    KirimanSerializer,
    LaporanTerbukaSerializer,
    tulis_halaman,
    tulis_terbuka,
)
from pengawasan.mitra.models import KirimanMitra, Mitra
from pengawasan.mitra.queries.mitra import kiriman_mitra, terbuka
from pengawasan.mitra.services.kiriman import kirim, lingkup
from wilayah.api.halaman import HalamanKursor
from wilayah.errors import TidakDitemukan


class HalamanKiriman(HalamanKursor):
    """Newest first."""

    ordering = "-id"


def mitra_dari(request: Request) -> Mitra:
    """Return the partner whose key the caller showed."""
    return cast("PelakuMitra", request.user).mitra


class KirimanView(GenericAPIView[KirimanMitra]):
    """A partner's own submissions."""

    authentication_classes = [KunciOtentikasi]
    pagination_class = HalamanKiriman

    @extend_schema(
        operation_id="mitra_laporan_daftar", responses={200: KirimanSerializer(many=True)}
    )
    def get(self, request: Request) -> Response:
        """List one's own submissions, newest first."""
        baris = self.paginate_queryset(kiriman_mitra(mitra_dari(request)))
        return self.get_paginated_response(tulis_halaman(list(baris or [])))

    @extend_schema(operation_id="mitra_laporan_kirim", **SKEMA_AJUKAN)
    def post(self, request: Request) -> Response:
        """Send information; a *laporan* only where a person with standing is named."""
        mitra = mitra_dari(request)
        kunci = request.headers.get(NAMA_KUNCI, "")
        kiriman = baca_kiriman(kunci, Sumber.MITRA, lingkup=lingkup(mitra))
        masukan = baca_permintaan(menurut_kedudukan(request.data), kiriman)
        return jawab_ajukan(kirim(mitra, masukan, kunci=kunci))


class LaporanTerbukaView(GenericAPIView[KirimanMitra]):
    """Any report, by its number."""

    authentication_classes = [KunciOtentikasi]

    @extend_schema(
        operation_id="mitra_laporan_satu",
        responses={200: LaporanTerbukaSerializer, 404: MasalahSerializer},
    )
    def get(self, request: Request, nomor: str) -> Response:
        """Read the public fields of any report."""
        ditemukan = terbuka(nomor)
        if ditemukan is None:
            raise TidakDitemukan
        return Response(tulis_terbuka(ditemukan))


def menurut_kedudukan(data: Any) -> Any:
    """Make a body *informasi awal* unless it names a person with standing who reports.

    What is no object at all is left for the validator to refuse.
    """
    if not isinstance(data, dict) or data.get("bentuk") not in (
        None,
        "",
        Bentuk.LAPORAN,
        Bentuk.INFORMASI_AWAL,
    ):
        return data
    orang = data.get("pelapor")
    berdiri = isinstance(orang, dict) and orang.get("nama") and orang.get("kedudukan")
    laporan = data.get("bentuk") == Bentuk.LAPORAN and berdiri
    return data | {"bentuk": str(Bentuk.LAPORAN if laporan else Bentuk.INFORMASI_AWAL)}
