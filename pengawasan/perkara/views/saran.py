"""Suggestions for correction: the list, a new one, one with its answer, and its sheet."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from laporan.models import Laporan
from pengawasan.perkara.choices.penerusan import KeadaanSaran
from pengawasan.perkara.forms.saran import (
    FormJawabanSaran,
    FormSaran,
    FormSaringSaran,
    FormTemuanSaran,
)
from pengawasan.perkara.models import SaranPerbaikan
from pengawasan.perkara.queries.akses import laporan_bernomor
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.queries.saran import (
    buka_jawaban,
    buka_uraian,
    daftar_saran,
    pastikan_asal,
    saran_bernomor,
    sebab_saran,
    terlewat,
    wilayah_saran,
)
from pengawasan.perkara.rules.saran import PERALIHAN
from pengawasan.perkara.rules.wewenang import PEMBACA, Tolak
from pengawasan.perkara.services import saran as layanan
from pengawasan.perkara.views.pintu import Tampilan, pembaca, petugas_kantor
from pengawasan.perkara.views.saringan import aktif, tetangga
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan
from wilayah.http import PetugasRequest
from wilayah.rules.tenggat import zona_waktu

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
TampilanSaran = Callable[Concatenate[PetugasRequest, SaranPerbaikan, ...], HttpResponse]


def pada_saran(tampilan: TampilanSaran) -> Tampilan:
    """Give the view a suggestion the officer may see: 404 for strangers, 403 for a stake in it."""

    @wraps(tampilan)
    def dijaga(request: PetugasRequest, id_saran: UUID, **lain: Any) -> HttpResponse:
        saran = saran_bernomor(request.user, id_saran)
        if not request.user.berperan(*PEMBACA):
            raise BukanWewenang
        for asal in filter(None, (saran.laporan, saran.temuan)):
            pastikan_bebas(request.user, asal)
        return tampilan(request, saran, **lain)

    return petugas_kantor(dijaga)


@pembaca
@require_safe
def daftar(request: PetugasRequest) -> HttpResponse:
    """List the suggestions of one's office and those below it, the newest first."""
    form = FormSaringSaran(request.GET)
    sebab = sebab_saran(request.user)
    konteks: dict[str, Any] = {
        "form": form,
        "aktif": aktif(request.GET, form),
        "menu": "saran",
        "sebab": sebab.label if sebab else "",
    }
    if form.is_valid():
        saring = form.cleaned_data
        halaman = daftar_saran(
            request.user, saring["keadaan"], saring["cari"], request.GET.get("kursor", "")
        )
        konteks |= {
            "baris": [(satu, terlewat(satu)) for satu in halaman.baris],
            "berikut": tetangga(request.GET, halaman.berikut),
            "sebelum": tetangga(request.GET, halaman.sebelum),
        }
    status = 200 if form.is_valid() else 400
    return render(request, "petugas/saran.html", konteks, status=status)


@pembaca
@GET_POST
def baru(request: PetugasRequest) -> HttpResponse:
    """Write a suggestion, also one that comes of a report."""
    _pastikan(request)
    laporan = _laporan(request)
    assert request.user.kantor is not None, "the guard lets in people of an office"
    form = FormSaran(
        request.POST or None, wilayah=wilayah_saran(request.user), zona=request.user.kantor.zona
    )
    if form.is_valid():
        try:
            saran = layanan.kirim_saran(
                *(request.user, form.masukan(), laporan), kunci_kirim=form.kunci_kirim()
            )
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            kabar = _("Saran perbaikan dicatat dengan nomor %s.")
            messages.success(request, kabar % saran.nomor)
            return redirect("petugas:saran_satu", saran.pk)
    konteks = {"form": form, "laporan": laporan, "menu": "saran"}
    status = 400 if form.errors else 200
    return render(request, "petugas/saran_baru.html", konteks, status=status)


