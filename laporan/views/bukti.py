"""Evidence without JavaScript: an ordinary upload, after the text of the report is safe."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from laporan.api.bukti import sahkan
from laporan.http import baca_tiket
from laporan.models import Laporan
from laporan.queries.bukti import daftar_bukti, laporan_id
from laporan.services import bukti as layanan
from laporan.transports import gudang
from laporan.transports.unggahan import BerkasTersegel, PenyegelUnggahan
from wilayah.errors import Penolakan


@dataclass(frozen=True)
class HasilUnggah:
    """What became of one file: kept, or refused with a reason."""

    nama: str
    alasan: str = ""


@csrf_exempt  # the signed address is the permission, and the body is not read without it
@require_POST
@never_cache
def unggah(request: HttpRequest, tiket: str) -> HttpResponse:
    """Take the files of one report and show, file by file, what became of them."""
    laporan = laporan_id(baca_tiket(tiket))
    request.upload_handlers = [PenyegelUnggahan(request)]
    berkas = request.FILES.getlist("bukti")
    hasil = [simpan(laporan, satu) for satu in berkas if isinstance(satu, BerkasTersegel)]
    gagal = not hasil or any(satu.alasan for satu in hasil)
    konteks = {
        "laporan": laporan,
        "tiket": tiket,
        "hasil": hasil,
        "bukti": daftar_bukti(laporan),
        "pesan_kosong": "" if hasil else _("Belum ada berkas yang dipilih."),
    }
    return render(request, "laporan/bukti.html", konteks, status=422 if gagal else 200)


def simpan(laporan: Laporan, berkas: BerkasTersegel) -> HasilUnggah:
    """Make a sealed file evidence of the report, or delete it and say why."""
    nama, isi = berkas.name or "berkas", berkas.tersegel
    try:
        if isi.kebesaran:
            raise Penolakan(_("Lebih besar dari 100 MB."))
        bukti = layanan.umumkan(laporan, nama, isi.ukuran, id_bukti=isi.id, kunci=isi.kunci)
        sahkan(bukti, sha256=isi.sha256, kepala=isi.kepala)
    except Penolakan as galat:
        gudang.buang(isi.id)
        return HasilUnggah(nama, galat.pesan)
    return HasilUnggah(nama)
