"""Errors of the API as RFC 9457 problems, in Indonesian."""

import json
from http import HTTPStatus
from typing import Any

from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from wilayah.errors import Penolakan

AWALAN_API = "/api/"
JENIS = "application/problem+json"
JUDUL = {
    400: "Isian belum benar",
    401: "Perlu tanda masuk",
    403: "Bukan wewenang Anda",
    404: "Tidak ditemukan",
    405: "Cara ini tidak tersedia",
    406: "Bentuk jawaban ini tidak tersedia",
    409: "Tidak sesuai keadaan sekarang",
    413: "Kiriman terlalu besar",
    415: "Bentuk kiriman ini tidak diterima",
    429: "Terlalu banyak permintaan",
    500: "Kesalahan di pihak kami",
    503: "Sistem sedang terganggu",
}
PESAN = {
    400: "Badan kiriman bukan JSON yang benar.",
    401: "Sertakan tanda masuk yang sah.",
    403: "Anda tidak berwenang melakukan ini.",
    404: "Data ini tidak ada.",
    405: "Alamat ini tidak menerima cara tersebut.",
    406: "Jawaban tersedia dalam JSON saja.",
    415: "Kirim badan sebagai application/json.",
    429: "Permintaan terlalu sering. Tunggu sebentar lalu coba lagi.",
    500: "Ada kesalahan di pihak kami. Coba lagi sebentar lagi.",
}

TUNGGU = {429: "60", 503: "30"}
"""Seconds after which a program may try again."""


def masalah(status: int, pesan: str, **rincian: Any) -> dict[str, Any]:
    """Return the members of one problem document."""
    judul = JUDUL.get(status, HTTPStatus(status).phrase)
    return {"type": "about:blank", "title": judul, "status": status, "detail": pesan} | rincian


def jawaban_galat(request: HttpRequest, galat: Penolakan) -> HttpResponse:
    """Answer a refusal outside of DRF: a problem document for whoever asks an API."""
    isi = masalah(galat.status, galat.pesan, **galat.rincian)
    jawaban = HttpResponse(json.dumps(isi, ensure_ascii=False), status=galat.status)
    jawaban["Content-Type"] = JENIS
    return jawaban


def jawaban_umum(request: HttpRequest, status: int) -> HttpResponse:
    """Answer what no view of the API was asked for: a wrong address, a wrong host, a bug."""
    return jawaban_galat(request, Penolakan(PESAN[status], status=status))


def ratakan(rincian: Any, awalan: str = "") -> dict[str, list[str]]:
    """Flatten DRF's nested errors into ``{"pelapor.nama": [messages]}``."""
    if isinstance(rincian, dict):
        hasil: dict[str, list[str]] = {}
        for nama, isi in rincian.items():
            hasil |= ratakan(isi, f"{awalan}.{nama}" if awalan else str(nama))
        return hasil
    if isinstance(rincian, list) and any(isinstance(isi, dict) for isi in rincian):
        hasil = {}
        for urutan, isi in enumerate(rincian):
            hasil |= ratakan(isi, f"{awalan}.{urutan}") if isi else {}
        return hasil
    pesan = rincian if isinstance(rincian, list) else [rincian]
    return {awalan or "badan": [str(satu) for satu in pesan]}


def tangani(galat: Exception, konteks: dict[str, Any]) -> Response | None:
    """Translate what a view raised; None lets a bug be a bug."""
    kepala: dict[str, str] = {}
    if isinstance(galat, Penolakan):
        kepala = {"Retry-After": TUNGGU[galat.status]} if galat.status in TUNGGU else {}
        isi = masalah(galat.status, galat.pesan, **galat.rincian)
    elif isinstance(galat, Http404):
        isi = masalah(404, PESAN[404])
    elif isinstance(galat, exceptions.ValidationError):
        isi = masalah(400, "Ada isian yang belum benar.", galat=ratakan(galat.detail))
    elif isinstance(galat, exceptions.ParseError):
        isi = masalah(400, PESAN[400], galat={"badan": [PESAN[400]]})
    elif isinstance(galat, exceptions.APIException):
        isi = masalah(galat.status_code, PESAN.get(galat.status_code, str(galat.detail)))
        kepala = _kepala(galat)
    elif isinstance(galat, OperationalError | InterfaceError):
        isi = masalah(503, "Sistem sedang terganggu dan tidak ada yang tersimpan. Coba lagi.")
        kepala = {"Retry-After": "30"}
    else:
        return None
    set_rollback()
    return Response(isi, status=isi["status"], headers=kepala, content_type=JENIS)


def _kepala(galat: exceptions.APIException) -> dict[str, str]:
    kepala = {}
    if sandi := getattr(galat, "auth_header", None):
        kepala["WWW-Authenticate"] = sandi
    if tunggu := getattr(galat, "wait", None):
        kepala["Retry-After"] = f"{tunggu:.0f}"
    return kepala
