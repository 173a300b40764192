"""Signing in and out, a forgotten password, and the language switch."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_required
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlsafe_base64_decode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from kombu.exceptions import OperationalError as BrokerPutus

from wilayah.choices import Peran
from wilayah.errors import Penolakan, TidakDitemukan
from wilayah.forms.akun import FormLupaSandi, FormMasuk, FormSandiBaru
from wilayah.http import KUKI_BAHASA, PetugasRequest, jaringan_asal, tujuan_aman
from wilayah.models import Petugas
from wilayah.queries.petugas import bersurel, petugas_sesi
from wilayah.rules.nama_akun import nama_baku
from wilayah.services import akun
from wilayah.tasks import pulihkan_sandi
from wilayah.transports.batas import Batas, boleh

PER_AKUN = Batas("masuk-akun", 10, 600)
PER_AKUN_SEHARI = Batas("masuk-akun-sehari", 50, 86400)
PER_JARINGAN = Batas("masuk-jaringan", 100, 600)
LUPA_SANDI = Batas("lupa-sandi", 10, 3600)
SETAHUN = 365 * 24 * 3600
SESI_PEMULIHAN = "pemulihan_sandi"


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def masuk(request: HttpRequest) -> HttpResponse:
    """Sign in; too many tries answer 429 without looking at the password."""
    if request.user.is_authenticated and request.method != "POST":
        return redirect("setelah_masuk")
    form = FormMasuk(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            _pastikan_masih_boleh(request, form.cleaned_data["username"])
            petugas = akun.kenali(**_isian(form), asal=jaringan_asal(request))
            if petugas:
                return _masukkan(request, petugas)
            form.add_error(None, _("Nama pengguna atau kata sandi tidak cocok."))
    konteks = {"form": form, "tujuan": tujuan_aman(request, "")}
    return render(request, "wilayah/masuk.html", konteks, status=status)


@require_POST
def keluar(request: HttpRequest) -> HttpResponse:
    """Sign out."""
    logout(request)
    return redirect("masuk")


@login_required
def setelah_masuk(request: PetugasRequest) -> HttpResponse:
    """Go on to where one works: officers to the queue, administrators to people, partners home."""
    if request.user.kantor is None:
        return redirect("admin:index" if request.user.is_superuser else "mitra:beranda")
    hanya_admin = set(request.user.peran) == {Peran.ADMIN}
    return redirect("petugas:orang" if hanya_admin else "petugas:antrean")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lupa_sandi(request: HttpRequest) -> HttpResponse:
    """Ask for a link; the answer is the same whether the address is known or not."""
    form = FormLupaSandi(request.POST or None)
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "wilayah/lupa_sandi.html", {"form": form}, status=status)
    if not boleh(LUPA_SANDI, jaringan_asal(request)):
        raise Penolakan(_("Terlalu sering. Tunggu satu jam lalu coba lagi."), status=429)
    pk = list(bersurel(form.cleaned_data["surel"]).values_list("pk", flat=True))
    try:
        pulihkan_sandi.delay(pk)
    except BrokerPutus:
        pesan = _("Surel belum dapat dikirim sekarang. Coba lagi sebentar lagi.")
        raise Penolakan(pesan, status=503) from None
    return render(request, "wilayah/lupa_sandi_terkirim.html")


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def sandi_baru(request: HttpRequest, kunci: str = "", token: str = "") -> HttpResponse:
    """Set a new password; a sound token moves from the address into the session first."""
    if token:
        _pemegang_tautan(kunci, token)
        request.session[SESI_PEMULIHAN] = [kunci, token]
        return redirect("sandi_baru")
    petugas = _pemegang_tautan(*request.session.get(SESI_PEMULIHAN, ["", ""]))
    form = FormSandiBaru(petugas, request.POST or None)
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "wilayah/sandi_baru.html", {"form": form}, status=status)
    akun.ganti_sandi(petugas, form.cleaned_data["sandi"], pelaku=petugas)
    request.session.flush()
    return redirect(f"{reverse('masuk')}?sandi=baru")


@require_POST
def bahasa(request: HttpRequest) -> HttpResponse:
    """Switch the language of the pages by a cookie."""
    pilihan = request.POST.get("bahasa", "")
    jawaban = redirect(tujuan_aman(request, reverse("beranda"), "lanjut"))
    if pilihan in dict(settings.LANGUAGES):
        jawaban.set_cookie(
            KUKI_BAHASA, pilihan, SETAHUN, samesite="Lax", httponly=True, secure=settings.TLS
        )
    return jawaban


def _isian(form: FormMasuk) -> dict[str, str]:
    return {"username": form.cleaned_data["username"], "sandi": form.cleaned_data["password"]}


def _pastikan_masih_boleh(request: HttpRequest, username: str) -> None:
    nama, asal = nama_baku(username), jaringan_asal(request)
    # Only per network: a limit over all of them would let anybody lock an officer out.
    per_akun = all(boleh(batas, nama, asal) for batas in (PER_AKUN, PER_AKUN_SEHARI))
    if not (boleh(PER_JARINGAN, asal) and per_akun):
        pesan = _("Terlalu banyak percobaan masuk. Tunggu sepuluh menit lalu coba lagi.")
        raise Penolakan(pesan, status=429)


def _masukkan(request: HttpRequest, petugas: Petugas) -> HttpResponse:
    login(request, petugas)
    akun.catat_masuk(petugas, asal=jaringan_asal(request))
    return redirect(tujuan_aman(request, reverse("setelah_masuk")))


def _pemegang_tautan(kunci: str, token: str) -> Petugas:
    try:
        petugas = petugas_sesi(int(urlsafe_base64_decode(kunci)))
    except (ValueError, OverflowError):
        petugas = None
    if petugas is None or not default_token_generator.check_token(petugas, token):
        raise TidakDitemukan(_("Tautan ini sudah dipakai atau lewat satu jam. Minta yang baru."))
    return petugas
