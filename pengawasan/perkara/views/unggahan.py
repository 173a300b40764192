"""Scans and attachments: sealed while they stream in, judged by their bytes, kept or dropped."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect

from laporan.models import Laporan
from laporan.rules.berkas import bersihkan_nama, jenis_isi
from laporan.transports.unggahan import BerkasTersegel, badan_tersegel, pastikan_boleh_unggah
from pengawasan.perkara.services.penerusan_tulis import BerkasLampiran
from wilayah.errors import MasukanKeliru, Penolakan

Lanjut = Callable[[list[BerkasTersegel]], HttpResponse]


def dengan_berkas(
    request: HttpRequest, laporan: Laporan, bidang: str, lanjut: Lanjut
) -> HttpResponse:
    """Read the files of one field sealed, then go on with them; whom ``lanjut`` marks are kept.

    The caller's view must be exempt from the CSRF check: reading the token reads the body, so it
    is checked here, once the files are sealed on their way in. More files than are taken at once
    are refused, not left out.
    """
    pastikan_boleh_unggah(laporan, int(request.META.get("CONTENT_LENGTH") or 0))
    with badan_tersegel(request) as penyegel:

        @csrf_protect
        def terjaga(request: HttpRequest) -> HttpResponse:
            if penyegel.dilewati:
                pesan = _("Tidak disimpan: sekali kirim paling banyak %(maks)d berkas.")
                raise MasukanKeliru({bidang: [pesan % {"maks": settings.BUKTI_JUMLAH_MAKS}]})
            semua = request.FILES.getlist(bidang)
            return lanjut([satu for satu in semua if isinstance(satu, BerkasTersegel)])

        return terjaga(request)


def lampiran(semua: list[BerkasTersegel], bidang: str) -> list[BerkasLampiran]:
    """Return what is kept of sealed files; MasukanKeliru for none, or for one of no kind taken."""
    if not semua:
        raise MasukanKeliru({bidang: [_("Pilih berkasnya.")]})
    return [_periksa(satu, bidang) for satu in semua]


def simpan(semua: list[BerkasTersegel]) -> None:
    """Mark sealed files as kept, now that they belong to somebody."""
    for satu in semua:
        satu.tersegel.disimpan = True


def _periksa(berkas: BerkasTersegel, bidang: str) -> BerkasLampiran:
    isi = berkas.tersegel
    if isi.kebesaran:
        raise Penolakan(_("Lebih besar dari 100 MB."), status=413)
    jenis = jenis_isi(isi.kepala)
    if not jenis:
        raise MasukanKeliru({bidang: [_("Jenis berkas ini tidak diterima.")]})
    nama = bersihkan_nama(berkas.name or "berkas")
    return BerkasLampiran(isi.id, isi.kunci, nama, jenis, isi.ukuran, isi.sha256)
