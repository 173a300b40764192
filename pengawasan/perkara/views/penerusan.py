"""Forwardings as officers work on them: the list, one with its answers, its link, paper answers."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from laporan.cetak import qr
from laporan.models import Laporan
from laporan.transports import gudang
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.forms.penerusan import (
    FormJawabanKertas,
    FormSampaikan,
    FormSaringPenerusan,
    FormTautan,
)
from pengawasan.perkara.models import Penerusan
from pengawasan.perkara.queries.akses import jalur_perkara
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.queries.penerusan import (
    buka_penerusan,
    jam_penerima,
    kabar_dari,
    kunci_lampiran,
    lampiran_pada,
    nama_lampiran,
    penerusan_berjalan,
    penerusan_terlihat,
    sebab_penerusan,
    sebab_tertutup,
    tanggapan_dari,
    tautan_hidup,
)
from pengawasan.perkara.queries.penerusan_bukti import bukti_diserahkan
from pengawasan.perkara.queries.penerusan_daftar import daftar_penerusan
from pengawasan.perkara.queries.surat_putus import nomor_berlaku
from pengawasan.perkara.rules.penerusan import MENUNGGU, TERBUKA
from pengawasan.perkara.rules.wewenang import PEMBACA, Tolak
from pengawasan.perkara.sandi import kelompokkan_kode
from pengawasan.perkara.services import penerusan as layanan
from pengawasan.perkara.services.penerusan_tanggapan import buka_lampiran, catat_jawaban
from pengawasan.perkara.services.penerusan_tautan import cabut_tautan, terbitkan_tautan
from pengawasan.perkara.views.bukti import KOTAK_PASIR
from pengawasan.perkara.views.pintu import Tampilan, pada_laporan, pembaca, petugas_kantor
from pengawasan.perkara.views.saringan import aktif, tetangga
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.http import PetugasRequest

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
TampilanPenerusan = Callable[Concatenate[PetugasRequest, Penerusan, ...], HttpResponse]


def pada_penerusan(tampilan: TampilanPenerusan) -> Tampilan:
    """Give the view a forwarding of a report the officer may see: 404 for strangers, then 403."""

    @wraps(tampilan)
    def dijaga(request: PetugasRequest, id_penerusan: UUID, **lain: Any) -> HttpResponse:
        penerusan = penerusan_terlihat(request.user, id_penerusan)
        if not request.user.berperan(*PEMBACA):
            raise BukanWewenang
        pastikan_bebas(request.user, penerusan.laporan)
        return tampilan(request, penerusan, **lain)

    return petugas_kantor(dijaga)


@pembaca
@require_safe
def daftar(request: PetugasRequest) -> HttpResponse:
    """List the forwardings of one's jurisdiction, the longest under way first."""
    form = FormSaringPenerusan(request.GET)
    konteks: dict[str, Any] = {
        "form": form,
        "aktif": aktif(request.GET, form),
        "menu": "penerusan",
    }
    if form.is_valid():
        saring = form.cleaned_data
        halaman = daftar_penerusan(
            request.user, saring["keadaan"], saring["cari"], request.GET.get("kursor", "")
        )
        konteks |= {
            "baris": halaman.baris,
            "berikut": tetangga(request.GET, halaman.berikut),
            "sebelum": tetangga(request.GET, halaman.sebelum),
        }
    status = 200 if form.is_valid() else 400
    return render(request, "petugas/penerusan.html", konteks, status=status)


@pada_penerusan
@require_safe
def satu(request: PetugasRequest, penerusan: Penerusan) -> HttpResponse:
    """Show one forwarding: what went out, what came back, its link, what may be done.

    Who may not read what it tells sees its kind, target, state and dates, the letter's number,
    who sent it, whether identities went with it, where its link stands, and when the body said
    something of which kind.
    """
    return _satu(request, penerusan, FormTautan())


def _satu(request: PetugasRequest, penerusan: Penerusan, form: FormTautan) -> HttpResponse:
    sebab = sebab_penerusan(request.user, penerusan.laporan)
    tertutup = sebab_tertutup(request.user, penerusan.laporan)
    konteks = {
        "penerusan": penerusan,
        "laporan": penerusan.laporan,
        "tertutup": tertutup.label if tertutup else "",
        "isi": None if tertutup else buka_penerusan(penerusan),
        "bukti": [] if tertutup else bukti_diserahkan(penerusan),
        "tanggapan": kabar_dari(penerusan) if tertutup else tanggapan_dari(penerusan),
        "jam": jam_penerima(penerusan),
        "nomor": nomor_berlaku(penerusan),
        "tautan": tautan_hidup(penerusan),
        "terbuka": penerusan.keadaan in TERBUKA,
        "menunggu": penerusan.keadaan in MENUNGGU,
        "sebab": sebab.label if sebab else "",
        "form_tautan": form,
        "kini": timezone.now(),
        "menu": "penerusan",
    }
    status = 400 if form.errors else 200
    return render(request, "petugas/penerusan_satu.html", konteks, status=status)


