"""Why a deadline was missed, for programs; without it the next decision on its step is 409."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import MasalahSerializer
from laporan.api.ruas import Ketat, Pilihan, Teks, TeksPanjang
from laporan.queries.tenggat import terlambat, terlambat_pertama
from laporan.rules.tenggat import ALASAN_TERPANJANG
from pengawasan.perkara.api.keluaran import TenggatJalurSerializer, tulis_jam
from pengawasan.perkara.api.masukan import baca
from pengawasan.perkara.api.pintu import bertoken, laporan_dari
from pengawasan.perkara.choices import JenisJalur, Tindakan
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.services.penjelasan import jelaskan_tenggat
from wilayah.errors import MasukanKeliru

DITOLAK: dict[int, Any] = dict.fromkeys((400, 403, 404, 409), MasalahSerializer)


class PenjelasanSerializer(Ketat):
    """The reason of one missed step; ``jalur`` where only one track's clock is meant."""

    langkah = Teks(20, required=True, help_text="langkah tenggat yang lewat")
    jalur = Pilihan(JenisJalur.choices)
    alasan = TeksPanjang(ALASAN_TERPANJANG, required=True)


class HasilPenjelasanSerializer(serializers.Serializer[Any]):
    """What still waits to be explained."""

    nomor = serializers.CharField()
    belum_dijelaskan = TenggatJalurSerializer(many=True)


@extend_schema(
    operation_id="petugas_laporan_penjelasan",
    request=PenjelasanSerializer,
    responses={200: HasilPenjelasanSerializer, **DITOLAK},
)
@api_view(["POST"])
@bertoken
def jelaskan(request: Request, nomor: str) -> Response:
    """Explain why a deadline was missed."""
    petugas, laporan = laporan_dari(request, nomor)
    izin(petugas, laporan).pastikan(Tindakan.JELASKAN_TENGGAT)
    isi = baca(PenjelasanSerializer, request.data)
    tenggat = terlambat_pertama(laporan, isi["langkah"], isi.get("jalur") or "")
    if tenggat is None:
        raise MasukanKeliru({"langkah": ["Langkah ini tidak lewat, atau sudah dijelaskan."]})
    jelaskan_tenggat(laporan, petugas, tenggat.pk, isi["alasan"])
    sisa = tulis_jam(terlambat(laporan), laporan.kantor.zona)
    return Response({"nomor": laporan.nomor, "belum_dijelaskan": sisa})
