"""Proposing a finding of active supervision, from a sent Form A or from one's own look."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from laporan.errors import KunciDipakaiUlang
from laporan.forms.kelompok import KELOMPOK
from laporan.forms.lapor import URAIAN_MAKS
from laporan.services.penerimaan import kunci_kiriman_baru
from laporan.views.lapor import masukan_formulir
from laporan.views.tempat import Tempat, daftar_tempat, tempat_dari
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.formulir import form_a_untuk_petugas, isi_form_a
from pengawasan.perkara.forms.temuan import FormulirTemuan, awal_form_a
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.services.temuan import ajukan_temuan, pastikan_pengusul
from pengawasan.perkara.views.pintu import pembaca
from wilayah.errors import MasukanKeliru, TidakDitemukan
from wilayah.http import PetugasRequest


@pembaca
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def baru(request: PetugasRequest) -> HttpResponse:
    """Show the questions, answered as far as a Form A (``?form_a=``) does; POST proposes."""
    pastikan_pengusul(request.user)
    form_a = _form_a(request)
    if request.method != "POST":
        awal = awal_form_a(form_a, isi_form_a(form_a)) if form_a else {}
        tempat = daftar_tempat(form_a.kode_wilayah if form_a else _wilayah(request))
        return _halaman(request, FormulirTemuan(initial=awal), tempat, form_a)
    form = FormulirTemuan(request.POST)
    form.full_clean()
    tempat = tempat_dari(form)
    if "muat" in request.POST:
        return _halaman(request, form, tempat, form_a)
    try:
        masukan = masukan_formulir(form, tempat)
        kunci = form.cleaned_data["kunci"]
        laporan = ajukan_temuan(masukan, request.user, kunci_kirim=kunci, form_a=form_a)
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return _halaman(request, form, tempat, form_a, status=galat.status)
    except KunciDipakaiUlang as galat:
        form.sisipkan_galat({"formulir": [galat.pesan]})
        return _halaman(request, form, tempat, form_a, status=galat.status)
    messages.success(request, _("Diusulkan. Rapat pleno menetapkannya sebagai temuan."))
    return redirect("petugas:laporan", laporan.nomor)


def _form_a(request: PetugasRequest) -> FormA | None:
    """Return the Form A it begins with; TidakDitemukan for one the officer may not read."""
    tertulis = request.POST.get("form_a", request.GET.get("form_a", ""))
    if not tertulis:
        return None
    try:
        form = form_a_untuk_petugas(request.user, UUID(tertulis))
    except ValueError:
        form = None
    if form is None:
        raise TidakDitemukan
    if form.laporan is not None:
        pastikan_bebas(request.user, form.laporan)
    return form


def _wilayah(request: PetugasRequest) -> str:
    return request.user.kantor.kode_wilayah if request.user.kantor else ""


def _halaman(
    request: PetugasRequest,
    form: FormulirTemuan,
    tempat: Tempat,
    form_a: FormA | None,
    *,
    status: int = 200,
) -> HttpResponse:
    galat = form.galat_bertaut() if form.is_bound else []
    umum = form.non_field_errors() if form.is_bound else []
    konteks: dict[str, Any] = {
        "formulir": form,
        "form_a": form_a,
        "kunci": form.kunci_halaman() or kunci_kiriman_baru(),
        "galat": [("kirim", satu) for satu in umum] + galat,
        "tempat": tempat,
        "kelompok": KELOMPOK,
        "uraian_maks": URAIAN_MAKS,
        "ubin": settings.UBIN_URL,
        "menu": "antrean",
    }
    return render(request, "petugas/temuan_baru.html", konteks, status=status)
