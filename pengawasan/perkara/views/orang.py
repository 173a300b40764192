"""People and roles of one's office."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pengawasan.perkara.services.gakkumdu import PENGURUS
from pengawasan.perkara.views.pintu import petugas_kantor
from wilayah.choices import Peran
from wilayah.errors import BukanWewenang, MasukanKeliru, TidakDitemukan
from wilayah.forms.akun import FormTambahPetugas, FormUbahPetugas
from wilayah.http import PetugasRequest
from wilayah.models import Petugas
from wilayah.queries.petugas import petugas_kantor as orang_di
from wilayah.services import akun


@petugas_kantor
@require_safe
def orang(request: PetugasRequest) -> HttpResponse:
    """List who works in one's office and in which roles."""
    assert request.user.kantor is not None, "the guard lets in people of an office"
    konteks = {
        "orang": orang_di(request.user.kantor),
        "boleh": _pengurus(request.user),
        "gakkumdu": request.user.berperan(*PENGURUS),
    }
    return render(request, "petugas/orang.html", konteks)


@petugas_kantor
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("sandi")
def tambah(request: PetugasRequest) -> HttpResponse:
    """Make an account; its first password is shown once, in this answer only."""
    _pastikan_pengurus(request.user)
    form = FormTambahPetugas(request.POST or None)
    if form.is_valid():
        try:
            petugas, sandi = akun.tambah_petugas(request.user, **form.cleaned_data)
        except MasukanKeliru as galat:
            for nama, pesan in galat.galat.items():
                form.add_error(nama, pesan)
        else:
            return _sandi(request, petugas, sandi)
    status = 400 if form.errors else 200
    return render(
        request, "petugas/orang_tambah.html", {"form": form, "menu": "orang"}, status=status
    )


@petugas_kantor
@require_http_methods(["GET", "HEAD", "POST"])
def ubah(request: PetugasRequest, username: str) -> HttpResponse:
    """Change a colleague's name, address, roles or access."""
    petugas = _rekan(request.user, username)
    akun.pastikan_boleh_mengatur(request.user, petugas)
    awal = {
        "nama": petugas.nama,
        "surel": petugas.surel,
        "peran": petugas.peran,
        "aktif": petugas.is_active,
    }
    form = FormUbahPetugas(request.POST or None, initial=awal)
    if form.is_valid():
        akun.ubah_petugas(petugas, request.user, **form.cleaned_data)
        messages.success(request, _("Akun %s disimpan.") % petugas.username)
        return redirect("petugas:orang")
    konteks = {"form": form, "orang": petugas, "menu": "orang"}
    return render(request, "petugas/orang_ubah.html", konteks, status=400 if form.errors else 200)


@petugas_kantor
@require_POST
@sensitive_variables("sandi")
def sandi_baru(request: PetugasRequest, username: str) -> HttpResponse:
    """Give a colleague a new first password, shown once."""
    petugas = _rekan(request.user, username)
    sandi = akun.atur_ulang_sandi(petugas, pelaku=request.user)
    return _sandi(request, petugas, sandi)


def _sandi(request: PetugasRequest, petugas: Petugas, sandi: str) -> HttpResponse:
    konteks = {"orang": petugas, "sandi": sandi, "menu": "orang"}
    return render(request, "petugas/orang_sandi.html", konteks)


def _rekan(saya: Petugas, username: str) -> Petugas:
    assert saya.kantor is not None, "the guard lets in people of an office"
    tertulis = "\0" not in username
    petugas = orang_di(saya.kantor).filter(username=username).first() if tertulis else None
    if petugas is None:
        raise TidakDitemukan
    return petugas


def _pengurus(petugas: Petugas) -> bool:
    return petugas.berperan(Peran.ADMIN, Peran.PIMPINAN)


def _pastikan_pengurus(petugas: Petugas) -> None:
    if not _pengurus(petugas):
        raise BukanWewenang(_("Hanya admin atau pimpinan kantor yang mengatur akun."))
