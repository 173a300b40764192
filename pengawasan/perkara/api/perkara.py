"""A registered case for programs."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import MasalahSerializer
from pengawasan.perkara.api.keluaran import PerkaraSerializer, tulis_terbuka
from pengawasan.perkara.api.pintu import bertoken, petugas_dari
from pengawasan.perkara.queries.akses import perkara_terlihat
from pengawasan.perkara.queries.konflik import pastikan_bebas
from wilayah.models import Petugas


@extend_schema(
    operation_id="petugas_perkara",
    responses={200: PerkaraSerializer, 403: MasalahSerializer, 404: MasalahSerializer},
)
@api_view(["GET"])
@bertoken
def satu(request: Request, id_perkara: UUID) -> Response:
    """Return one case with its tracks and deadlines."""
    assert isinstance(request.user, Petugas), "bertoken stands before every view"
    perkara = perkara_terlihat(request.user, id_perkara)
    petugas = petugas_dari(request)
    laporan = perkara.laporan
    pastikan_bebas(petugas, laporan)
    return Response(PerkaraSerializer(perkara).data | {"tenggat": tulis_terbuka(laporan)})
