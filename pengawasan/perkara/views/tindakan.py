"""Acts on one report: each has its page, says what will happen, and happens on POST."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from laporan.choices import CaraHubungi, CaraSerah
from laporan.models import Laporan
from laporan.services.penerimaan import tautan_status
from pengawasan.perkara.choices import Putusan, Tindakan
from pengawasan.perkara.forms.penerimaan import (
    FormKelengkapan,
    FormKontak,
    FormTerima,
    FormTugaskan,
)
from pengawasan.perkara.queries.pilihan import pilihan_orang
from pengawasan.perkara.rules.kajian import MasukanKajian
from pengawasan.perkara.rules.kontak import tautan_wa
from pengawasan.perkara.services import kajian as layanan_kajian
from pengawasan.perkara.services import penerimaan as layanan
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.http import PetugasRequest

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@pada_laporan(Tindakan.TERIMA)
@GET_POST
def terima(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Receive the originals; then the receipt to print."""
    form = FormTerima(request.POST or None)
    if not form.is_valid():
        return _halaman(request, "terima", laporan, form)
    isi = form.cleaned_data
    layanan.terima_berkas(
        laporan, request.user, isi["diserahkan"], CaraSerah(isi["cara"]), isi["catatan"]
    )
    return redirect("petugas:tanda_bukti", laporan.nomor)


@pada_laporan(Tindakan.PERIKSA_IDENTITAS)
@require_POST
def periksa_identitas(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Mark that the identity card was seen."""
    layanan.periksa_identitas(laporan, request.user)
    return _selesai(request, laporan, _("Kartu identitas ditandai sudah diperiksa."))


@pada_laporan(Tindakan.KODE_AKSES_BARU)
@GET_POST
@sensitive_variables("kode")
def kode_baru(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Issue a new access code and show it once, in this answer only."""
    if request.method != "POST":
        akibat = [
            _("Kode lama langsung mati."),
            _("Kode baru tampil sekali di halaman ini untuk dicetak dan diserahkan."),
            _("Pelapor membaca di riwayatnya bahwa kode diganti di kantor ini."),
        ]
        return _konfirmasi(request, laporan, Tindakan.KODE_AKSES_BARU, akibat)
    kode = layanan.terbitkan_kode_baru(laporan, request.user)
    konteks = {"laporan": laporan, "kode": kode, "menu": "antrean"}
    return render(request, "petugas/kode_baru.html", konteks)


@pada_laporan(Tindakan.INFORMASI_AWAL)
@GET_POST
def informasi_awal(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Confirm that the originals never came."""
    if request.method != "POST":
        akibat = [
            _("Laporan ini diteruskan sebagai informasi awal, tanpa kajian awal."),
            _("Pelapor diberi tahu, dan masih dapat menjadikannya laporan dalam tujuh harinya."),
        ]
        return _konfirmasi(request, laporan, Tindakan.INFORMASI_AWAL, akibat)
    layanan.jadikan_informasi_awal(laporan, request.user)
    return _selesai(request, laporan, _("Laporan ini sekarang informasi awal."))


@pada_laporan(Tindakan.TUGASKAN)
@GET_POST
def tugaskan(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Name who answers for the report."""
    kini = laporan.penanggung_jawab.username if laporan.penanggung_jawab else ""
    form = FormTugaskan(
        request.POST or None, orang=pilihan_orang(laporan), initial={"petugas": kini}
    )
    if not form.is_valid():
        return _halaman(request, "tugaskan", laporan, form)
    layanan.tugaskan(laporan, request.user, form.cleaned_data["petugas"])
    return _selesai(request, laporan, _("Penanggung jawab disimpan."))


@pada_laporan(Tindakan.MULAI_KAJIAN)
@GET_POST
def mulai_kajian(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Begin the initial study; to look at there is nothing here but the report itself."""
    if request.method != "POST":
        return redirect("petugas:laporan", laporan.nomor)
    layanan_kajian.mulai_kajian(laporan, request.user)
    return _selesai(request, laporan, _("Kajian awal dimulai."))


@pada_laporan(Tindakan.CATAT_KONTAK)
@GET_POST
@sensitive_variables("alamat", "lain")
def kontak(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Log a try to tell the reporter what is missing; their contact is shown on demand."""
    if "tampilkan" in request.POST:
        alamat = layanan.buka_kontak(laporan, request.user)
        lain = {"alamat": alamat, "wa": tautan_wa(alamat.get("telepon", ""), _pesan_wa(laporan))}
        return _halaman(request, "kontak", laporan, FormKontak(), **lain)
    form = FormKontak(request.POST or None)
    if not form.is_valid():
        return _halaman(request, "kontak", laporan, form)
    isi = form.cleaned_data
    berhasil = isi["berhasil"] == "ya"
    layanan.catat_kontak(
        laporan, request.user, CaraHubungi(isi["cara"]), berhasil=berhasil, catatan=isi["catatan"]
    )
    kabar = _("Tercatat. Batas waktu melengkapi sudah berjalan.") if berhasil else _("Tercatat.")
    return _selesai(request, laporan, kabar)


@pada_laporan(Tindakan.TERIMA_KELENGKAPAN)
@GET_POST
def kelengkapan(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Take in at the counter what was missing."""
    form = FormKelengkapan(request.POST or None)
    if not form.is_valid():
        return _halaman(request, "kelengkapan", laporan, form)
    layanan.terima_kelengkapan(laporan, request.user, form.cleaned_data["diserahkan"])
    return _selesai(request, laporan, _("Kelengkapan diterima. Kajian awal dilanjutkan."))


@pada_laporan(Tindakan.AMBIL_ALIH)
@GET_POST
def ambil_alih(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Take the report over from a lower office."""
    if request.method != "POST":
        akibat = [
            _("%(kantor)s tidak lagi menangani laporan ini.") % {"kantor": laporan.kantor.nama},
            _("Kantor Anda menjadi pemegangnya; batas waktu yang berjalan tetap."),
            _("Pelapor dan kantor itu membaca bahwa laporan diambil alih."),
        ]
        return _konfirmasi(request, laporan, Tindakan.AMBIL_ALIH, akibat)
    layanan_kajian.putuskan_kajian(laporan, request.user, MasukanKajian(Putusan.AMBIL_ALIH))
    return _selesai(request, laporan, _("Laporan ini sekarang ditangani kantor Anda."))


def _halaman(
    request: PetugasRequest, nama: str, laporan: Laporan, form: forms.Form, **lain: Any
) -> HttpResponse:
    konteks = {"laporan": laporan, "form": form, "menu": "antrean"} | lain
    status = 400 if form.is_bound else 200
    return render(request, f"petugas/{nama}.html", konteks, status=status)


def _konfirmasi(
    request: PetugasRequest, laporan: Laporan, tindakan: Tindakan, akibat: list[str]
) -> HttpResponse:
    konteks = {"laporan": laporan, "tindakan": tindakan, "akibat": akibat, "menu": "antrean"}
    return render(request, "petugas/konfirmasi.html", konteks)


def _selesai(request: PetugasRequest, laporan: Laporan, kabar: str) -> HttpResponse:
    messages.success(request, kabar)
    return redirect("petugas:laporan", laporan.nomor)


def _pesan_wa(laporan: Laporan) -> str:
    """Return what WhatsApp is given: the number and the address of the status page, no more."""
    isi = {"nomor": laporan.nomor, "tautan": tautan_status(laporan)}
    return _("Laporan %(nomor)s: ada kabar untuk Anda di %(tautan)s") % isi
