"""The receiving body's pages: a link that opens once, then one forwarding in one browser."""

from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from laporan.transports import gudang
from laporan.transports.unggahan import BerkasTersegel
from pengawasan.dokumen.tasks import baca_utuh
from pengawasan.perkara.forms.penerima import (
    FormJawab,
    FormKembalikan,
    FormLampiran,
    FormTanggapanPenerima,
    FormTerimaPenerusan,
)
from pengawasan.perkara.models import TautanPenerusan
from pengawasan.perkara.queries.penerusan_penerima import (
    buka_terusan,
    bukti_untuk,
    bundel_penerima,
    surat_penerusan,
    tautan_sesi,
    tautan_tertutup,
)
from pengawasan.perkara.services import penerima as layanan
from pengawasan.perkara.services.penerusan_tanggapan import pastikan_dapat_kembali, tanggapi
from pengawasan.perkara.services.penerusan_tautan import akhiri_sesi, buka_tautan
from pengawasan.perkara.transports.bundel import BundelUtuh
from pengawasan.perkara.views.bukti import KOTAK_PASIR
from pengawasan.perkara.views.penerima_pintu import (
    berbatas,
    jalur_kuki,
    nama_kuki,
    pada_terusan,
    rapat,
    tanam,
    tanpa_perujuk,
)
from pengawasan.perkara.views.unggahan import dengan_berkas, lampiran, simpan
from wilayah.errors import MasukanKeliru, Penolakan, TidakDitemukan, untuk_orang

RUSAK = untuk_orang("Berkas ini rusak di tempat penyimpanan. Hubungi kantor pengawas.")
GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt  # the secret in the address is the permission; without a referrer no origin is sent
@tanpa_perujuk
@rapat
@GET_POST
@sensitive_variables("token")
def depan(request: HttpRequest, token: str) -> HttpResponse:
    """Say what waits behind the link; only pressing the button uses it up."""
    if request.method == "POST":
        sesi = berbatas(request, lambda: buka_tautan(token))
        jawaban = tanam(tautan_sesi(sesi), sesi)
    else:
        berbatas(request, lambda: _pastikan_ada(token))
        jawaban = render(request, "penerima/depan.html")
    return jawaban


@rapat
def tanpa_berkas(request: HttpRequest) -> HttpResponse:
    """Open nothing: every forwarding has its own address."""
    raise TidakDitemukan


