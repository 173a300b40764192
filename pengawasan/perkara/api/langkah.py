"""The steps of a case for programs: the same forms as the pages, the same table."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from laporan.api.jawaban import MasalahSerializer
from pengawasan.perkara.api.formulir import Badan, baca_badan, kata, sahkan
from pengawasan.perkara.api.keluaran import (
    JalurSerializer,
    TenggatJalurSerializer,
    tulis_terbuka,
)
from pengawasan.perkara.api.pintu import bertoken, petugas_dari
from pengawasan.perkara.choices import JenisJalur, Langkah, Sebab
from pengawasan.perkara.forms.langkah import DAFTAR
from pengawasan.perkara.models import Perkara
from pengawasan.perkara.queries.akses import perkara_terlihat
from pengawasan.perkara.queries.langkah import IzinLangkah, izin_langkah
from pengawasan.perkara.rules.langkah import DINI, SEPERKARA
from wilayah.errors import MasukanKeliru
from wilayah.models import Petugas
from wilayah.rules.tenggat import zona_waktu

DITOLAK: dict[int, Any] = dict.fromkeys((400, 403, 404, 409), MasalahSerializer)


class LangkahSerializer(serializers.Serializer[Any]):
    """One step; the fields beside these two are those of the step's own page."""

    langkah = serializers.ChoiceField(Langkah.choices)
    jalur = serializers.ChoiceField(JenisJalur.choices, required=False, allow_blank=True)
    pada = serializers.DateTimeField(required=False, allow_null=True)


class HasilLangkahSerializer(serializers.Serializer[Any]):
    """Where the case stands after a step."""

    status = serializers.CharField()
    jalur = JalurSerializer(many=True)
    tenggat = TenggatJalurSerializer(many=True)
    boleh = serializers.ListField(child=serializers.CharField())


@extend_schema(
    operation_id="petugas_perkara_langkah",
    request=LangkahSerializer,
    responses={200: HasilLangkahSerializer, **DITOLAK},
)
@api_view(["POST"])
@bertoken
def langkah(request: Request, id_perkara: UUID) -> Response:
    """Take one step of a case; 409 with ``boleh`` when the table does not lead there."""
    assert isinstance(request.user, Petugas), "bertoken stands before every view"
    perkara = perkara_terlihat(request.user, id_perkara)
    petugas = petugas_dari(request)
    laporan = perkara.laporan
    izin = izin_langkah(petugas, laporan)
    izin.pastikan_pelaku(kata(request, "langkah"))
    badan = baca_badan(request)
    satu, jenis = _langkah(badan)
    tanpa_jalur = not jenis
    jenis = jenis or _jalur(satu, izin)
    # When it was taken stands in the body: the service judges by it once the form has read it.
    izin.pastikan(satu, jenis, pada=DINI if badan.get("pada") else None, seluruh=tanpa_jalur)
    with timezone.override(zona_waktu(laporan.kantor.zona)):
        form = DAFTAR[satu](badan, laporan=laporan, petugas=petugas, langkah=satu, jenis=jenis)
        sahkan(form, badan)
        form.tempuh()
    return Response(_keadaan(petugas, perkara_terlihat(petugas, id_perkara)))


def _langkah(badan: Badan) -> tuple[Langkah, str]:
    """Return the step and the track that a program names, '' when it names none."""
    nama, jenis = badan.get("langkah", ""), badan.get("jalur", "")
    if nama not in Langkah.values:
        raise MasukanKeliru({"langkah": [_("Langkah ini tidak dikenal.")]})
    if jenis not in {"", *JenisJalur.values}:
        raise MasukanKeliru({"jalur": [_("Jalur ini tidak dikenal.")]})
    return Langkah(nama), jenis


def _jalur(langkah: Langkah, izin: IzinLangkah) -> str:
    """Return the one track on which the step is open; MasukanKeliru when there are several."""
    semua = [satu.jenis for satu in izin.perkara.jalur]
    if langkah in SEPERKARA:
        return ""
    terbuka = [satu for satu in semua if langkah in izin.terbuka(satu)]
    if len(terbuka) > 1:
        pilihan = ", ".join(terbuka)
        raise MasukanKeliru(
            {"jalur": [_("Sebutkan jalurnya: %(pilihan)s.") % {"pilihan": pilihan}]}
        )
    lain = (satu for satu in semua if izin.sebab(langkah, satu) != Sebab.BUKAN_TAHAPNYA)
    return terbuka[0] if terbuka else next(lain, semua[0])


def _keadaan(petugas: Petugas, perkara: Perkara) -> dict[str, Any]:
    laporan = perkara.laporan
    return {
        "status": str(laporan.status),
        "jalur": [JalurSerializer(satu).data for satu in perkara.jalur.all()],
        "tenggat": tulis_terbuka(laporan),
        "boleh": izin_langkah(petugas, laporan).boleh(),
    }
