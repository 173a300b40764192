"""Clarification of a case: who is invited, whether it reached them, what they said."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods

from laporan.models import Laporan
from pengawasan.perkara.choices import JenisJalur, Langkah, Sebab
from pengawasan.perkara.forms.klarifikasi import (
    FormBeritaAcara,
    FormPenyampaian,
    FormTambahUndangan,
)
from pengawasan.perkara.forms.penerimaan import FormAlasan
from pengawasan.perkara.models import UndanganKlarifikasi
from pengawasan.perkara.queries import klarifikasi as tanya
from pengawasan.perkara.queries.akses import jalur_perkara
from pengawasan.perkara.queries.kasus_menunggu import menunggu
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.queries.langkah import izin_langkah
from pengawasan.perkara.queries.surat_periksa import naskah_undangan
from pengawasan.perkara.rules.klarifikasi import TERBUKA
from pengawasan.perkara.rules.pelaku import PEMBACA, Tolak
from pengawasan.perkara.services import berita_acara as acara_layanan
from pengawasan.perkara.services import klarifikasi as layanan
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import Tampilan, pada_laporan, petugas_kantor
from wilayah.errors import BukanWewenang, Penolakan
from wilayah.http import PetugasRequest
from wilayah.rules.tenggat import zona_waktu

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
TampilanUndangan = Callable[..., HttpResponse]


def pada_undangan(tampilan: TampilanUndangan) -> Tampilan:
    """Give the view an invitation of a case the officer may see: 404 for strangers, then 403."""

    @wraps(tampilan)
    def dijaga(request: PetugasRequest, id_undangan: UUID) -> HttpResponse:
        undangan = tanya.undangan_terlihat(request.user, id_undangan)
        if not request.user.berperan(*PEMBACA):
            raise BukanWewenang
        laporan = tanya.laporan_undangan(undangan)
        pastikan_bebas(request.user, laporan)
        with timezone.override(zona_waktu(laporan.kantor.zona)):
            return tampilan(request, undangan, laporan)

    return petugas_kantor(dijaga)


@pada_laporan()
@require_GET
def daftar(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """List the invitations of a case, and where more may be sent."""
    jalur = tanya.jalur_terbuka(request.user, laporan)
    hak = izin_langkah(request.user, laporan)
    dibuka = {satu.jenis for satu in hak.perkara.jalur if satu.status in TERBUKA}
    konteks = {
        "laporan": laporan,
        "undangan": tanya.daftar_undangan(laporan),
        "jalur": [(satu.jenis, satu.get_jenis_display()) for satu in jalur],
        "menunggu": menunggu(hak, Langkah.KLARIFIKASI, dibuka),
        "menu": "antrean",
    }
    return render(request, "petugas/klarifikasi.html", konteks)


@pada_laporan()
@GET_POST
def tambah(request: PetugasRequest, laporan: Laporan, jenis: str) -> HttpResponse:
    """Invite one more person on a track."""
    jalur = jalur_perkara(laporan, jenis)
    _pastikan(tanya.sebab_periksa(request.user, laporan, jalur), Tolak.WEWENANG)
    _pastikan(tanya.sebab_tahap(jalur), Tolak.KEADAAN)
    with timezone.override(zona_waktu(laporan.kantor.zona)):
        form = FormTambahUndangan(
            request.POST or None,
            laporan=laporan,
            petugas=request.user,
            langkah=Langkah.KLARIFIKASI,
            jalur=jalur,
        )
        if terlaksana(form, form.laksanakan):
            messages.success(request, _("Undangan dicatat."))
            return redirect("petugas:klarifikasi", laporan.nomor)
        konteks = {"laporan": laporan, "form": form, "jenis": JenisJalur(jenis), "menu": "antrean"}
        status = 400 if form.is_bound else 200
        return render(request, "petugas/klarifikasi_tambah.html", konteks, status=status)


@pada_undangan
@GET_POST
@sensitive_variables("konteks")
def undangan(
    request: PetugasRequest, undangan: UndanganKlarifikasi, laporan: Laporan
) -> HttpResponse:
    """Show one invitation with its deliveries, and record the next one."""
    orang = tanya.sebab_sampaikan(request.user, laporan)
    tahap = tanya.sebab_tahap(undangan.jalur, menyelesaikan=True)
    if request.method == "POST":
        _pastikan(orang, Tolak.WEWENANG)
        _pastikan(tahap, Tolak.KEADAAN)
    form = FormPenyampaian(request.POST or None)
    if terlaksana(form, lambda: _sampaikan(request, undangan, form)):
        messages.success(request, _("Penyampaian dicatat."))
        return redirect("petugas:undangan", undangan.pk)
    konteks = {
        "laporan": laporan,
        "undangan": tanya.buka_undangan(undangan),
        "boleh_baca": orang is None,
        "boleh_periksa": tanya.sebab_periksa(request.user, laporan, undangan.jalur) is None,
        "penyampaian": [] if orang else tanya.penyampaian_undangan(undangan),
        "naskah": [] if orang else naskah_undangan(undangan),
        "form": None if orang or tahap else form,
        "sebab": _kata(orang or tahap),
        "menu": "antrean",
    }
    status = 400 if form.errors else 200
    return render(request, "petugas/klarifikasi_undangan.html", konteks, status=status)


@pada_undangan
@GET_POST
@sensitive_variables("orang", "konteks")
def surat(request: PetugasRequest, undangan: UndanganKlarifikasi, laporan: Laporan) -> HttpResponse:
    """Show the invitation as a letter to its one addressee; a protected name needs a reason."""
    terbuka = tanya.buka_undangan(undangan)
    form = FormAlasan(request.POST or None)
    konteks = {"laporan": laporan, "undangan": terbuka, "form": form, "menu": "antrean"}
    if terbuka.terlindung and not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "petugas/klarifikasi_alasan.html", konteks, status=status)
    alasan = form.cleaned_data["alasan"] if terbuka.terlindung else ""
    konteks |= {"orang": layanan.buka_nama(undangan, request.user, alasan)}
    if terbuka.terlindung:
        konteks |= {"penyampaian": tanya.penyampaian_undangan(undangan, nama_dibuka=True)}
    return render(request, "petugas/klarifikasi_surat.html", konteks)


@pada_undangan
@GET_POST
@sensitive_variables("konteks", "form", "terbuka")
def berita_acara(
    request: PetugasRequest, undangan: UndanganKlarifikasi, laporan: Laporan
) -> HttpResponse:
    """Show the minutes, and keep them (``simpan``) or sign them (``tandatangani``)."""
    ada = tanya.acara_undangan(undangan)
    if ada is not None and ada.ditandatangani_pada is not None:
        konteks = {"laporan": laporan, "undangan": tanya.buka_undangan(undangan), "menu": "antrean"}
        konteks |= {"acara": acara_layanan.baca_keterangan(ada, request.user)}
        return render(request, "petugas/klarifikasi_acara.html", konteks)
    _pastikan(tanya.sebab_periksa(request.user, laporan, undangan.jalur), Tolak.WEWENANG)
    _pastikan(tanya.sebab_tahap(undangan.jalur, menyelesaikan=ada is not None), Tolak.KEADAAN)
    terbuka = acara_layanan.baca_keterangan(ada, request.user) if ada else None
    form = FormBeritaAcara(request.POST or None, laporan=laporan, acara=terbuka)
    if terlaksana(form, lambda: _simpan(request, undangan, form)):
        messages.success(request, _("Berita acara disimpan."))
        return redirect("petugas:berita_acara", undangan.pk)
    konteks = {
        "laporan": laporan,
        "undangan": tanya.buka_undangan(undangan),
        "form": form,
        "menu": "antrean",
    }
    status = 400 if form.is_bound else 200
    return render(request, "petugas/klarifikasi_acara_tulis.html", konteks, status=status)


def _sampaikan(
    request: PetugasRequest, undangan: UndanganKlarifikasi, form: FormPenyampaian
) -> None:
    layanan.catat_penyampaian(undangan, request.user, form.masukan())


def _simpan(request: PetugasRequest, undangan: UndanganKlarifikasi, form: FormBeritaAcara) -> None:
    tanda = "tandatangani" in request.POST
    acara_layanan.simpan_berita_acara(undangan, request.user, form.masukan(), ditandatangani=tanda)


def _kata(sebab: Sebab | None) -> str:
    return str(sebab.label) if sebab else ""


def _pastikan(sebab: Sebab | None, status: Tolak) -> None:
    if sebab is not None:
        raise Penolakan(str(sebab.label), status=status)
