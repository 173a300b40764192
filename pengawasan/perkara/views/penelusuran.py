"""The pages of acts outside a case: each says what will happen, and it happens on POST."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from pengawasan.lapangan.queries.formulir import form_a_laporan
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.penelusuran import DAFTAR
from pengawasan.perkara.queries.penelusuran import penelusuran_laporan
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import Tampilan, pada_laporan
from wilayah.http import PetugasRequest
from wilayah.rules.tenggat import zona_waktu


def _halaman(tindakan: Tindakan) -> Tampilan:
    """Return the page of one act."""

    @pada_laporan(tindakan)
    @require_http_methods(["GET", "HEAD", "POST"])
    def halaman(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
        with timezone.override(zona_waktu(laporan.kantor.zona)):
            isi = request.POST if request.method == "POST" else None
            form = DAFTAR[tindakan](isi, laporan=laporan, petugas=request.user)
            if terlaksana(form, form.tempuh):
                messages.success(request, str(form.selesai))
                return redirect("petugas:laporan", laporan.nomor)
            status = 400 if form.is_bound else 200
            konteks = _konteks(laporan, tindakan, form)
            return render(request, "petugas/penelusuran_tindakan.html", konteks, status=status)

    return halaman


def _konteks(laporan: Laporan, tindakan: Tindakan, form: forms.Form) -> dict[str, Any]:
    return {
        "laporan": laporan,
        "tindakan": tindakan,
        "form": form,
        "form_a": form_a_laporan(laporan),
        "penelusuran": penelusuran_laporan(laporan),
        "menu": "antrean",
    }


telusuri = _halaman(Tindakan.TELUSURI)
usulkan_temuan = _halaman(Tindakan.USULKAN_TEMUAN)
tetapkan_temuan = _halaman(Tindakan.TETAPKAN_TEMUAN)
lanjutkan_penelusuran = _halaman(Tindakan.LANJUTKAN_PENELUSURAN)
arsipkan = _halaman(Tindakan.ARSIPKAN)
jadikan_informasi = _halaman(Tindakan.JADIKAN_INFORMASI)
gabung = _halaman(Tindakan.GABUNG)
ambil_alih_informasi = _halaman(Tindakan.AMBIL_ALIH_INFORMASI)
terima_limpahan = _halaman(Tindakan.TERIMA_LIMPAHAN)
