"""Evidence as officers see it: a clean picture inline, an original only as a download."""

import logging
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from laporan.choices import StatusBukti
from laporan.models import Bukti, TurunanBukti
from laporan.queries.bukti import bukti_terlihat, kunci_bukti, nama_bukti
from laporan.services.bukti import catat_unduh
from laporan.transports import gudang
from pengawasan.perkara.queries.akses import laporan_terbaca
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.rules.wewenang import PEMBACA
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.http import PetugasRequest

KOTAK_PASIR = "default-src 'none'; sandbox"
ALASAN_TERPENDEK = 5
ALASAN_TERPANJANG = 300
ALASAN_KURANG = gettext_lazy("Tulis alasan mengunduh berkas asli (5–300 huruf).")
pencatat = logging.getLogger("awasi")


def _cari(request: PetugasRequest, id_bukti: UUID) -> Bukti:
    bukti = bukti_terlihat(laporan_terbaca(request.user), id_bukti)
    if bukti is None:
        raise TidakDitemukan
    if not request.user.berperan(*PEMBACA):
        raise BukanWewenang
    pastikan_bebas(request.user, bukti.laporan)
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
    _pastikan_utuh(turunan)
    isi = b"".join(gudang.baca(kunci_bukti(turunan), turunan.pk))
    jawaban = HttpResponse(isi, content_type="image/jpeg")
    _kunci_rapat(jawaban)
    return jawaban


@require_POST
@login_required
def unduh(request: PetugasRequest, id_bukti: UUID) -> StreamingHttpResponse:
    """Hand out an original as a download, with a reason in the trail.

    The whole file is read and its hash compared first: nothing leaves of a damaged one.
    """
    bukti = _cari(request, id_bukti)
    if bukti.status != StatusBukti.TERSEGEL:
        raise Penolakan(_("Berkas ini belum selesai diunggah."))
    alasan = " ".join(request.POST.get("alasan", "").replace("\0", " ").split())
    if not ALASAN_TERPENDEK <= len(alasan) <= ALASAN_TERPANJANG:
        raise MasukanKeliru({"alasan": [str(ALASAN_KURANG)]}, str(ALASAN_KURANG))
    _pastikan_utuh(bukti)
    catat_unduh(bukti, request.user, alasan)
    isi = gudang.baca(kunci_bukti(bukti), bukti.pk)
    jawaban = StreamingHttpResponse(isi, content_type="application/octet-stream")
    jawaban["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=nama_bukti(bukti)
    )
    jawaban["Content-Length"] = str(bukti.ukuran)
    _kunci_rapat(jawaban)
    return jawaban


def _pastikan_utuh(berkas: Bukti | TurunanBukti) -> None:
    if not gudang.utuh(kunci_bukti(berkas), berkas.pk, berkas.sha256):
        pencatat.error("berkas bukti rusak di tempat penyimpanan: %s", berkas.pk)
        pesan = _("Berkas ini rusak di tempat penyimpanan. Beri tahu pengelola sistem.")
        raise Penolakan(pesan, status=409)
