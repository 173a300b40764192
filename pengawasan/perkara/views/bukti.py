"""Evidence as officers see it: a clean picture inline, an original only as a download."""

from collections.abc import Iterator
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from laporan.choices import StatusBukti
from laporan.models import Bukti
from laporan.queries.akses import laporan_terlihat
from laporan.queries.bukti import bukti_terlihat, kunci_bukti, nama_bukti
from laporan.sandi import GagalBuka
from laporan.services.bukti import catat_unduh
from laporan.transports import gudang
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.http import PetugasRequest

KOTAK_PASIR = "default-src 'none'; sandbox"
ALASAN_TERPENDEK = 5
ALASAN_TERPANJANG = 300


def _cari(request: PetugasRequest, id_bukti: UUID) -> Bukti:
    bukti = bukti_terlihat(laporan_terlihat(request.user), id_bukti)
    if bukti is None:
        raise TidakDitemukan
    if not request.user.peran:
        raise BukanWewenang
    return bukti


def _kunci_rapat(jawaban: HttpResponse | StreamingHttpResponse) -> None:
    jawaban["Content-Security-Policy"] = KOTAK_PASIR
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Cache-Control"] = "no-store"


@require_GET
@login_required
def gambar(request: PetugasRequest, id_bukti: UUID) -> HttpResponse:
    """Show the re-rendered picture; 404 while there is none."""
    turunan = getattr(_cari(request, id_bukti), "turunan", None)
    if turunan is None or turunan.galat:
        raise TidakDitemukan
    isi = b"".join(gudang.baca(kunci_bukti(turunan), turunan.pk))
    jawaban = HttpResponse(isi, content_type="image/jpeg")
    _kunci_rapat(jawaban)
    return jawaban


@require_POST
@login_required
def unduh(request: PetugasRequest, id_bukti: UUID) -> StreamingHttpResponse:
    """Hand out an original as a download, with a reason in the trail."""
    bukti = _cari(request, id_bukti)
    if bukti.status != StatusBukti.TERSEGEL:
        raise Penolakan(_("Berkas ini belum selesai diunggah."))
    alasan = " ".join(request.POST.get("alasan", "").replace("\0", " ").split())
    if not ALASAN_TERPENDEK <= len(alasan) <= ALASAN_TERPANJANG:
        raise MasukanKeliru({"alasan": [_("Tulis alasan mengunduh berkas asli (5–300 huruf).")]})
    isi = _utuh(bukti)
    catat_unduh(bukti, request.user, alasan)
    jawaban = StreamingHttpResponse(isi, content_type="application/octet-stream")
    jawaban["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=nama_bukti(bukti)
    )
    jawaban["Content-Length"] = str(bukti.ukuran)
    _kunci_rapat(jawaban)
    return jawaban


def _utuh(bukti: Bukti) -> Iterator[bytes]:
    """Open the file once to be sure of its first frame, then yield it."""
    aliran = gudang.baca(kunci_bukti(bukti), bukti.pk)
    try:
        awal = next(aliran)
    except (GagalBuka, StopIteration) as galat:
        raise Penolakan(_("Berkas ini rusak di tempat penyimpanan."), status=500) from galat

    def teruskan() -> Iterator[bytes]:
        yield awal
        yield from aliran

    return teruskan()
