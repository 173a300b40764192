"""Acts outside a case for programs: the same forms as the pages, the same table of powers."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import MasalahSerializer
from laporan.models import Laporan
from pengawasan.perkara.api.formulir import Badan, baca_badan, kata, sahkan
from pengawasan.perkara.api.keluaran import TenggatJalurSerializer, tulis_terbuka
from pengawasan.perkara.api.pintu import bertoken, laporan_dari
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.penelusuran import DAFTAR
from pengawasan.perkara.queries.akses import perkara_laporan
from pengawasan.perkara.queries.izin import izin
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas
from wilayah.rules.tenggat import zona_waktu

NAMA = frozenset(satu.value for satu in DAFTAR)
DITOLAK: dict[int, Any] = dict.fromkeys((400, 403, 404, 409), MasalahSerializer)


class TindakanSerializer(serializers.Serializer[Any]):
    """One act; the fields beside it are those of the act's own page."""

    tindakan = serializers.ChoiceField([(satu.value, satu.label) for satu in DAFTAR])


class HasilTindakanSerializer(serializers.Serializer[Any]):
    """Where the report stands after an act; number and case once it is registered."""

    status = serializers.CharField()
    nomor_registrasi = serializers.CharField(allow_null=True)
    id_perkara = serializers.UUIDField(allow_null=True)
    tenggat = TenggatJalurSerializer(many=True)
    boleh = serializers.ListField(child=serializers.CharField())


@extend_schema(
    operation_id="petugas_laporan_tindakan",
    request=TindakanSerializer,
    responses={200: HasilTindakanSerializer, **DITOLAK},
)
@api_view(["POST"])
@bertoken
def tindakan(request: Request, nomor: str) -> Response:
    """Carry one act out; 409 with ``boleh`` when the report's stage does not allow it."""
    petugas, laporan = laporan_dari(request, nomor)
    hak = izin(petugas, laporan)
    if kata(request, "tindakan") not in NAMA:
        hak.pastikan_salah_satu(DAFTAR)
    badan = baca_badan(request)
    satu = _tindakan(badan)
    hak.pastikan(satu)
    with timezone.override(zona_waktu(laporan.kantor.zona)):
        form = DAFTAR[satu](badan, laporan=laporan, petugas=petugas)
        sahkan(form, badan)
        form.tempuh()
    return Response(_keadaan(petugas, laporan))


def _tindakan(badan: Badan) -> Tindakan:
    nama = badan.get("tindakan", "")
    if nama not in NAMA:
        raise MasukanKeliru({"tindakan": [_("Tindakan ini tidak dikenal.")]})
    return Tindakan(nama)


def _keadaan(petugas: Petugas, laporan: Laporan) -> dict[str, Any]:
    laporan.refresh_from_db()
    perkara = perkara_laporan(laporan)
    return {
        "status": str(laporan.status),
        "nomor_registrasi": perkara.nomor_registrasi if perkara else None,
        "id_perkara": str(perkara.pk) if perkara else None,
        "tenggat": tulis_terbuka(laporan),
        "boleh": izin(petugas, laporan).terbuka(),
    }
