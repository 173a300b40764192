"""Scans and attachments: sealed while they stream in, judged by their bytes, kept or dropped."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect

from laporan.models import Laporan
from laporan.rules.berkas import bersihkan_nama, jenis_isi
from laporan.transports.unggahan import (
    BerkasTersegel,
    PenyegelUnggahan,
    pastikan_boleh_unggah,
    sabar,
    terputus,
)
from pengawasan.perkara.services.penerusan_tulis import BerkasLampiran
from wilayah.errors import MasukanKeliru, Penolakan

Lanjut = Callable[[list[BerkasLampiran]], HttpResponse]


def dengan_berkas(
    request: HttpRequest, laporan: Laporan, bidang: str, lanjut: Lanjut
) -> HttpResponse:
    """Read the files of one field sealed, then go on with them; after a refusal none is kept.

    The caller's view must be exempt from the CSRF check: reading the token reads the body, so it
    is checked here, once the files are sealed on their way in.
    """
    pastikan_boleh_unggah(laporan, int(request.META.get("CONTENT_LENGTH") or 0))
    penyegel = PenyegelUnggahan(request)
    request.upload_handlers = [penyegel]

    @csrf_protect
    def terjaga(request: HttpRequest) -> HttpResponse:
        jawaban = lanjut(_terima(request, bidang))
        for satu in penyegel.semua:
            satu.disimpan = True
        return jawaban

    try:
        return terjaga(request)
    finally:
        penyegel.buang_sisa()


def _terima(request: HttpRequest, bidang: str) -> list[BerkasLampiran]:
    """Return the files of the body; MasukanKeliru at the field for none, or one not taken."""
    with sabar(request):
        berkas = request.FILES.getlist(bidang)
    if terputus(request):
        raise Penolakan(_("Sambungan terputus. Kirim sekali lagi."), status=400)
    isi = [_periksa(satu, bidang) for satu in berkas if isinstance(satu, BerkasTersegel)]
    if not isi:
        raise MasukanKeliru({bidang: [_("Pilih berkasnya.")]})
    return isi


def _periksa(berkas: BerkasTersegel, bidang: str) -> BerkasLampiran:
    isi = berkas.tersegel
    if isi.kebesaran:
        raise Penolakan(_("Lebih besar dari 100 MB."), status=413)
    jenis = jenis_isi(isi.kepala)
    if not jenis:
        raise MasukanKeliru({bidang: [_("Jenis berkas ini tidak diterima.")]})
    nama = bersihkan_nama(berkas.name or "berkas")
    return BerkasLampiran(isi.id, isi.kunci, nama, jenis, isi.ukuran, isi.sha256)
