"""What the field's doors read from a request and leave on a phone: two cookies, nothing else."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from pengawasan.lapangan.models import PengawasLapangan, Perangkat

AWALAN = "__Secure-" if settings.TLS else ""
KUKI_PERANGKAT = f"{AWALAN}lapangan-ponsel"
KUKI_SESI = f"{AWALAN}lapangan-sesi"
JALUR = "/lapangan/"
UMUR_PERANGKAT = 400 * 24 * 3600
"""Longer than any browser keeps a cookie; the term and the office end it."""


class LapanganRequest(HttpRequest):
    """A request of a supervisor whom the guard has let in."""

    perangkat: Perangkat
    pengawas: PengawasLapangan


def pasang_kuki(jawaban: HttpResponse, nama: str, rahasia: str, umur: int) -> None:
    """Leave a secret on the phone that no script reads and no other site sends."""
    jawaban.set_cookie(
        nama, rahasia, umur, path=JALUR, secure=settings.TLS, httponly=True, samesite="Strict"
    )


def hapus_kuki(jawaban: HttpResponse, nama: str) -> None:
    """Take a secret off the phone."""
    jawaban.delete_cookie(nama, path=JALUR, samesite="Strict")
