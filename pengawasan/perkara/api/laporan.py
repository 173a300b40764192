"""A report on the officers' side: entered at the counter, received, studied."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import (
    MasalahSerializer,
    tulis_tenggat,
    tulis_unsur,
)
from laporan.api.penerimaan import SKEMA_AJUKAN, jawab_ajukan, terima_kiriman
from laporan.choices import CaraSerah, Sumber
from laporan.models import Laporan
from laporan.queries.jawaban import tenggat_baca
from pengawasan.perkara.api.keluaran import HasilKajianSerializer, TerimaBerkasSerializer
from pengawasan.perkara.api.masukan import (
    KajianSerializer,
    TerimaSerializer,
    baca,
    baca_kajian,
)
from pengawasan.perkara.api.pintu import bertoken, laporan_dari, petugas_dari
from pengawasan.perkara.choices import Putusan, Tindakan
from pengawasan.perkara.queries.izin import izin, pastikan_loket
from pengawasan.perkara.queries.syarat import syarat_laporan
from pengawasan.perkara.services.kajian import putuskan_kajian
from pengawasan.perkara.services.penerimaan import terima_berkas

DITOLAK: dict[int, Any] = dict.fromkeys((400, 403, 404, 409), MasalahSerializer)


@extend_schema(operation_id="petugas_laporan_loket", **SKEMA_AJUKAN)
@api_view(["POST"])
@bertoken
def loket(request: Request) -> Response:
    """Enter a report at the counter; its originals are received by that."""
    petugas = petugas_dari(request)
    pastikan_loket(petugas)
    return jawab_ajukan(terima_kiriman(request, Sumber.LOKET, petugas=petugas))


@extend_schema(
    operation_id="petugas_laporan_terima",
    request=TerimaSerializer,
    responses={200: TerimaBerkasSerializer, **DITOLAK},
)
@api_view(["POST"])
@bertoken
def terima(request: Request, nomor: str) -> Response:
    """Receive the originals of an online report and answer with the receipt number."""
    petugas, laporan = laporan_dari(request, nomor)
    izin(petugas, laporan).pastikan(Tindakan.TERIMA)
    isi = baca(TerimaSerializer, request.data)
    penyerahan = terima_berkas(
        laporan, petugas, isi["diserahkan"], CaraSerah(isi["cara"]), isi.get("catatan") or ""
    )
    jawaban = {"nomor": laporan.nomor, "nomor_tanda_terima": penyerahan.nomor}
    return Response(jawaban | _keadaan(laporan))


@extend_schema(
    operation_id="petugas_laporan_kajian_awal",
    request=KajianSerializer,
    responses={200: HasilKajianSerializer, **DITOLAK},
)
@api_view(["POST"])
@bertoken
def kajian_awal(request: Request, nomor: str) -> Response:
    """Decide the initial study of a report, once."""
    petugas, laporan = laporan_dari(request, nomor)
    izin(petugas, laporan).pastikan(_tindakan(request))
    hasil = putuskan_kajian(laporan, petugas, baca_kajian(request.data))
    jawaban = {
        "nomor_registrasi": hasil.nomor_registrasi or None,
        "id_perkara": str(hasil.id_perkara) if hasil.id_perkara else None,
    }
    return Response(_keadaan(laporan) | jawaban)


def _tindakan(request: Request) -> Tindakan:
    """Return the act a body asks for, before the body is judged: 409 comes before 400."""
    try:
        badan = request.data
    except APIException:
        return Tindakan.PUTUSKAN
    ambil = isinstance(badan, dict) and badan.get("putusan") == Putusan.AMBIL_ALIH
    return Tindakan.AMBIL_ALIH if ambil else Tindakan.PUTUSKAN


def _keadaan(laporan: Laporan) -> dict[str, Any]:
    terbuka = laporan.tenggat.filter(selesai_pada=None)
    return {
        "status": str(laporan.status),
        "tenggat": [tulis_tenggat(t) for t in tenggat_baca(terbuka, laporan.kantor.zona)],
        "syarat": [tulis_unsur(satu) for satu in syarat_laporan(laporan)],
    }