@pada_terusan
@require_safe
def beranda(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Show the forwarding, and what the body may do with it."""
    return _halaman(request, tautan, FormTerimaPenerusan())


@pada_terusan
@require_POST
def terima(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Confirm that the body has the letter."""
    return _tanggapi(request, tautan, FormTerimaPenerusan(request.POST), "")


@pada_terusan
@GET_POST
def jawab(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Answer: what the body found, and what it did."""
    return _tanggapi(request, tautan, FormJawab(request.POST or None), "jawab")


@pada_terusan
@GET_POST
def kembalikan(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Send the forwarding back with the reason; 409 for what cannot be sent back any more."""
    pastikan_dapat_kembali(tautan.penerusan)
    return _tanggapi(request, tautan, FormKembalikan(request.POST or None), "kembalikan")


@csrf_exempt  # the token is checked once the upload handler stands
@pada_terusan
@GET_POST
def lampirkan(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Take files that go with what the body said."""
    if request.method != "POST":
        return _tanggapi(request, tautan, FormLampiran(), "lampiran")

    def lanjut(semua: list[BerkasTersegel]) -> HttpResponse:
        form, berkas = FormLampiran(request.POST), lampiran(semua, "berkas")
        if not form.is_valid():
            raise MasukanKeliru({b: [str(k) for k in isi] for b, isi in form.errors.items()})
        tanggapi(tautan, form.masukan(), berkas)
        simpan(semua)
        return redirect("terusan:beranda", tautan.penerusan_id)

    try:
        return dengan_berkas(request, tautan.penerusan.laporan, "berkas", lanjut)
    except MasukanKeliru as galat:
        form = FormLampiran(request.POST)
        form.full_clean()
        form.sisipkan_galat({b: k for b, k in galat.galat.items() if b not in form.errors})
        return _form(request, tautan, form, "lampiran", status=400)


@pada_terusan
@require_POST
def bukti(request: HttpRequest, tautan: TautanPenerusan, id_bukti: UUID) -> HttpResponse:
    """Stream one piece of the evidence that was handed over; each time is on the trail."""
    satu = bukti_untuk(tautan, id_bukti)
    assert satu.berkas is not None, "only what is ready is found"
    kunci, pk = satu.kunci(), satu.berkas.pk
    if not gudang.utuh(kunci, pk, satu.sha256):
        raise Penolakan(_(RUSAK))
    layanan.catat_bukti_dibuka(tautan, satu)
    jenis = "application/octet-stream"
    jawaban = StreamingHttpResponse(gudang.baca(kunci, pk), content_type=jenis)
    return _unduhan(jawaban, satu.nama)


@pada_terusan
@require_POST
def bundel(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Stream the bundle that the letter goes with, as one archive; each time is on the trail."""
    isi = bundel_penerima(tautan)
    try:
        utuh = BundelUtuh(isi)
    except Penolakan as galat:
        raise Penolakan(_(RUSAK)) from galat
    paket = utuh.paket(layanan.orang_diserahkan(tautan))
    kurang = tuple(satu.huruf for satu in isi.belum_ada)
    layanan.catat_bundel_diambil(tautan, isi.susunan.value, paket.sidik_manifes, kurang)
    jawaban = StreamingHttpResponse(paket.alirkan(), content_type="application/zip")
    return _unduhan(jawaban, paket.nama)


@pada_terusan
@require_safe
def surat(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Hand out the letter as it was issued."""
    dokumen = surat_penerusan(tautan.penerusan)
    if dokumen is None:
        raise TidakDitemukan
    jawaban = HttpResponse(baca_utuh(dokumen), content_type="application/pdf")
    return _unduhan(jawaban, "surat-penerusan.pdf")


@pada_terusan
@require_POST
@sensitive_variables("orang")
def identitas(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Show who reported and who witnessed, where an officer handed that over."""
    orang = layanan.buka_identitas_diserahkan(tautan)
    return render(request, "penerima/identitas.html", {"tautan": tautan, "orang": orang})


@pada_terusan
@require_POST
def keluar(request: HttpRequest, tautan: TautanPenerusan) -> HttpResponse:
    """Forget this browser; only a new link opens the forwarding again."""
    akhiri_sesi(tautan)
    jawaban = render(request, "penerima/selesai.html")
    nama, jalur = nama_kuki(tautan.penerusan_id), jalur_kuki(tautan.penerusan_id)
    jawaban.delete_cookie(nama, path=jalur, samesite="Strict")
    return jawaban


def _tanggapi(
    request: HttpRequest, tautan: TautanPenerusan, form: FormTanggapanPenerima, nama: str
) -> HttpResponse:
    """Take the body's word, or ask for it again at the field that lacks something."""
    if form.is_valid():
        try:
            tanggapi(tautan, form.masukan())
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            return redirect("terusan:beranda", tautan.penerusan_id)
    status = 400 if form.is_bound else 200
    if nama:
        return _form(request, tautan, form, nama, status=status)
    return _halaman(request, tautan, form, status=status)


def _halaman(
    request: HttpRequest, tautan: TautanPenerusan, form: FormTanggapanPenerima, status: int = 200
) -> HttpResponse:
    terusan = buka_terusan(tautan)
    konteks = {"terusan": terusan, "form": form}
    return render(request, "penerima/beranda.html", konteks, status=status)


def _form(
    request: HttpRequest,
    tautan: TautanPenerusan,
    form: FormTanggapanPenerima,
    nama: str,
    *,
    status: int = 200,
) -> HttpResponse:
    konteks = {"tautan": tautan, "form": form}
    return render(request, f"penerima/{nama}.html", konteks, status=status)


def _unduhan(jawaban: HttpResponse | StreamingHttpResponse, nama: str) -> HttpResponse:
    jawaban["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=nama)
    jawaban["Content-Security-Policy"] = KOTAK_PASIR
    jawaban["X-Content-Type-Options"] = "nosniff"
    return cast("HttpResponse", jawaban)


def _pastikan_ada(token: str) -> None:
    if not tautan_tertutup(token).exists():
        raise TidakDitemukan
