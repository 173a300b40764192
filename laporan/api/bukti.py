"""Evidence by the verbs of tus 1.0: announce, ask how far, append, and judge at the end."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, UnreadablePostError
from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import UnsupportedMediaType
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from laporan.api.akses import KEPALA_KODE, kunci_asal, laporan_pemegang_kode
from laporan.api.ruas import Ketat, Label, Teks
from laporan.choices import StatusBukti
from laporan.models import Bukti
from laporan.queries.bukti import bukti_laporan, kunci_bukti
from laporan.sandi import GagalBuka
from laporan.services import bukti as layanan
from laporan.transports import gudang
from laporan.transports.unggahan import pastikan_boleh_tulis, pastikan_boleh_unggah, sabar
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan

JENIS_POTONGAN = "application/offset+octet-stream"
POTONG = 64 * 1024
SEKALI_TULIS = 16 * POTONG
ANGKA_MAKS = 15
POSISI = OpenApiParameter("Upload-Offset", OpenApiTypes.INT, "header", required=True)


class BuktiMasukSerializer(Ketat):
    """What the client says about a file before sending it."""

    nama = Label(max_length=300, required=True)
    ukuran = serializers.IntegerField(min_value=1)
    sha256 = serializers.RegexField(r"^[0-9a-fA-F]{64}$", required=False)
    jenis = Teks(max_length=120, required=False)

    def validate_ukuran(self, ukuran: int) -> int:
        if isinstance(self.initial_data.get("ukuran"), int):
            return ukuran
        raise serializers.ValidationError(_("Harus berupa bilangan bulat."))


class BuktiDiumumkanSerializer(serializers.Serializer[Any]):
    """Where the bytes of an announced file go."""

    id = serializers.UUIDField()
    tautan = serializers.CharField()


class BuktiDaftarView(APIView):
    """Announce evidence for a report."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="bukti_umumkan",
        parameters=[KEPALA_KODE],
        request=BuktiMasukSerializer,
        responses={201: BuktiDiumumkanSerializer},
    )
    def post(self, request: Request, nomor: str) -> Response:
        laporan = laporan_pemegang_kode(request, nomor)
        layanan.pastikan_menerima_bukti(laporan)
        masuk = BuktiMasukSerializer(data=request.data)
        masuk.is_valid(raise_exception=True)
        isi = masuk.validated_data
        pastikan_boleh_unggah(laporan, min(isi["ukuran"], settings.BUKTI_UKURAN_MAKS))
        bukti = layanan.umumkan(
            laporan, isi["nama"], isi["ukuran"], sha256=isi.get("sha256", "").lower()
        )
        tautan = reverse("api-bukti", args=[laporan.nomor, bukti.pk])
        kepala = {"Location": request.build_absolute_uri(tautan)} | _kepala(bukti)
        return Response({"id": bukti.pk, "tautan": tautan}, status=201, headers=kepala)


