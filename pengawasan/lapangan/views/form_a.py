"""Form A on the phone: written on the page, kept as a draft, sent, read again, corrected."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.lapangan.api.formulir import URAIAN_MAKS, baca_form_a
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.errors import AcuanTertutup
from pengawasan.lapangan.forms.formulir import (
    FormulirFormA,
    isian_awal,
    lepas_acuan,
    susun_isian,
    tanpa_acuan,
)
from pengawasan.lapangan.http import LapanganRequest
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.formulir import (
    berkas_form_a,
    form_a_pengawas,
    isi_form_a,
    koreksi_dari,
    satu_form_a,
)
from pengawasan.lapangan.queries.penulis import acuan_pengawas, penulis_pengawas
from pengawasan.lapangan.rules.formulir import BERKAS_MAKS
from pengawasan.lapangan.services import formulir as layanan
from pengawasan.lapangan.views.beranda import kata_ponsel
from pengawasan.lapangan.views.pintu import pengawas_masuk
from wilayah.errors import MasukanKeliru, TidakDitemukan
from wilayah.rules.tenggat import saat_setempat

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
ACUAN = ("tugas", "siaga", "menggantikan")


@pengawas_masuk
@GET_POST
@sensitive_post_parameters()
def baru(request: LapanganRequest) -> HttpResponse:
    """Write a new Form A; the phone's script keeps it while there is no network."""
    if request.method != "POST":
        awal = {nama: request.GET.get(nama, "")[:36] for nama in ACUAN}
        return halaman(request, FormulirFormA(initial=awal | {"kunci": kunci_kiriman_baru()}))
    return _simpan(request, None)


@pengawas_masuk
@GET_POST
@sensitive_post_parameters()
def ubah(request: LapanganRequest, id_form: UUID) -> HttpResponse:
    """Go on with a draft."""
    draf = cari(request, id_form)
    if draf.keadaan != KeadaanFormA.DRAF:
        return redirect("lapangan:form_a", draf.pk)
    if request.method != "POST":
        return halaman(request, FormulirFormA(initial=nilai_awal(draf)), draf)
    return _simpan(request, draf)


@pengawas_masuk
@require_safe
def lihat(request: LapanganRequest, id_form: UUID) -> HttpResponse:
    """Show a Form A of one's own."""
    form = cari(request, id_form)
    if form.keadaan == KeadaanFormA.DRAF:
        return redirect("lapangan:form_a_ubah", form.pk)
    konteks = {
        "pengawas": request.pengawas,
        "form_a": form,
        "isi": isi_form_a(form),
        "berkas": berkas_form_a(form),
        "koreksi": koreksi_dari(form),
    }
    return render(request, "lapangan/form_a.html", konteks)


@pengawas_masuk
@require_safe
def daftar(request: LapanganRequest) -> HttpResponse:
    """List what one wrote, newest first."""
    konteks = {
        "pengawas": request.pengawas,
        "form_a": list(form_a_pengawas(request.pengawas)[:100]),
        "kata": kata_ponsel(),
    }
    return render(request, "lapangan/form_a_daftar.html", konteks)


@pengawas_masuk
@require_POST
def hapus(request: LapanganRequest, id_form: UUID) -> HttpResponse:
    """Throw a draft away; what was sent stays."""
    layanan.hapus_draf(cari(request, id_form))
    messages.success(request, _("Draf dihapus."))
    return redirect("lapangan:beranda")


def cari(request: LapanganRequest, id_form: UUID) -> FormA:
    """Return one's own form; TidakDitemukan for everybody else's."""
    form = satu_form_a(request.pengawas, id_form)
    if form is None:
        raise TidakDitemukan
    return form


def nilai_awal(form: FormA) -> dict[str, Any]:
    """Return what the page of a draft begins with."""
    kolom: dict[str, Any] = dict(isi_form_a(form))
    kolom |= {"tahapan": form.tahapan, "bentuk": form.bentuk}
    if form.ada_dugaan is not None:
        kolom["ada_dugaan"] = "ya" if form.ada_dugaan else "tidak"
    kolom |= {nama: str(getattr(form, f"{nama}_id") or "") for nama in ACUAN}
    mulai = saat_setempat(form.mulai, form.zona) if form.mulai else None
    selesai = saat_setempat(form.selesai, form.zona) if form.selesai else None
    hasil: dict[str, Any] = isian_awal(kolom, mulai, selesai)
    return hasil


def halaman(
    request: LapanganRequest, form: FormulirFormA, draf: FormA | None = None, *, status: int = 200
) -> HttpResponse:
    """Render the form as it was typed."""
    umum = form.non_field_errors() if form.is_bound else []
    konteks = {
        "pengawas": request.pengawas,
        "formulir": form,
        "galat": [("kirim", satu) for satu in umum] + form.galat_bertaut(),
        "ada_galat": form.is_bound and bool(form.errors),
        "draf": draf,
        "berkas": berkas_form_a(draf) if draf else [],
        "uraian_maks": URAIAN_MAKS,
        "berkas_maks": BERKAS_MAKS,
        "kata": kata_ponsel(),
    }
    return render(request, "lapangan/form_a_tulis.html", konteks, status=status)


def _simpan(request: LapanganRequest, draf: FormA | None) -> HttpResponse:
    form = FormulirFormA(request.POST)
    form.full_clean()
    kirim = "kirim" in request.POST
    penulis = penulis_pengawas(request.pengawas)
    try:
        masukan = baca_form_a(susun_isian(form), penulis.zona, draf=not kirim)
        acuan = acuan_pengawas(request.pengawas, masukan)
        if not kirim:
            tersimpan = layanan.simpan_draf(masukan, penulis, acuan, draf)
            messages.success(request, _("Draf disimpan."))
            return redirect("lapangan:form_a_ubah", tersimpan.pk)
        kunci = "" if draf else form.cleaned_data["kunci"]
        hasil = layanan.kirim(masukan, penulis, acuan, kunci=kunci, draf=draf)
    except MasukanKeliru as galat:
        form = tanpa_acuan(form, galat.rincian.get("lepas", ()))
        form.sisipkan_galat(galat.galat)
        return halaman(request, form, draf, status=galat.status)
    except AcuanTertutup as galat:
        form = lepas_acuan(form, galat.lepas, galat.pesan)
        return halaman(request, form, draf, status=galat.status)
    messages.success(request, _("Form A terkirim dengan nomor %s.") % hasil.form.nomor)
    return redirect("lapangan:form_a", hasil.form.pk)
