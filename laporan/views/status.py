"""What a reporter does with number and code: look, add, withdraw; never by an address."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from laporan.api.akses import berbatas
from laporan.api.masukan import baca_tambahan
from laporan.choices import Bentuk, StatusLaporan
from laporan.forms.lapor import FormulirLapor
from laporan.forms.pemetaan import susun_tambahan
from laporan.forms.status import FormulirStatus
from laporan.http import tiket_bukti
from laporan.models import Laporan
from laporan.queries.status import baca_status, laporan_berkode
from laporan.rules.jawaban import StatusBaca
from laporan.services.kelengkapan import lengkapi as tambahkan
from laporan.services.kelengkapan import masukan_kini, pastikan_dapat_dilengkapi
from laporan.services.pembacaan import status_laporan, tak_cocok
from laporan.services.pencabutan import cabut as cabut_laporan
from laporan.views.kata_status import jalan_buntu, kalimat_status, pelaporan_lewat, tahap_status
from wilayah.errors import MasukanKeliru, Penolakan

ALASAN_MAKS = 1000
TANPA_UNSUR = (StatusLaporan.TIDAK_DIREGISTRASI, StatusLaporan.DICABUT, StatusLaporan.DIGABUNG)


@dataclass(frozen=True, slots=True)
class Pemegang:
    """Number and code as their holder typed them; they travel on in the page, unseen."""

    nomor: str
    kode_akses: str

    def laporan(self) -> Laporan:
        """Return the report; the one refusal for every pair that does not fit."""
        laporan = laporan_berkode(self.nomor, self.kode_akses)
        if laporan is None:
            raise tak_cocok()
        return laporan


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def status(request: HttpRequest) -> HttpResponse:
    """Ask for number and code, and show where the report stands."""
    if request.method != "POST":
        nomor = request.GET.get("nomor", "")[:64]
        return _tanya(request, FormulirStatus(initial={"nomor": nomor}))
    form = FormulirStatus(request.POST)
    form.full_clean()
    if kosong := form.galat_kosong():
        form.sisipkan_galat(kosong)
        return _tanya(request, form, status=400)
    pemegang = _pemegang(request)
    try:
        terbaca = berbatas(request, lambda: status_laporan(pemegang.nomor, pemegang.kode_akses))
    except Penolakan as galat:
        form.sisipkan_galat({"badan": [galat.pesan]})
        return _tanya(request, form, status=galat.status)
    return _hasil(request, pemegang, terbaca)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def lengkapi(request: HttpRequest) -> HttpResponse:
    """Show what may be added, and add it."""
    if request.method != "POST":
        return redirect("status")
    pemegang = _pemegang(request)
    laporan = berbatas(request, pemegang.laporan)
    pastikan_dapat_dilengkapi(laporan)
    if "kirim" not in request.POST:
        return _halaman_lengkapi(request, pemegang, laporan, FormulirLapor())
    form = FormulirLapor(request.POST)
    form.full_clean()
    cerita = masukan_kini(laporan).uraian
    try:
        tambahan = baca_tambahan(susun_tambahan(form, laporan.kode_wilayah, cerita), laporan.zona)
        tambahkan(laporan, tambahan)
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return _halaman_lengkapi(request, pemegang, laporan, form, status=galat.status)
    pesan = _("Tambahan Anda sudah kami terima.")
    return _hasil(request, pemegang, baca_status(laporan), pesan)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def cabut(request: HttpRequest) -> HttpResponse:
    """Say what withdrawing does, and withdraw when the reporter is sure."""
    if request.method != "POST":
        return redirect("status")
    pemegang = _pemegang(request)
    laporan = berbatas(request, pemegang.laporan)
    if "yakin" not in request.POST:
        konteks = {"pemegang": pemegang, "laporan": laporan}
        return render(request, "laporan/cabut.html", konteks)
    cabut_laporan(laporan, request.POST.get("alasan", "").strip()[:ALASAN_MAKS])
    terbaca = baca_status(laporan)
    return _hasil(request, pemegang, terbaca, _pesan_cabut(terbaca))


def _pesan_cabut(terbaca: StatusBaca) -> str:
    """Return what became of the wish: a report that is handled for others too goes on."""
    if terbaca.status == StatusLaporan.DICABUT:
        return _("Laporan Anda sudah dicabut.")
    return terbaca.riwayat[-1].keterangan


def _pemegang(request: HttpRequest) -> Pemegang:
    return Pemegang(request.POST.get("nomor", ""), request.POST.get("kode_akses", ""))


def _tanya(request: HttpRequest, form: FormulirStatus, *, status: int = 200) -> HttpResponse:
    konteks = {"formulir": form}
    return render(request, "laporan/status_tanya.html", konteks, status=status)


def _hasil(
    request: HttpRequest, pemegang: Pemegang, terbaca: StatusBaca, pesan: str = ""
) -> HttpResponse:
    konteks = {
        "pemegang": pemegang,
        "status": terbaca,
        "pesan": pesan,
        "kalimat": kalimat_status(terbaca),
        "tahap": tahap_status(terbaca),
        "riwayat": [
            {"waktu": satu.waktu, "peristiwa": satu.keterangan}
            for satu in reversed(terbaca.riwayat)
        ],
        "tenggat": {satu.langkah: satu for satu in terbaca.tenggat},
        "informasi_awal": terbaca.status == StatusLaporan.INFORMASI_AWAL,
        "pelaporan_lewat": pelaporan_lewat(terbaca),
        "perbaikan": terbaca.status == StatusLaporan.PERBAIKAN,
        "kurang": [satu for satu in terbaca.syarat if not satu.terpenuhi],
        "berunsur": _berunsur(terbaca),
        "buntu": jalan_buntu(terbaca),
        "dilengkapi": _dilengkapi(terbaca),
        "ditolak": terbaca.status == StatusLaporan.TIDAK_DIREGISTRASI,
        "menunggu_berkas": terbaca.status == StatusLaporan.MENUNGGU_BERKAS_ASLI,
        "tiket": tiket_bukti(pemegang.laporan()) if terbaca.boleh_dilengkapi else "",
    }
    return render(request, "laporan/status.html", konteks)


def _berunsur(terbaca: StatusBaca) -> bool:
    """Tell whether the elements still matter; where it was not registered they stand above."""
    bernama = terbaca.bentuk == Bentuk.LAPORAN
    return terbaca.boleh_dilengkapi or (bernama and terbaca.status not in TANPA_UNSUR)


def _dilengkapi(terbaca: StatusBaca) -> bool:
    """Tell whether a completion came that no officer has looked at yet."""
    diperiksa = terbaca.status == StatusLaporan.KAJIAN_AWAL
    return diperiksa and any(satu.peristiwa == "perbaikan_diterima" for satu in terbaca.riwayat)


def _halaman_lengkapi(
    request: HttpRequest,
    pemegang: Pemegang,
    laporan: Laporan,
    form: FormulirLapor,
    *,
    status: int = 200,
) -> HttpResponse:
    syarat = baca_status(laporan).syarat
    konteks = {
        "pemegang": pemegang,
        "laporan": laporan,
        "formulir": form,
        "galat": form.galat_bertaut() + [("kirim", kata) for kata in form.non_field_errors()],
        "ada_galat": bool(form.errors),
        "informasi_awal": laporan.status == StatusLaporan.INFORMASI_AWAL,
        "syarat": syarat,
        "kurang": [satu for satu in syarat if not satu.terpenuhi],
        "bernama": laporan.bentuk == Bentuk.LAPORAN,
    }
    return render(request, "laporan/lengkapi.html", konteks, status=status)
