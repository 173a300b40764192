"""Binding a phone, signing in by PIN, signing out, and wiping the phone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from laporan.api.akses import kunci_asal
from laporan.templatetags.rupa import saat_ringkas
from pengawasan.lapangan.errors import UndanganMati
from pengawasan.lapangan.forms.masuk import FormKode, FormPin, FormPinBaru
from pengawasan.lapangan.http import (
    KUKI_PERANGKAT,
    KUKI_SESI,
    UMUR_PERANGKAT,
    LapanganRequest,
    hapus_kuki,
    pasang_kuki,
)
from pengawasan.lapangan.models import Perangkat
from pengawasan.lapangan.queries.sesi import perangkat_dikenal, undangan_hidup
from pengawasan.lapangan.services import masuk as layanan
from pengawasan.lapangan.services.undangan import ikat
from pengawasan.lapangan.views.pintu import berakhir, bermasa, pengawas_masuk, ponsel
from wilayah.errors import MasukanKeliru, Penolakan
from wilayah.http import tujuan_aman
from wilayah.transports.batas import Batas, boleh

KODE_UNDANGAN = Batas("undangan-lapangan", 30, 600)
GET_POST = require_http_methods(["GET", "HEAD", "POST"])
SAPU_BERSIH = '"cache", "storage"'


@never_cache
@sensitive_post_parameters()
@GET_POST
def undangan(request: HttpRequest) -> HttpResponse:
    """Ask for an invitation's code, say whom it is for, and bind the phone with a new PIN.

    Only the last press, with a PIN, spends the invitation: looking at it changes nothing.
    """
    if request.method != "POST":
        return _halaman_kode(request, FormKode())
    if not boleh(KODE_UNDANGAN, kunci_asal(request)):
        raise Penolakan(_("Terlalu sering. Tunggu sepuluh menit lalu coba lagi."), status=429)
    if "pin" in request.POST:
        return _ikat(request, FormPinBaru(request.POST))
    form = FormKode(request.POST)
    if not form.is_valid():
        return _halaman_kode(request, form, status=400)
    return _halaman_pin(request, FormPinBaru(initial=form.cleaned_data), form.cleaned_data["kode"])


@never_cache
@sensitive_post_parameters()
@GET_POST
def masuk(request: HttpRequest) -> HttpResponse:
    """Ask for the PIN of a bound phone; five wrong ones lock it."""
    perangkat = ponsel(request)
    if perangkat is None:
        return redirect("lapangan:undangan")
    if not perangkat.pengawas.bertugas_kini:
        return berakhir(request, perangkat)
    if request.method != "POST" and bermasa(perangkat, request):
        return redirect("lapangan:beranda")
    form = FormPin(request.POST or None)
    if form.is_valid():
        hasil = layanan.masuk(perangkat, form.cleaned_data["pin"])
        if hasil.sesi:
            return _masukkan(redirect(_tujuan(request)), hasil.sesi)
        form.add_error("pin", _sebab(hasil, perangkat))
    konteks = {
        "form": form,
        "pengawas": perangkat.pengawas,
        "tujuan": tujuan_aman(request, ""),
    }
    status = 400 if form.is_bound else 200
    return render(request, "lapangan/masuk.html", konteks, status=status)


@pengawas_masuk
@require_POST
def keluar(request: LapanganRequest) -> HttpResponse:
    """End the session; with ``hapus`` the browser also forgets everything kept on the phone."""
    layanan.keluar(request.perangkat)
    jawaban = redirect("lapangan:masuk")
    hapus_kuki(jawaban, KUKI_SESI)
    if "hapus" in request.POST:
        jawaban["Clear-Site-Data"] = SAPU_BERSIH
    return jawaban


def _ikat(request: HttpRequest, form: FormPinBaru) -> HttpResponse:
    if not form.is_valid():
        return _halaman_pin(request, form, request.POST.get("kode", ""), status=400)
    kode, pin = form.cleaned_data["kode"], form.cleaned_data["pin"]
    try:
        rahasia = ikat(kode, pin)
    except MasukanKeliru as galat:
        form.add_error("pin", galat.galat["pin"][0])
        return _halaman_pin(request, form, kode, status=400)
    except UndanganMati as galat:
        return _mati(request, galat)
    jawaban = redirect("lapangan:beranda")
    pasang_kuki(jawaban, KUKI_PERANGKAT, rahasia, UMUR_PERANGKAT)
    perangkat = perangkat_dikenal(rahasia)
    assert perangkat is not None, "the phone was bound this moment"
    if not perangkat.pengawas.bertugas_kini:
        return jawaban
    return _masukkan(jawaban, layanan.masuk(perangkat, pin).sesi)


def _masukkan(jawaban: HttpResponse, sesi: str) -> HttpResponse:
    pasang_kuki(jawaban, KUKI_SESI, sesi, int(layanan.UMUR_SESI.total_seconds()))
    return jawaban


def _halaman_kode(request: HttpRequest, form: FormKode, *, status: int = 200) -> HttpResponse:
    konteks = {"form": form, "terikat": ponsel(request)}
    return render(request, "lapangan/undangan.html", konteks, status=status)


def _halaman_pin(
    request: HttpRequest, form: FormPinBaru, kode: str, *, status: int = 200
) -> HttpResponse:
    undangan = undangan_hidup(kode)
    if undangan is None:
        return _mati(request, UndanganMati())
    konteks = {"form": form, "pengawas": undangan.pengawas}
    return render(request, "lapangan/pin_baru.html", konteks, status=status)


def _mati(request: HttpRequest, galat: UndanganMati) -> HttpResponse:
    form = FormKode(request.POST)
    form.full_clean()
    form.add_error("kode", galat.pesan)
    return _halaman_kode(request, form, status=galat.status)


def _tujuan(request: HttpRequest) -> str:
    beranda = reverse("lapangan:beranda")
    tujuan = tujuan_aman(request, beranda)
    return tujuan if tujuan.startswith(beranda) else beranda


def _sebab(hasil: layanan.HasilMasuk, perangkat: Perangkat) -> str:
    """Say why a PIN did not open, and what can be done."""
    if hasil.terkunci_mati:
        return _("Ponsel ini terkunci. Hanya kantor pengawas yang dapat membukanya.")
    if hasil.terkunci_sampai is not None:
        saat = saat_ringkas(hasil.terkunci_sampai, perangkat.pengawas.zona)
        return _("PIN salah lima kali. Coba lagi sesudah %(saat)s, atau hubungi kantor.") % {
            "saat": saat
        }
    return _("PIN salah. Sisa %(n)d kali sebelum terkunci.") % {"n": hasil.sisa}
