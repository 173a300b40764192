"""Supervisors in the field, as their office keeps them: list, invitations, locks, ends."""

from dataclasses import asdict
from functools import wraps
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from laporan.cetak import qr
from pengawasan.lapangan.models import PengawasLapangan
from pengawasan.lapangan.queries.pengawas import (
    SaringPengawas,
    dapat_mengurus,
    desa_kantor,
    halaman_pengawas,
    keadaan_perangkat,
    satu_pengawas,
    telepon_pengawas,
    undangan_terbuka,
)
from pengawasan.lapangan.services import pengawas as layanan
from pengawasan.lapangan.services.masuk import buka_kunci
from pengawasan.lapangan.services.undangan import UndanganBaru, undang, undang_baru
from pengawasan.perkara.forms.pengawas import (
    FormCabut,
    FormMasaTugas,
    FormPengawas,
    FormSaringPengawas,
    FormTempel,
)
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import Tampilan, pembaca
from pengawasan.perkara.views.saringan import aktif, tautan
from wilayah.errors import BukanWewenang, TidakDitemukan
from wilayah.http import PetugasRequest
from wilayah.queries.jejak import riwayat

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
MENU = {"menu": "pengawas"}


@pembaca
@require_safe
def daftar(request: PetugasRequest) -> HttpResponse:
    """List the supervisors of the jurisdiction by village and polling place."""
    form = FormSaringPengawas(request.GET)
    konteks: dict[str, Any] = MENU | {"form": form, "boleh": dapat_mengurus(request.user)}
    if form.is_valid():
        saring = SaringPengawas(**form.cleaned_data)
        halaman = halaman_pengawas(request.user, saring, request.GET.get("setelah", ""))
        konteks |= {
            "baris": halaman.baris,
            "berikut": tautan(request.GET, setelah=halaman.berikut) if halaman.berikut else "",
            "aktif": aktif(request.GET, form),
            "disaring": any(asdict(saring).values()),
        }
    status = 200 if form.is_valid() else 400
    return render(request, "petugas/pengawas.html", konteks, status=status)


def _pengurus(tampilan: Tampilan) -> Tampilan:
    """Let in who invites and revokes; others of the office read the list."""

    @pembaca
    @wraps(tampilan)
    def dijaga(request: PetugasRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not dapat_mengurus(request.user):
            raise BukanWewenang(
                _("Pengawas lapangan diurus koordinator, pimpinan, atau sekretariat kantornya.")
            )
        return tampilan(request, *args, **kwargs)

    return dijaga


@_pengurus
@GET_POST
@sensitive_variables("undangan")
def tambah(request: PetugasRequest) -> HttpResponse:
    """Take a supervisor on; the invitation stands in this answer only."""
    form = FormPengawas(request.POST or None, desa=desa_kantor(request.user))
    undangan: list[UndanganBaru] = []
    if terlaksana(form, lambda: undangan.extend(undang_baru(request.user, [form.baru()]))):
        return _lembar(request, undangan)
    konteks = MENU | {"form": form}
    status = 400 if form.errors else 200
    return render(request, "petugas/pengawas_tambah.html", konteks, status=status)


@_pengurus
@GET_POST
@sensitive_variables("undangan")
def tempel(request: PetugasRequest) -> HttpResponse:
    """Take on a pasted list, all or none; wrong lines are named by their number."""
    form = FormTempel(request.POST or None)
    undangan: list[UndanganBaru] = []
    if terlaksana(form, lambda: undangan.extend(undang_baru(request.user, form.baru()))):
        return _lembar(request, undangan)
    konteks = MENU | {"form": form}
    status = 400 if form.errors else 200
    return render(request, "petugas/pengawas_tempel.html", konteks, status=status)


@pembaca
@require_safe
def satu(request: PetugasRequest, id_pengawas: UUID) -> HttpResponse:
    """Show one supervisor: phone, last activity, what happened to the account."""
    return _halaman(request, _cari(request, id_pengawas))


@_pengurus
@require_POST
@sensitive_variables("undangan")
def undang_lagi(request: PetugasRequest, id_pengawas: UUID) -> HttpResponse:
    """Invite again; the old phone dies with it."""
    undangan = [undang(_cari(request, id_pengawas), request.user)]
    return _lembar(request, undangan)


@_pengurus
@require_POST
def buka(request: PetugasRequest, id_pengawas: UUID) -> HttpResponse:
    """Open a locked phone; its PIN stays."""
    buka_kunci(_cari(request, id_pengawas), request.user)
    messages.success(request, _("Kunci dibuka. PIN-nya tetap yang lama."))
    return redirect("petugas:pengawas_satu", id_pengawas)


@_pengurus
@require_POST
def masa(request: PetugasRequest, id_pengawas: UUID) -> HttpResponse:
    """Move the term."""
    pengawas = _cari(request, id_pengawas)
    form = FormMasaTugas(request.POST)

    def ubah() -> None:
        isi = form.cleaned_data
        layanan.ubah_masa(pengawas, request.user, isi["aktif_dari"], isi["aktif_sampai"])

    if terlaksana(form, ubah):
        messages.success(request, _("Masa tugas disimpan."))
        return redirect("petugas:pengawas_satu", id_pengawas)
    return _halaman(request, pengawas, masa=form)


@_pengurus
@require_POST
def cabut(request: PetugasRequest, id_pengawas: UUID) -> HttpResponse:
    """End the account at once."""
    pengawas = _cari(request, id_pengawas)
    form = FormCabut(request.POST)
    if form.is_valid():
        layanan.cabut(pengawas, request.user, form.cleaned_data["alasan"])
        messages.success(request, _("Akun dicabut. Ponselnya mati sekarang juga."))
        return redirect("petugas:pengawas_satu", id_pengawas)
    return _halaman(request, pengawas, cabut=form)


def _cari(request: PetugasRequest, id_pengawas: UUID) -> PengawasLapangan:
    pengawas = satu_pengawas(request.user, id_pengawas)
    if pengawas is None:
        raise TidakDitemukan
    return pengawas


def _halaman(
    request: PetugasRequest, pengawas: PengawasLapangan, **formulir: forms.Form
) -> HttpResponse:
    awal = {"aktif_dari": pengawas.aktif_dari, "aktif_sampai": pengawas.aktif_sampai}
    boleh = dapat_mengurus(request.user)
    konteks = MENU | {
        "pengawas": pengawas,
        "perangkat": keadaan_perangkat(pengawas),
        "undangan": undangan_terbuka(pengawas),
        "telepon": telepon_pengawas(pengawas) if boleh else "",
        "jejak": list(riwayat(layanan.SUBJEK, pengawas.pk).order_by("-urut")[:50]),
        "boleh": boleh,
        "masa": FormMasaTugas(initial=awal),
        "cabut": FormCabut(),
    }
    salah = any(form.errors for form in formulir.values())
    status = 400 if salah else 200
    return render(request, "petugas/pengawas_satu.html", konteks | formulir, status=status)


def _lembar(request: PetugasRequest, undangan: list[UndanganBaru]) -> HttpResponse:
    """Show invitations once, to print or to send on; they stand in this answer only."""
    judul = _("Tautan undangan")
    daftar_lembar = [{"isi": satu, "qr": qr(satu.tautan, judul)} for satu in undangan]
    konteks = MENU | {"undangan": daftar_lembar}
    return render(request, "petugas/pengawas_undangan.html", konteks)
