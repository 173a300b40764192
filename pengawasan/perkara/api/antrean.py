"""The queue for programs."""

from urllib.parse import urlencode

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.choices import Kategori, StatusLaporan
from pengawasan.perkara.api.keluaran import BarisAntreanSerializer, HalamanAntreanSerializer
from pengawasan.perkara.api.pintu import bertoken, petugas_dari
from pengawasan.perkara.queries.antrean import antrean
from pengawasan.perkara.queries.saring import banyak_dari, kursor_dari, saringan_dari
from pengawasan.perkara.rules.kelompok import KELOMPOK
from wilayah.queries.halaman import SEHALAMAN

SARINGAN = [
    OpenApiParameter("status", enum=StatusLaporan.values),
    OpenApiParameter("kategori", enum=Kategori.values),
    OpenApiParameter("kelompok", enum=list(KELOMPOK), description="bagian antrean"),
    OpenApiParameter("wilayah", description="awalan kode wilayah, misalnya `63.11`"),
    OpenApiParameter("kantor", description="`sendiri`, atau kode wilayah kantor yang memegang"),
    OpenApiParameter("tenggat", enum=["lewat", "hari_ini", "pekan_ini"]),
    OpenApiParameter("penanggung_jawab", description="`saya`, `belum`, atau nama pengguna"),
    OpenApiParameter("cari", description="nomor laporan, nomor registrasi, atau kata"),
    OpenApiParameter("banyak", int, description="baris sehalaman, paling banyak 200"),
    OpenApiParameter("kursor", description="dari `berikut` atau `sebelum`"),
]


@extend_schema(
    operation_id="petugas_antrean", parameters=SARINGAN, responses={200: HalamanAntreanSerializer}
)
@api_view(["GET"])
@bertoken
def daftar(request: Request) -> Response:
    """List the open reports of one's jurisdiction, nearest legal deadline first."""
    petugas = petugas_dari(request)
    tanya = request.query_params.dict()
    halaman = antrean(
        petugas,
        saringan_dari(tanya),
        kursor_dari(tanya.get("kursor", "")),
        banyak_dari(tanya.get("banyak", ""), SEHALAMAN),
    )
    return Response(
        {
            "hasil": [BarisAntreanSerializer(satu).data for satu in halaman.baris],
            "berikut": _tautan(request, halaman.berikut),
            "sebelum": _tautan(request, halaman.sebelum),
        }
    )


def _tautan(request: Request, kursor: str) -> str | None:
    if not kursor:
        return None
    isi = request.query_params.dict() | {"kursor": kursor}
    return request.build_absolute_uri(f"?{urlencode(isi)}")
