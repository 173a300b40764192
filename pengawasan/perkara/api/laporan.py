"""A report on the officers' side: entered at the counter, received, studied."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import api_view
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import MasalahSerializer, tulis_unsur
from laporan.api.penerimaan import SKEMA_AJUKAN, jawab_ajukan, terima_kiriman
from laporan.choices import CaraSerah, StatusLaporan, Sumber
from laporan.models import Laporan
from pengawasan.perkara.api.formulir import kata
from pengawasan.perkara.api.keluaran import (
    HasilKajianSerializer,
    TerimaBerkasSerializer,
    tulis_terbuka,
)
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
from pengawasan.perkara.services.limpahan import putuskan_diterima
from pengawasan.perkara.services.penerimaan import (
    pastikan_titipan_terbuka,
    terima_berkas,
    terima_titipan,
)
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.models import Petugas

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
    try:
        petugas, laporan = laporan_dari(request, nomor)
    except TidakDitemukan:
        return _terima_titipan(request, nomor)
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
    """Decide the initial study of a report, once; what was passed on is received by that."""
    petugas, laporan = laporan_dari(request, nomor)
    tindakan, hak = _tindakan(request), izin(petugas, laporan)
    if laporan.status == StatusLaporan.DILIMPAHKAN and tindakan == Tindakan.PUTUSKAN:
        hak.pastikan_orang(tindakan)
        tindakan = Tindakan.TERIMA_LIMPAHAN
    hak.pastikan(tindakan)
    hasil = putuskan_diterima(laporan, petugas, baca_kajian(request.data))
    jawaban = {
        "nomor_registrasi": hasil.nomor_registrasi or None,
        "id_perkara": str(hasil.id_perkara) if hasil.id_perkara else None,
    }
    return Response(_keadaan(laporan) | jawaban)


def _terima_titipan(request: Request, nomor: str) -> Response:
    """Receive originals for the office in charge; all else is the 404 of an unknown number."""
    assert isinstance(request.user, Petugas), "bertoken stands before every view"
    petugas = request.user
    try:
        isi = baca(TerimaSerializer, request.data)
        pastikan_titipan_terbuka(nomor, petugas)
    except (Penolakan, ParseError) as galat:
        raise TidakDitemukan from galat
    cara, catatan = CaraSerah(isi["cara"]), isi.get("catatan") or ""
    serah = terima_titipan(nomor, petugas, isi["diserahkan"], cara, catatan)
    return Response({"nomor": serah.laporan.nomor, "nomor_tanda_terima": serah.nomor})


def _tindakan(request: Request) -> Tindakan:
    """Return the act a body asks for, before the body is judged: 409 comes before 400."""
    ambil = kata(request, "putusan") == Putusan.AMBIL_ALIH
    return Tindakan.AMBIL_ALIH if ambil else Tindakan.PUTUSKAN


def _keadaan(laporan: Laporan) -> dict[str, Any]:
    return {
        "status": str(laporan.status),
        "tenggat": tulis_terbuka(laporan),
        "syarat": [tulis_unsur(satu) for satu in syarat_laporan(laporan)],
    }
