"""Form A at the office: what came in from the field, and what officers write themselves."""

from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from laporan.models import Laporan
from laporan.services.penerimaan import kunci_kiriman_baru
from laporan.transports import gudang
from laporan.views.tempat import Tempat, daftar_tempat, tempat_dari
from pengawasan.lapangan.api.formulir import URAIAN_MAKS, baca_form_a
from pengawasan.lapangan.errors import AcuanTertutup
from pengawasan.lapangan.forms.formulir import (
    FormulirFormA,
    lepas_acuan,
    susun_isian,
    tanpa_acuan,
)
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.formulir import (
    berkas_form_a,
    form_a_untuk_petugas,
    halaman_form_a,
    isi_form_a,
    koreksi_dari,
    kunci_berkas,
    satu_berkas,
)
from pengawasan.lapangan.queries.penulis import Penulis, acuan_petugas, penulis_petugas
from pengawasan.lapangan.services import formulir as layanan
from pengawasan.perkara.forms.pengawas import FormBukaSaksi, FormulirFormAPetugas
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.queries.pengawas import (
    TERTUTUP,
    boleh_buka_saksi,
    boleh_usul_temuan,
    pastikan_buka_saksi,
    pastikan_setempat,
    pastikan_terbuka,
)
from pengawasan.perkara.rules.lapangan import PENULIS_FORM_A
from pengawasan.perkara.services.form_a import buka_saksi
from pengawasan.perkara.views.bukti import KOTAK_PASIR
from pengawasan.perkara.views.pintu import Tampilan, pada_laporan, pembaca
from wilayah.errors import BukanWewenang, MasukanKeliru, TidakDitemukan
from wilayah.http import PetugasRequest
from wilayah.queries.wilayah import lokasi
from wilayah.rules.kode import ZONA, mencakup, zona

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@pembaca
@require_safe
def daftar(request: PetugasRequest) -> HttpResponse:
    """List the forms that came in from the jurisdiction, newest first."""
    halaman = halaman_form_a(request.user, request.GET.get("kursor", ""))
    konteks = {
        "halaman": halaman,
        "berikut": f"?kursor={halaman.berikut}" if halaman.berikut else "",
        "sebelum": f"?kursor={halaman.sebelum}" if halaman.sebelum else "",
        "boleh": request.user.berperan(*PENULIS_FORM_A),
        "pengusul": boleh_usul_temuan(request.user),
        "menu": "form_a",
    }
    return render(request, "petugas/pengawas_form_a_daftar.html", konteks)


