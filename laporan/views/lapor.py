"""The citizen's report: the form, sending it, and the receipt as the answer to the sending."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods

from laporan.api.masukan import baca_masukan
from laporan.choices import Sumber
from laporan.errors import KunciDipakaiUlang
from laporan.forms.kata import kata_lapor
from laporan.forms.kelompok import KELOMPOK
from laporan.forms.lapor import BELUM, URAIAN_MAKS, YA, FormulirLapor
from laporan.forms.pemetaan import susun_masukan
from laporan.rules.masukan import Masukan
from laporan.rules.unsur import HasilUnsur
from laporan.rules.unsur import hasil as hasil_unsur
from laporan.services.naskah import susun_naskah
from laporan.services.penerimaan import ajukan, kunci_kiriman_baru
from laporan.views.tanda_terima import halaman_tanda_terima
from laporan.views.tanya import kantor_penjawab
from laporan.views.tempat import Tempat, daftar_tempat, tempat_dari
from wilayah.errors import MasukanKeliru
from wilayah.queries.rezim import rezim_berlaku
from wilayah.rules.rezim import Rezim, RezimTidakDikenal, rezim_bawaan


@require_http_methods(["GET", "HEAD", "POST"])
@gzip_page
@cache_control(private=True, max_age=0)
def lapor(request: HttpRequest) -> HttpResponse:
    """Show the empty form; a POST asks for the next lists of regions and keeps what was typed."""
    if request.method != "POST":
        return _halaman(request, FormulirLapor(), daftar_tempat())
    if "muat" not in request.POST:
        return terkirim(request)
    return _muat(request)


@never_cache
def _muat(request: HttpRequest) -> HttpResponse:
    form = _baca(request)
    tempat = tempat_dari(form)
    if request.POST["muat"] == "periksa":
        return _periksa(request, form, tempat)
    if form.cleaned_data["wilayah_teks"] and not (tempat.kode or tempat.calon):
        form.sisipkan_galat({"wilayah_teks": [_("Tidak ada tempat dengan nama atau kode ini.")]})
    return _halaman(request, form, tempat)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def terkirim(request: HttpRequest) -> HttpResponse:
    """Take the report in and show its receipt; sent again, the same receipt.

    The code is in this answer only, never in an address: opened without sending, the page says so.
    """
    if request.method != "POST":
        return render(request, "laporan/terkirim_kosong.html")
    form = _baca(request)
    tempat = tempat_dari(form)
    try:
        masukan = masukan_formulir(form, tempat)
        hasil = ajukan(masukan, kunci=form.cleaned_data["kunci"], sumber=Sumber.DARING)
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return _halaman(request, form, tempat, status=galat.status)
    except KunciDipakaiUlang as galat:
        return _halaman(request, form, tempat, [_sudah_dipakai()], status=galat.status)
    return halaman_tanda_terima(request, hasil, masukan)


def _sudah_dipakai() -> str:
    return _(
        "Halaman ini sudah dipakai mengirim laporan, dan laporan itu sudah kami terima. Kalau "
        "yang ini laporan lain, tekan Kirim sekali lagi."
    )


def _baca(request: HttpRequest) -> FormulirLapor:
    form = FormulirLapor(request.POST)
    form.full_clean()
    return form


def _periksa(request: HttpRequest, form: FormulirLapor, tempat: Tempat) -> HttpResponse:
    """Show which elements are there and what follows where they are not; nothing is stored."""
    try:
        naskah = susun_naskah(masukan_formulir(form, tempat), Sumber.DARING)
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return _halaman(request, form, tempat, status=galat.status)
    terbaca = hasil_unsur(naskah.acuan.rezim.unsur, naskah.laporan.unsur_belum)
    return _halaman(request, form, tempat, terbaca=terbaca)


def masukan_formulir(form: FormulirLapor, tempat: Tempat) -> Masukan:
    """Judge the form by the shared validator; MasukanKeliru names every wrong field at once."""
    galat = form.galat_pilihan() | _galat_tempat(form, tempat)
    try:
        masukan = baca_masukan(susun_masukan(form, tempat.kode))
    except MasukanKeliru as keliru:
        raise MasukanKeliru(keliru.galat | galat) from None
    if galat:
        raise MasukanKeliru(galat)
    return masukan


def _galat_tempat(form: FormulirLapor, tempat: Tempat) -> dict[str, list[str]]:
    if tempat.kode:
        return {}
    if tempat.calon:
        return {"wilayah": [_("Ada beberapa tempat dengan nama ini. Pilih salah satu.")]}
    if form.cleaned_data["wilayah_teks"]:
        return {"wilayah": [_("Tidak ada tempat dengan nama atau kode ini.")]}
    return {"wilayah": [_("Pilih wilayah kejadian, paling sedikit provinsinya.")]}


def _halaman(
    request: HttpRequest,
    form: FormulirLapor,
    tempat: Tempat,
    pesan: Sequence[str] = (),
    *,
    status: int = 200,
    terbaca: Sequence[HasilUnsur] = (),
) -> HttpResponse:
    """Render the form as it was typed; with ``pesan`` or a bad key under a new submission id."""
    rezim = _rezim_kini()
    umum = [*pesan, *form.non_field_errors()]
    konteks = {
        "formulir": form,
        "kunci": ("" if pesan else form.kunci_halaman()) or kunci_kiriman_baru(),
        "galat": [("kirim", satu) for satu in umum] + form.galat_bertaut(),
        "ada_galat": bool(umum),
        "tempat": tempat,
        "piket": kantor_penjawab(tempat.kode) if tempat.kode else [],
        "kelompok": KELOMPOK,
        "unsur": rezim.unsur if rezim else (),
        "terbaca": terbaca,
        "kata": kata_lapor(rezim),
        "uraian_maks": URAIAN_MAKS,
        "ubin": settings.UBIN_URL,
        "aksi_muat": f"{reverse('lapor')}#tanya-tempat",
        "petunjuk_boleh": {
            YA: _(
                "Menjadi Laporan: dapat diregistrasi, dan Anda diberi tahu hasilnya dengan resmi."
            ),
            BELUM: _(
                "Menjadi Informasi Awal: ditelusuri pengawas, tetapi bukan laporan resmi. Dalam 7 "
                "hari sejak Anda mengetahui kejadiannya, Anda masih dapat menjadikannya laporan."
            ),
        },
    }
    return render(request, "laporan/lapor.html", konteks, status=status)


def _rezim_kini() -> Rezim | None:
    """Return the law a report of today would fall under; None before any law was loaded."""
    hari_ini = timezone.localdate()
    try:
        return rezim_berlaku(rezim_bawaan(hari_ini), hari_ini)
    except RezimTidakDikenal:
        return None