@pada_saran
@require_safe
def satu(request: PetugasRequest, saran: SaranPerbaikan) -> HttpResponse:
    """Show one suggestion, what came back, and what may be done."""
    return render(request, "petugas/saran_satu.html", _konteks(request, saran))


@pada_saran
@require_safe
def cetak(request: PetugasRequest, saran: SaranPerbaikan) -> HttpResponse:
    """Show the letter as a sheet to print."""
    return render(request, "petugas/saran_cetak.html", _konteks(request, saran))


@pada_saran
@GET_POST
def jawaban(request: PetugasRequest, saran: SaranPerbaikan) -> HttpResponse:
    """Record what came of a suggestion."""
    _pastikan(request, saran)
    form = FormJawabanSaran(request.POST or None)
    if form.is_valid():
        isi = form.cleaned_data
        surat = (isi["nomor_jawaban"], isi["tanggal_jawaban"])
        ke = KeadaanSaran(isi["ke"])
        try:
            layanan.catat_jawaban_saran(saran, request.user, ke, isi["isi"], surat)
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            messages.success(request, _("Hasil saran dicatat."))
            return redirect("petugas:saran_satu", saran.pk)
    konteks = _konteks(request, saran) | {"form": form}
    status = 400 if form.errors else 200
    return render(request, "petugas/saran_jawaban.html", konteks, status=status)


@pada_saran
@GET_POST
def temuan(request: PetugasRequest, saran: SaranPerbaikan) -> HttpResponse:
    """Propose the Temuan that follows from an ignored suggestion."""
    _pastikan(request, saran)
    if KeadaanSaran.MENJADI_TEMUAN not in PERALIHAN[KeadaanSaran(saran.keadaan)]:
        raise Penolakan(_("Hanya saran yang diabaikan dapat menjadi temuan."))
    form = FormTemuanSaran(
        request.POST or None, wilayah=wilayah_saran(request.user), initial=_awal(saran)
    )
    if form.is_valid():
        try:
            laporan = layanan.jadikan_temuan(saran, request.user, form.masukan())
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            messages.success(request, _("Temuan diajukan dan menunggu rapat pleno."))
            return redirect("petugas:laporan", laporan.nomor)
    konteks = _konteks(request, saran) | {"form": form}
    status = 400 if form.errors else 200
    return render(request, "petugas/saran_temuan.html", konteks, status=status)


def _awal(saran: SaranPerbaikan) -> dict[str, Any]:
    """Return what the suggestion says already of the finding it became."""
    hari_ini = timezone.now().astimezone(zona_waktu(saran.kantor.zona)).date()
    pembuka = _("Saran perbaikan %(nomor)s tidak ditindaklanjuti.") % {"nomor": saran.nomor}
    return {
        "wilayah": saran.kode_wilayah,
        "uraian": f"{pembuka}\n\n{saran.pokok}. {buka_uraian(saran)}",
        "tanggal_diketahui": hari_ini,
        "terlapor_instansi": saran.nama_penerima,
        "kategori": "tidak_tahu",
        "jenis_pemilihan": "tidak_tahu",
    }


def _konteks(request: PetugasRequest, saran: SaranPerbaikan) -> dict[str, Any]:
    sebab = sebab_saran(request.user, saran)
    return {
        "saran": saran,
        "uraian": buka_uraian(saran),
        "jawaban": buka_jawaban(saran),
        "lewat": terlewat(saran),
        "lanjut": PERALIHAN[KeadaanSaran(saran.keadaan)],
        "sebab": sebab.label if sebab else "",
        "menu": "saran",
    }


def _laporan(request: PetugasRequest) -> Laporan | None:
    """Return the report a suggestion comes of, where the URL names one."""
    nomor = request.GET.get("laporan", "")
    if not nomor:
        return None
    laporan = laporan_bernomor(request.user, nomor)
    pastikan_asal(request.user, laporan)
    return laporan


def _pastikan(request: PetugasRequest, saran: SaranPerbaikan | None = None) -> None:
    if sebab := sebab_saran(request.user, saran):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
