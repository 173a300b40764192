from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pengawasan.lapangan.http import LapanganRequest
from pengawasan.lapangan.queries.tugas import petunjuk_tugas, satu_tugas
from pengawasan.lapangan.views.pintu import pengawas_masuk
from wilayah.errors import TidakDitemukan


@pengawas_masuk
@require_safe
def tugas(request: LapanganRequest, id_tugas: UUID) -> HttpResponse:
    """Show one task: the letter's number and the officer's instructions, nothing of the report."""
    satu = satu_tugas(request.pengawas, id_tugas)
    if satu is None:
        raise TidakDitemukan
    konteks = {"pengawas": request.pengawas, "tugas": satu, "petunjuk": petunjuk_tugas(satu)}
    return render(request, "lapangan/tugas.html", konteks)
