"""Evidence without JavaScript: an ordinary upload, after the text of the report is safe."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from laporan.api.akses import kunci_asal
from laporan.http import laporan_bertiket
from laporan.models import Laporan
from laporan.queries.bukti import jumlah_tersegel
from laporan.services import bukti as layanan
from laporan.transports.unggahan import (
    BerkasTersegel,
    badan_tersegel,
    pastikan_boleh_tulis,
    pastikan_boleh_unggah,
)
from wilayah.errors import MasukanKeliru, Penolakan


@dataclass(frozen=True)
class HasilUnggah:
    """What became of one file: kept, or refused with a reason."""

    nama: str
    alasan: str = ""
    ukuran: int = 0


@csrf_exempt  # the signed address is the permission, and the body is not read without it
@require_POST
@never_cache
def unggah(request: HttpRequest, tiket: str) -> HttpResponse:
    """Take the files of one report and show, file by file, what became of them.

    The address may stay in a browser's history: it never shows the names of earlier files.
    """
    laporan = laporan_bertiket(tiket)
    layanan.pastikan_menerima_bukti(laporan)
    hasil = _terima(request, laporan)
    gagal = not hasil or any(satu.alasan for satu in hasil)
    konteks = {
        "laporan": laporan,
        "tiket": tiket,
        "hasil": hasil,
        "ada_galat": gagal,
        "tersimpan": jumlah_tersegel(laporan),
        "pesan_kosong": "" if hasil else _("Belum ada berkas yang dipilih."),
    }
    return render(request, "laporan/bukti.html", konteks, status=422 if gagal else 200)


def _terima(request: HttpRequest, laporan: Laporan) -> list[HasilUnggah]:
    """Seal the files of the body one by one; each is kept or refused for itself.

    Of a body that broke off nothing is kept: nobody could tell which file is whole.
    """
    panjang = int(request.META.get("CONTENT_LENGTH") or 0)
    pastikan_boleh_unggah(laporan, panjang)
    pastikan_boleh_tulis(kunci_asal(request), panjang)
    with badan_tersegel(request) as penyegel:
        berkas = request.FILES.getlist("bukti")
        hasil = [simpan(laporan, satu) for satu in berkas if isinstance(satu, BerkasTersegel)]
    if penyegel.dilewati:
        alasan = _("Tidak disimpan: sekali kirim paling banyak %(maks)d berkas.")
        nama = _("%(n)d berkas lain") % {"n": penyegel.dilewati}
        hasil.append(HasilUnggah(nama, alasan % {"maks": settings.BUKTI_JUMLAH_MAKS}))
    return hasil


def simpan(laporan: Laporan, berkas: BerkasTersegel) -> HasilUnggah:
    """Make a sealed file evidence of the report, or delete it and say why."""
    nama, isi = berkas.name or "berkas", berkas.tersegel
    if isi.kebesaran:
        return HasilUnggah(nama, _("Lebih besar dari 100 MB."))
    try:
        bukti = layanan.umumkan(laporan, nama, isi.ukuran, id_bukti=isi.id, kunci=isi.kunci)
        bukti = layanan.sahkan(bukti, isi.sha256, isi.kepala, ukuran=isi.ukuran)
        alasan = _(bukti.alasan)
    except Penolakan as galat:
        alasan = _alasan(galat)
    isi.disimpan = not alasan
    return HasilUnggah(nama, alasan, isi.ukuran)


def _alasan(galat: Penolakan) -> str:
    if isinstance(galat, MasukanKeliru):
        return " ".join(satu for pesan in galat.galat.values() for satu in pesan)
    return galat.pesan
