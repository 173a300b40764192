"""A track's bundle: what it holds and lacks, scans put in, the archive as it leaves."""

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from laporan.models import Laporan
from laporan.transports.unggahan import BerkasTersegel
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.bundel import FormUnduhBundel, FormUnggahBundel
from pengawasan.perkara.queries.akses import jalur_perkara
from pengawasan.perkara.queries.bundel import Bundel, berkas_unggahan, susun_bundel
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.penerusan import sebab_penerusan
from pengawasan.perkara.rules.bundel import Susunan
from pengawasan.perkara.rules.wewenang import Tolak
from pengawasan.perkara.services import bundel as layanan
from pengawasan.perkara.services.penerusan import dapat_disampaikan
from pengawasan.perkara.transports.bundel import BundelUtuh
from pengawasan.perkara.views.bukti import KOTAK_PASIR
from pengawasan.perkara.views.pintu import pada_laporan
from pengawasan.perkara.views.unggahan import dengan_berkas, lampiran, simpan
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.http import PetugasRequest


@pada_laporan()
@require_safe
def bundel(request: PetugasRequest, laporan: Laporan, jenis: str) -> HttpResponse:
    """Show the items of a track's bundle, and which hold nothing yet."""
    isi = _bundel(request, laporan, jenis, request.GET.get("sasaran", ""))
    return _halaman(request, isi, FormUnduhBundel())


@pada_laporan()
@require_POST
def unduh(request: PetugasRequest, laporan: Laporan, jenis: str) -> HttpResponse:
    """Hand the bundle out as one archive; every file is compared first, and it is on the trail."""
    form = FormUnduhBundel(request.POST)
    sah, bernama = form.is_valid(), form.cleaned_data["identitas"]
    isi = _bundel(request, laporan, jenis, request.POST.get("sasaran", ""), beridentitas=bernama)
    if not sah:
        return _halaman(request, isi, form, status=400)
    alasan = form.cleaned_data["alasan"]
    bernama = isi.beridentitas
    utuh = BundelUtuh(isi)
    if isi.susunan != Susunan.PIDANA:
        paket = utuh.paket()
    else:
        siapa = (laporan, request.user, isi.jalur)
        paket = utuh.paket(layanan.buka_orang_bundel(*siapa, alasan, bernama=bernama))
    kurang = tuple(satu.huruf for satu in isi.belum_ada)
    unduhan = layanan.Unduhan(isi.susunan.value, paket.sidik_manifes, kurang, alasan)
    layanan.catat_unduhan(laporan, request.user, isi.jalur, unduhan)
    jawaban = StreamingHttpResponse(paket.alirkan(), content_type="application/zip")
    jawaban["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=paket.nama
    )
    jawaban["Content-Security-Policy"] = KOTAK_PASIR
    jawaban["Cache-Control"] = "no-store"
    return cast("HttpResponse", jawaban)


@csrf_exempt  # the token is checked once the upload handler stands
def unggah(request: HttpRequest, nomor: str, jenis: str, huruf: str) -> HttpResponse:
    """Take a scan from who is signed in; a visitor's body is not even read."""
    if not request.user.is_authenticated:
        raise BukanWewenang
    return _unggah(request, nomor=nomor, jenis=jenis, huruf=huruf)


@pada_laporan()
@require_POST
def _unggah(request: PetugasRequest, laporan: Laporan, jenis: str, huruf: str) -> HttpResponse:
    """Put a scan into the item it belongs to."""
    sasaran = request.GET.get("sasaran", "")
    isi = _bundel(request, laporan, jenis, sasaran)

    def lanjut(semua: list[BerkasTersegel]) -> HttpResponse:
        tempat, berkas = (isi.susunan.value, huruf), lampiran(semua, "berkas")
        layanan.tambah_berkas(laporan, request.user, isi.jalur, tempat, berkas)
        simpan(semua)
        messages.success(request, _("Berkas masuk ke butir %s.") % huruf)
        return _kembali(laporan, jenis, sasaran)

    try:
        return dengan_berkas(request, laporan, "berkas", lanjut)
    except MasukanKeliru as galat:
        messages.error(request, " ".join(satu for k in galat.galat.values() for satu in k))
        return _kembali(laporan, jenis, sasaran)


@pada_laporan()
@require_POST
def tarik(request: PetugasRequest, laporan: Laporan, jenis: str, id_berkas: UUID) -> HttpResponse:
    """Withdraw a scan that was put in by mistake."""
    jalur = jalur_perkara(laporan, jenis)
    berkas = berkas_unggahan(jalur, id_berkas)
    if berkas is None:
        raise TidakDitemukan
    layanan.tarik_berkas(laporan, request.user, berkas)
    messages.success(request, _("Berkas ditarik dari bundel."))
    return _kembali(laporan, jenis, request.POST.get("sasaran", ""))


def _bundel(
    request: PetugasRequest,
    laporan: Laporan,
    jenis: str,
    sasaran: str,
    *,
    beridentitas: bool = False,
) -> Bundel:
    """Return the bundle for who works on the case in the office in charge."""
    jalur_perkara(laporan, jenis)
    if sebab := sebab_penerusan(request.user, laporan):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    return susun_bundel(laporan, jenis, sasaran, beridentitas=beridentitas)


def _halaman(
    request: PetugasRequest, isi: Bundel, form: FormUnduhBundel, status: int = 200
) -> HttpResponse:
    konteks = {
        "laporan": isi.laporan,
        "bundel": isi,
        "jenis": isi.jalur.jenis,
        "pidana": isi.susunan == Susunan.PIDANA,
        "sasaran": request.GET.get("sasaran", request.POST.get("sasaran", "")),
        "boleh_nama": izin(request.user, isi.laporan).boleh(Tindakan.BUKA_IDENTITAS),
        "sampaikan": dapat_disampaikan(isi.jalur) and isi.penerusan is None,
        "form": form,
        "form_unggah": FormUnggahBundel(),
        "menu": "antrean",
    }
    return render(request, "petugas/bundel.html", konteks, status=status)


def _kembali(laporan: Laporan, jenis: str, sasaran: str) -> HttpResponse:
    jawaban = redirect("petugas:bundel", laporan.nomor, jenis)
    if sasaran == "bkn":
        jawaban["Location"] += "?sasaran=bkn"
    return jawaban