class BuktiView(APIView):
    """Ask how far an upload has come, and go on with it."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="bukti_posisi",
        parameters=[KEPALA_KODE],
        responses={
            200: OpenApiResponse(
                description="Upload-Offset, Upload-Length dan Bukti-Status (mengunggah, tersegel, "
                "ditolak) di kepala."
            )
        },
    )
    def head(self, request: Request, nomor: str, id_bukti: UUID) -> Response:
        return Response(status=200, headers=_kepala(_cari(request, nomor, id_bukti)))

    @extend_schema(
        operation_id="bukti_lanjutkan",
        parameters=[KEPALA_KODE, POSISI],
        request={JENIS_POTONGAN: OpenApiTypes.BINARY},
        responses={204: OpenApiResponse(description="Posisi baru di kepala Upload-Offset.")},
    )
    def patch(self, request: Request, nomor: str, id_bukti: UUID) -> Response:
        if (request.content_type or "").partition(";")[0].strip() != JENIS_POTONGAN:
            raise UnsupportedMediaType(request.content_type or "")
        bukti = _cari(request, nomor, id_bukti)
        _pastikan_lanjut(bukti, _posisi(request))
        with sabar(request._request) as sumber:  # noqa: SLF001 - DRF would parse the stream
            _tulis(bukti, sumber)
        if bukti.terunggah == bukti.ukuran:
            bukti = _akhiri(bukti)
        return Response(status=204, headers=_kepala(bukti))


def _akhiri(bukti: Bukti) -> Bukti:
    """Judge a whole upload by its bytes; raise Penolakan and delete them when refused."""
    with gudang.pegang(bukti.pk):
        try:
            sidik = gudang.sidik(kunci_bukti(bukti), bukti.pk)
        except GagalBuka:
            bukti = layanan.tolak_rusak(bukti)
        else:
            bukti = layanan.sahkan(bukti, sidik.sha256, sidik.kepala, ukuran=sidik.ukuran)
    _pastikan_tak_ditolak(bukti)
    return bukti


def _pastikan_tak_ditolak(bukti: Bukti) -> None:
    """Raise Penolakan for a refused upload, and leave none of its bytes.

    409 when its report was closed, 422 when the file itself cannot be taken.
    """
    if bukti.status == StatusBukti.DITOLAK:
        gudang.buang(bukti.pk)
        raise Penolakan(bukti.alasan, status=409 if bukti.alasan == layanan.DITUTUP else 422)


def _cari(request: Request, nomor: str, id_bukti: UUID) -> Bukti:
    bukti = bukti_laporan(laporan_pemegang_kode(request, nomor), id_bukti)
    if bukti is None:
        raise TidakDitemukan
    return bukti


def _kepala(bukti: Bukti) -> dict[str, str]:
    return {
        "Upload-Offset": str(bukti.terunggah),
        "Upload-Length": str(bukti.ukuran),
        "Bukti-Status": bukti.status,
        "Cache-Control": "no-store",
    }


def _posisi(request: Request) -> int:
    teks = request.headers.get("Upload-Offset", "")
    if not teks.isascii() or not teks.isdigit() or len(teks) > ANGKA_MAKS:
        pesan = _("Sertakan Upload-Offset berupa bilangan bulat.")
        raise MasukanKeliru({"Upload-Offset": [pesan]})
    return int(teks)


def _pastikan_lanjut(bukti: Bukti, posisi: int) -> None:
    _pastikan_tak_ditolak(bukti)
    if bukti.status != StatusBukti.MENGUNGGAH:
        raise Penolakan(_("Berkas ini sudah selesai diunggah."))
    if posisi != bukti.terunggah:
        raise Penolakan(_("Posisi tidak cocok."), posisi=bukti.terunggah)


def _tulis(bukti: Bukti, sumber: HttpRequest) -> None:
    """Append what arrives, up to the announced size; a broken connection keeps what came.

    The file is held while it is written to, never while the network is waited for: who comes
    back after a silent break is not kept waiting by what is left of the old connection.
    """
    kunci, asal = kunci_bukti(bukti), kunci_asal(sumber)
    while potongan := _baca_potongan(sumber, bukti.ukuran - bukti.terunggah):
        dari = bukti.terunggah
        pastikan_boleh_tulis(asal, len(potongan))
        with gudang.pegang(bukti.pk):
            bukti.refresh_from_db()
            _pastikan_lanjut(bukti, dari)
            gudang.tambah(kunci, bukti.pk, dari, potongan)
            maju = layanan.majukan(bukti, dari, dari + len(potongan))
        _pastikan_tak_ditolak(maju)
        bukti.terunggah = dari + len(potongan)
    try:
        kelebihan = sumber.read(1)
    except UnreadablePostError:
        return
    if kelebihan:
        raise Penolakan(_("Kiriman melebihi ukuran yang disebut."), status=413)


def _baca_potongan(sumber: HttpRequest, sisa: int) -> bytes:
    """Read up to one write's worth; what a broken connection delivered is returned as it is."""
    potongan = bytearray()
    while len(potongan) < min(SEKALI_TULIS, sisa):
        try:
            bagian = sumber.read(min(POTONG, sisa - len(potongan)))
        except UnreadablePostError:
            break
        if not bagian:
            break
        potongan += bagian
    return bytes(potongan)