def _penulis(tampilan: Tampilan) -> Tampilan:
    @wraps(tampilan)
    def dijaga(request: PetugasRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.berperan(*PENULIS_FORM_A):
            raise BukanWewenang
        return tampilan(request, *args, **kwargs)

    return dijaga


@pembaca
@_penulis
@GET_POST
@sensitive_post_parameters()
def baru(request: PetugasRequest) -> HttpResponse:
    """Write a Form A about a region of the jurisdiction."""
    if request.method != "POST":
        kode = request.user.kantor.kode_wilayah if request.user.kantor else ""
        form = FormulirFormAPetugas(initial={"kunci": kunci_kiriman_baru()})
        return _halaman(request, form, daftar_tempat(kode))
    form = FormulirFormAPetugas(request.POST)
    form.full_clean()
    tempat = tempat_dari(form)
    if "muat" in request.POST:
        return _halaman(request, form, tempat)
    try:
        penulis = _penulis_wilayah(request, tempat)
        return _kirim(request, form, penulis, None)
    except MasukanKeliru as galat:
        form = tanpa_acuan(form, galat.rincian.get("lepas", ()))
        form.sisipkan_galat(galat.galat)
        return _halaman(request, form, tempat, status=galat.status)
    except AcuanTertutup as galat:
        form = lepas_acuan(form, galat.lepas, galat.pesan)
        return _halaman(request, form, tempat, status=galat.status)


@pada_laporan()
@_penulis
@GET_POST
@sensitive_post_parameters()
def untuk_laporan(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Write a Form A for a report of one's own office or kecamatan."""
    pastikan_setempat(request.user, laporan)
    if request.method != "POST":
        pastikan_terbuka(laporan)
        awal = {nama: request.GET.get(nama, "")[:36] for nama in ("siaga", "menggantikan")}
        form = FormulirFormA(initial=awal | {"kunci": kunci_kiriman_baru()})
        return _halaman(request, form, laporan=laporan)
    form = FormulirFormA(request.POST)
    form.full_clean()
    try:
        return _kirim(request, form, penulis_petugas(request.user, laporan), laporan)
    except MasukanKeliru as galat:
        form = tanpa_acuan(form, galat.rincian.get("lepas", ()))
        form.sisipkan_galat(galat.galat)
        return _halaman(request, form, laporan=laporan, status=galat.status)
    except AcuanTertutup as galat:
        form.sisipkan_galat({"": [str(TERTUTUP)]})
        return _halaman(request, form, laporan=laporan, status=galat.status)


@pembaca
@require_safe
@sensitive_variables("isi", "konteks")
def satu(request: PetugasRequest, id_form: UUID) -> HttpResponse:
    """Show one form; its witnesses stay closed."""
    return _tampilkan(request, _cari(request, id_form), saksi=False)


@pembaca
@GET_POST
@sensitive_variables("isi", "konteks")
def saksi(request: PetugasRequest, id_form: UUID) -> HttpResponse:
    """Show one form with its witnesses after a reason was given; the look is on its trail."""
    form_a = _cari(request, id_form)
    pastikan_buka_saksi(request.user, form_a)
    form = FormBukaSaksi(request.POST or None)
    if not form.is_valid():
        konteks = {"form_a": form_a, "form": form, "menu": "form_a"}
        status = 400 if form.is_bound else 200
        return render(request, "petugas/pengawas_form_a_saksi.html", konteks, status=status)
    buka_saksi(form_a, request.user, form.cleaned_data["alasan"])
    return _tampilkan(request, form_a, saksi=True)


@pembaca
@require_safe
def foto(request: PetugasRequest, id_form: UUID, id_berkas: UUID) -> HttpResponse:
    """Show a photo as it was drawn anew; 404 while there is no picture."""
    berkas = satu_berkas(_cari(request, id_form), id_berkas)
    turunan = getattr(berkas, "turunan", None)
    if turunan is None or turunan.galat:
        raise TidakDitemukan
    isi = b"".join(gudang.baca(kunci_berkas(turunan), turunan.pk))
    jawaban = HttpResponse(isi, content_type="image/jpeg")
    jawaban["Content-Security-Policy"] = KOTAK_PASIR
    jawaban["Cache-Control"] = "no-store"
    return jawaban


def _cari(request: PetugasRequest, id_form: UUID) -> FormA:
    form = form_a_untuk_petugas(request.user, id_form)
    if form is None:
        raise TidakDitemukan
    if form.laporan is not None:
        pastikan_bebas(request.user, form.laporan)
    return form


def _penulis_wilayah(request: PetugasRequest, tempat: Tempat) -> Penulis:
    kantor = request.user.kantor
    letak = lokasi(tempat.kode) if tempat.kode[:2] in ZONA else None
    if kantor is None or letak is None or not mencakup(kantor.kode_wilayah, letak.kode):
        raise MasukanKeliru({"wilayah_provinsi": [_("Pilih tempat di wilayah kerja Anda.")]})
    return penulis_petugas(request.user, letak)


def _kirim(
    request: PetugasRequest, form: FormulirFormA, penulis: Penulis, laporan: Laporan | None
) -> HttpResponse:
    isi = {n: v for n, v in susun_isian(form).items() if not n.startswith("wilayah_")}
    masukan = baca_form_a(isi, penulis.zona)
    acuan = acuan_petugas(request.user, masukan, laporan)
    for satu in acuan.semua_laporan():
        pastikan_setempat(request.user, satu)
        pastikan_bebas(request.user, satu)
    hasil = layanan.kirim(masukan, penulis, acuan, kunci=form.cleaned_data["kunci"])
    messages.success(request, _("Form A terkirim dengan nomor %s.") % hasil.form.nomor)
    return redirect("petugas:form_a_satu", hasil.form.pk)


def _halaman(
    request: PetugasRequest,
    form: FormulirFormA,
    tempat: Tempat | None = None,
    *,
    laporan: Laporan | None = None,
    status: int = 200,
) -> HttpResponse:
    umum = list(map(str, form.non_field_errors())) if form.is_bound else []
    konteks = {
        "formulir": form,
        "tempat": tempat,
        "laporan": laporan,
        "galat": [*(("kirim", satu) for satu in umum), *form.galat_bertaut()],
        "ada_galat": form.is_bound and bool(form.errors),
        "uraian_maks": URAIAN_MAKS,
        "menu": "form_a",
    }
    return render(request, "petugas/pengawas_form_a_tulis.html", konteks, status=status)


def _tampilkan(request: PetugasRequest, form: FormA, *, saksi: bool) -> HttpResponse:
    isi = isi_form_a(form)
    ditutup = bool(isi["dugaan_saksi"]) and not saksi
    konteks = {
        "form_a": form,
        "isi": isi,
        "berkas": berkas_form_a(form),
        "koreksi": koreksi_dari(form),
        "tampil_saksi": saksi,
        "boleh": ditutup and boleh_buka_saksi(request.user, form),
        "pengusul": boleh_usul_temuan(request.user),
        "zona": zona(form.kode_wilayah) if form.kode_wilayah[:2] in ZONA else form.zona,
        "menu": "form_a",
    }
    return render(request, "petugas/pengawas_form_a.html", konteks)