@pada_penerusan
@require_POST
@sensitive_variables("rahasia", "konteks", "alamat")
def tautan(request: PetugasRequest, penerusan: Penerusan) -> HttpResponse:
    """Give out a link and show it this once, as a sheet with its QR code."""
    _pastikan(request, penerusan.laporan)
    form = FormTautan(request.POST)
    if not form.is_valid():
        return _satu(request, penerusan, form)
    rahasia = terbitkan_tautan(penerusan, request.user, form.cleaned_data["hari"])
    alamat = f"{settings.ALAMAT_SITUS}{reverse('terusan:depan', args=[rahasia])}"
    konteks = {
        "penerusan": penerusan,
        "laporan": penerusan.laporan,
        "alamat": alamat,
        "kode": kelompokkan_kode(rahasia),
        "nomor": nomor_berlaku(penerusan),
        "qr": qr(alamat, _("Tautan penerima")),
        "tautan": tautan_hidup(penerusan),
        "menu": "penerusan",
    }
    jawaban = render(request, "petugas/penerusan_tautan.html", konteks, status=201)
    jawaban["Referrer-Policy"] = "no-referrer"
    return jawaban


@pada_penerusan
@require_POST
def cabut(request: PetugasRequest, penerusan: Penerusan) -> HttpResponse:
    """Kill the link."""
    cabut_tautan(penerusan, request.user)
    messages.success(request, _("Tautan dicabut dan tidak dapat dibuka lagi."))
    return redirect("petugas:penerusan_satu", penerusan.pk)


@pada_penerusan
@GET_POST
def jawaban(request: PetugasRequest, penerusan: Penerusan) -> HttpResponse:
    """Keep an answer that came on paper and does not end the watching yet."""
    _pastikan(request, penerusan.laporan)
    form = FormJawabanKertas(request.POST or None, zona=penerusan.laporan.kantor.zona)
    if form.is_valid():
        try:
            catat_jawaban(penerusan, request.user, form.masukan(), form.cleaned_data["pada"])
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            messages.success(request, _("Jawaban dicatat."))
            return redirect("petugas:penerusan_satu", penerusan.pk)
    konteks = {
        "penerusan": penerusan,
        "laporan": penerusan.laporan,
        "form": form,
        "menu": "penerusan",
    }
    status = 400 if form.errors else 200
    return render(request, "petugas/penerusan_jawaban.html", konteks, status=status)


@pada_penerusan
@require_POST
def lampiran(request: PetugasRequest, penerusan: Penerusan, id_lampiran: UUID) -> HttpResponse:
    """Hand out a file the body attached to who reads what it said; each time is on the trail."""
    if sebab := sebab_tertutup(request.user, penerusan.laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    berkas = lampiran_pada(penerusan, id_lampiran)
    kunci = kunci_lampiran(berkas)
    if not gudang.utuh(kunci, berkas.pk, berkas.sha256):
        raise Penolakan(_("Berkas ini rusak di tempat penyimpanan. Beri tahu pengelola sistem."))
    buka_lampiran(penerusan, request.user, berkas)
    isi = StreamingHttpResponse(
        gudang.baca(kunci, berkas.pk), content_type="application/octet-stream"
    )
    nama = nama_lampiran(berkas)
    isi["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=nama)
    isi["Content-Length"] = str(berkas.ukuran)
    isi["Content-Security-Policy"] = KOTAK_PASIR
    isi["Cache-Control"] = "no-store"
    return cast("HttpResponse", isi)


@pada_laporan()
@GET_POST
def sampaikan(request: PetugasRequest, laporan: Laporan, jenis: str) -> HttpResponse:
    """Deliver a decision taken after a hearing to the body that must follow it."""
    if jenis not in JenisJalur.values:
        raise TidakDitemukan
    jalur = jalur_perkara(laporan, jenis)
    _pastikan(request, laporan)
    if not layanan.dapat_disampaikan(jalur) or penerusan_berjalan(laporan, jenis):
        raise Penolakan(_("Putusan jalur ini tidak sedang menunggu disampaikan."))
    zona = laporan.kantor.zona
    form = FormSampaikan(request.POST or None, laporan=laporan, jenis=jenis, zona=zona)
    if form.is_valid():
        pada = form.cleaned_data["pada"]
        try:
            baru = layanan.sampaikan(laporan, request.user, jenis, form.masukan(), pada)
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            messages.success(request, _("Putusan disampaikan."))
            return redirect("petugas:penerusan_satu", baru.pk)
    konteks = {"laporan": laporan, "jalur": jalur, "form": form, "menu": "penerusan"}
    status = 400 if form.errors else 200
    return render(request, "petugas/penerusan_sampaikan.html", konteks, status=status)


def _pastikan(request: PetugasRequest, laporan: Laporan) -> None:
    if sebab := sebab_penerusan(request.user, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
