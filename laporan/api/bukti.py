"""Evidence by the verbs of tus 1.0: announce, ask how far, append, and judge at the end."""

import hashlib
from typing import Any
from uuid import UUID

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

from laporan.api.akses import KEPALA_KODE, laporan_pemegang_kode
from laporan.api.ruas import Ketat, Teks
from laporan.choices import StatusBukti
from laporan.models import Bukti
from laporan.queries.bukti import bukti_laporan, kunci_bukti
from laporan.rules.berkas import KEPALA, jenis_isi
from laporan.sandi import GagalBuka
from laporan.services import bukti as layanan
from laporan.transports import gudang
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan

JENIS_POTONGAN = "application/offset+octet-stream"
POTONG = 64 * 1024
SEKALI_TULIS = 16 * POTONG
ANGKA_MAKS = 15
POSISI = OpenApiParameter("Upload-Offset", OpenApiTypes.INT, "header", required=True)


class BuktiMasukSerializer(Ketat):
    """What the client says about a file before sending it."""

    nama = Teks(max_length=300)
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
        masuk = BuktiMasukSerializer(data=request.data)
        masuk.is_valid(raise_exception=True)
        isi = masuk.validated_data
        bukti = layanan.umumkan(
            laporan, isi["nama"], isi["ukuran"], sha256=isi.get("sha256", "").lower()
        )
        tautan = reverse("api-bukti", args=[laporan.nomor, bukti.pk])
        kepala = {"Location": request.build_absolute_uri(tautan), "Upload-Offset": "0"}
        return Response({"id": bukti.pk, "tautan": tautan}, status=201, headers=kepala)


class BuktiView(APIView):
    """Ask how far an upload has come, and go on with it."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="bukti_posisi",
        parameters=[KEPALA_KODE],
        responses={200: OpenApiResponse(description="Upload-Offset dan Upload-Length di kepala.")},
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
        posisi = _posisi(request)
        with gudang.pegang(bukti.pk):
            bukti.refresh_from_db()
            _pastikan_lanjut(bukti, posisi)
            _tulis(bukti, request._request)  # noqa: SLF001 - DRF would parse the stream
            if bukti.terunggah == bukti.ukuran:
                bukti = periksa_dan_segel(bukti)
        return Response(status=204, headers=_kepala(bukti))


def periksa_dan_segel(bukti: Bukti) -> Bukti:
    """Judge a whole upload by its bytes: seal it, or refuse it and delete them.

    Raise Penolakan (422) when refused.
    """
    sidik, kepala, ukuran = hashlib.sha256(), b"", 0
    for potong in gudang.baca(kunci_bukti(bukti), bukti.pk):
        sidik.update(potong)
        ukuran += len(potong)
        if len(kepala) < KEPALA:
            kepala += potong[: KEPALA - len(kepala)]
    if ukuran != bukti.ukuran:
        raise GagalBuka("the file is shorter than its record")
    return sahkan(bukti, sha256=sidik.hexdigest(), kepala=kepala)


def sahkan(bukti: Bukti, *, sha256: str, kepala: bytes) -> Bukti:
    """Seal a file under its hash, or refuse it: another hash than announced, or no kind we take."""
    jenis = jenis_isi(kepala)
    alasan = ""
    if bukti.sha256_disebut and bukti.sha256_disebut != sha256:
        alasan = _("Isi berkas berubah di jalan (SHA-256 tidak cocok). Unggah sekali lagi.")
    elif not jenis:
        alasan = _("Jenis berkas ini tidak diterima. Kirim foto, video, suara, PDF, atau dokumen.")
    if not alasan:
        return layanan.segel(bukti, sha256=sha256, jenis=jenis)
    layanan.tolak(bukti, alasan)
    gudang.buang(bukti.pk)
    raise Penolakan(alasan, status=422)


def _cari(request: Request, nomor: str, id_bukti: UUID) -> Bukti:
    bukti = bukti_laporan(laporan_pemegang_kode(request, nomor), id_bukti)
    if bukti is None:
        raise TidakDitemukan
    return bukti


def _kepala(bukti: Bukti) -> dict[str, str]:
    return {
        "Upload-Offset": str(bukti.terunggah),
        "Upload-Length": str(bukti.ukuran),
        "Cache-Control": "no-store",
    }


def _posisi(request: Request) -> int:
    teks = request.headers.get("Upload-Offset", "")
    if not teks.isascii() or not teks.isdigit() or len(teks) > ANGKA_MAKS:
        pesan = _("Sertakan Upload-Offset berupa bilangan bulat.")
        raise MasukanKeliru({"Upload-Offset": [pesan]})
    return int(teks)


def _pastikan_lanjut(bukti: Bukti, posisi: int) -> None:
    if bukti.status != StatusBukti.MENGUNGGAH:
        raise Penolakan(_("Berkas ini sudah selesai diunggah."))
    if posisi != bukti.terunggah:
        raise Penolakan(_("Posisi tidak cocok."), posisi=bukti.terunggah)


def _tulis(bukti: Bukti, sumber: HttpRequest) -> None:
    """Append what arrives, up to the announced size; a broken connection keeps what came."""
    kunci = kunci_bukti(bukti)
    while potongan := _baca_potongan(sumber, bukti.ukuran - bukti.terunggah):
        dari = bukti.terunggah
        gudang.tambah(kunci, bukti.pk, dari, potongan)
        bukti.terunggah = dari + len(potongan)
        if not layanan.majukan(bukti, dari, bukti.terunggah):
            raise Penolakan(_("Berkas ini sedang diunggah dari tempat lain."))
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
