from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from laporan.views.contoh_gaya import konteks_gaya
from wilayah.api.galat import AWALAN_API, jawaban_umum
from wilayah.choices import JenisPemilihan
from wilayah.http import konteks_galat
from wilayah.queries.rezim import rezim_berlaku
from wilayah.rules.rezim import rezim_bawaan

DI_RUANG_KERJA = frozenset({403, 404})
JENIS_DI_BERANDA = (JenisPemilihan.TIDAK_TAHU, JenisPemilihan.PRESIDEN)
LANGKAH_DI_BERANDA = (
    ("pelaporan", _("Melapor")),
    ("serah_berkas", _("Menyerahkan berkas asli")),
    ("kajian_awal", _("Kajian awal")),
    ("perbaikan", _("Melengkapi laporan")),
    ("penanganan", _("Penanganan")),
    ("perpanjangan", _("Penanganan bila diperpanjang")),
)


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    """Show the start page, with the deadlines of the law now in force."""
    hari_ini = timezone.localdate()
    rezim = [rezim_berlaku(rezim_bawaan(hari_ini, jenis), hari_ini) for jenis in JENIS_DI_BERANDA]
    konteks = {"batas": rezim[0].tenggat, "rezim": rezim, "langkah": LANGKAH_DI_BERANDA}
    return render(request, "beranda.html", konteks)


@require_safe
def tanda(request: HttpRequest) -> HttpResponse:
    """Lead whoever asks for the old name of a site's icon to the mark."""
    return redirect(static("img/tanda.svg"))


@require_safe
def gaya(request: HttpRequest) -> HttpResponse:
    """Show every part of the interface with real examples."""
    return render(request, "gaya.html", konteks_gaya())


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403.html", konteks_galat(request, 403), status=403)


def galat_400(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _galat(request, 400)


def galat_403(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _galat(request, 403)


def galat_404(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _galat(request, 404)


def galat_500(request: HttpRequest) -> HttpResponse:
    return _galat(request, 500)


def _galat(request: HttpRequest, status: int) -> HttpResponse:
    if request.path.startswith(AWALAN_API):
        return jawaban_umum(request, status)
    konteks = konteks_galat(request, status) if status in DI_RUANG_KERJA else {}
    return render(request, f"{status}.html", konteks, status=status)
