"""A paper on screen and on paper: HTML to print, PDF, the signed copy in and out."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from laporan.models import Laporan
from laporan.transports.unggahan import BerkasTersegel, Tersegel
from pengawasan.dokumen.choices import CaraFinal
from pengawasan.dokumen.models import Dokumen, SalinanFinal
from pengawasan.dokumen.queries.dokumen import dokumen_pada, lembar_dokumen
from pengawasan.dokumen.services.salinan import BerkasMasuk, SalinanMasuk
from pengawasan.dokumen.tasks import baca_utuh, pdf_dokumen
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.surat_tindakan import FormFinal
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.services import surat as layanan
from pengawasan.perkara.views.bukti import KOTAK_PASIR
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import pada_laporan
from pengawasan.perkara.views.unggahan import dengan_berkas, simpan
from wilayah.errors import BukanWewenang, TidakDitemukan
from wilayah.http import PetugasRequest

PINDAIAN_MAKS = 20 * 1024 * 1024
KOTAK_PDF = "default-src 'none'; object-src 'self'"
EKSTENSI = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


@pada_laporan()
@require_safe
@sensitive_variables("lembar", "konteks")
def cetak(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Show a paper as it prints, from the same text as its PDF."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    layanan.baca(dokumen, request.user)
    hak = izin(request.user, laporan)
    konteks = {
        "laporan": laporan,
        "dokumen": dokumen,
        "lembar": lembar_dokumen(dokumen),
        "sendiri": dokumen.kantor_id == request.user.kantor_id,
        "boleh_susun": hak.boleh(Tindakan.SUSUN_SURAT),
        "boleh_terbit": hak.boleh(Tindakan.TERBITKAN_SURAT),
        "boleh_final": hak.boleh(Tindakan.FINALKAN_SURAT),
        "menu": "antrean",
    }
    return render(request, "petugas/surat_cetak.html", konteks)


@pada_laporan()
@require_safe
def pdf(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Hand out the PDF: to look at, or with ``?unduh=1`` to keep."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    layanan.baca(dokumen, request.user)
    unduh = request.GET.get("unduh") == "1"
    jawaban = HttpResponse(pdf_dokumen(dokumen), content_type="application/pdf")
    _kunci_rapat(jawaban, _nama(dokumen, "pdf"), unduh=unduh)
    jawaban["Content-Security-Policy"] = KOTAK_PDF
    return jawaban


@pada_laporan()
@require_safe
def salinan(
    request: PetugasRequest, laporan: Laporan, id_dokumen: UUID, urutan: int
) -> HttpResponse:
    """Hand out the scan of the signed sheet, as a download only."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    layanan.baca(dokumen, request.user)
    satu = _salinan(dokumen, urutan)
    jawaban = HttpResponse(baca_utuh(satu), content_type="application/octet-stream")
    _kunci_rapat(jawaban, _nama(dokumen, EKSTENSI.get(satu.jenis, "bin")), unduh=True)
    jawaban["Content-Security-Policy"] = KOTAK_PASIR
    return jawaban


@csrf_exempt  # the token is checked below, once the upload handler stands
def final(request: HttpRequest, nomor: str, id_dokumen: UUID) -> HttpResponse:
    """Take the signed copy from who is signed in; a visitor's body is not even read."""
    if not request.user.is_authenticated and request.method == "POST":
        raise BukanWewenang
    return _final(request, nomor=nomor, id_dokumen=id_dokumen)


@pada_laporan(Tindakan.FINALKAN_SURAT)
@require_http_methods(["GET", "HEAD", "POST"])
def _final(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Keep how a paper was signed; a scan is sealed while it streams in."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    layanan.pastikan_terbit(dokumen, request.user)
    if request.method != "POST":
        return _halaman_final(request, dokumen, _form_final(request, dokumen))
    return dengan_berkas(request, laporan, "berkas", partial(_simpan_final, request, dokumen))


def _simpan_final(
    request: PetugasRequest, dokumen: Dokumen, semua: list[BerkasTersegel]
) -> HttpResponse:
    form, isi = _form_final(request, dokumen), semua[-1].tersegel if semua else None
    if isi is not None and (isi.kebesaran or isi.ukuran > PINDAIAN_MAKS):
        form.add_error("berkas", _("Berkas ini lebih besar dari 20 MB."))

    def finalkan() -> None:
        layanan.finalkan(dokumen.laporan, dokumen, request.user, _masukan(form, isi))

    if not terlaksana(form, finalkan):
        return _halaman_final(request, dokumen, form)
    simpan(semua[-1:])
    messages.success(request, _("Salinan bertanda tangan disimpan. Naskah ini final."))
    return redirect("petugas:surat", dokumen.laporan.nomor)


def _form_final(request: PetugasRequest, dokumen: Dokumen) -> FormFinal:
    data = request.POST if request.method == "POST" else None
    return FormFinal(data, zona=dokumen.kantor.zona, lagi=dokumen.salinan.exists())


def _masukan(form: FormFinal, isi: Tersegel | None) -> SalinanMasuk:
    data = form.cleaned_data
    berkas = BerkasMasuk(isi.id, isi.kunci, isi.ukuran, isi.sha256, isi.kepala) if isi else None
    return SalinanMasuk(
        cara=CaraFinal(data["cara"]),
        berkas=berkas,
        penyedia=data["penyedia"],
        nomor_sertifikat=data["nomor_sertifikat"],
        ditandatangani_pada=data["ditandatangani_pada"],
        alasan=data.get("alasan", ""),
    )


def _halaman_final(request: PetugasRequest, dokumen: Dokumen, form: FormFinal) -> HttpResponse:
    konteks = {
        "laporan": dokumen.laporan,
        "dokumen": dokumen,
        "form": form,
        "menu": "antrean",
    }
    status = 400 if form.is_bound and form.errors else 200
    return render(request, "petugas/surat_final.html", konteks, status=status)


def _salinan(dokumen: Dokumen, urutan: int) -> SalinanFinal:
    for satu in dokumen.salinan.all():
        if satu.urutan == urutan and satu.sha256:
            return satu
    raise TidakDitemukan


def _nama(dokumen: Dokumen, ekstensi: str) -> str:
    nomor = dokumen.nomor.replace("/", "-") or "konsep"
    return f"{dokumen.jenis}-{nomor}.{ekstensi}"


def _kunci_rapat(jawaban: HttpResponse, nama: str, *, unduh: bool) -> None:
    letak = content_disposition_header(as_attachment=unduh, filename=nama)
    jawaban["Content-Disposition"] = letak or "attachment"
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Cache-Control"] = "no-store"
