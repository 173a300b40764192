"""The phone's queue: a Form A sent by a script, once, and its photos one after the other."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from laporan.api.akses import kunci_asal
from laporan.transports import gudang
from laporan.transports.unggahan import (
    TERPUTUS,
    BerkasTersegel,
    badan_tersegel,
    pastikan_boleh_tulis,
    sabar,
)
from pengawasan.lapangan.api.formulir import UKURAN_FOTO_MAKS, baca_form_a
from pengawasan.lapangan.choices import KeadaanFormA
from pengawasan.lapangan.http import LapanganRequest
from pengawasan.lapangan.models import FormA
from pengawasan.lapangan.queries.formulir import berkas_form_a
from pengawasan.lapangan.queries.penulis import acuan_pengawas, penulis_pengawas
from pengawasan.lapangan.sandi import FotoTersegel
from pengawasan.lapangan.services.berkas import simpan_foto
from pengawasan.lapangan.services.formulir import KUNCI, kirim
from pengawasan.lapangan.transports.foto import segel_aliran
from pengawasan.lapangan.views.form_a import cari
from pengawasan.lapangan.views.pintu import Tampilan, pengawas_masuk, pengawas_masuk_json
from wilayah.errors import MasukanKeliru, Penolakan


def berkata(tampilan: Callable[..., HttpResponse]) -> Tampilan:
    """Answer a refusal in JSON: ``pesan``, ``galat`` by field, what references to ``lepas``."""

    @wraps(tampilan)
    def dijawab(*args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return tampilan(*args, **kwargs)
        except Penolakan as galat:
            isi = {nama: galat.rincian[nama] for nama in ("lepas",) if nama in galat.rincian}
            isi |= {"pesan": galat.pesan, "galat": galat.rincian.get("galat", {})}
            return JsonResponse(isi, status=galat.status)

    return dijawab


@pengawas_masuk_json
@require_POST
@berkata
@sensitive_variables("isi", "masukan")
def kirim_json(request: LapanganRequest) -> HttpResponse:
    """Take a Form A from the phone: 201 the first time, 200 for the same again, 409 for another."""
    try:
        isi = json.loads(request.body)
    except (ValueError, RecursionError):
        raise MasukanKeliru({"badan": [_("Bukan JSON.")]}) from None
    kunci = request.headers.get(KUNCI, "")
    if not kunci:
        raise MasukanKeliru({KUNCI: [_("Wajib diisi.")]})
    penulis = penulis_pengawas(request.pengawas)
    masukan = baca_form_a(isi, penulis.zona)
    hasil = kirim(masukan, penulis, acuan_pengawas(request.pengawas, masukan), kunci=kunci)
    return JsonResponse(_jawaban(hasil.form), status=201 if hasil.baru else 200)


@pengawas_masuk_json
@require_http_methods(["PATCH"])
@berkata
def foto_json(request: LapanganRequest, id_form: UUID) -> HttpResponse:
    """Take one photo's bytes; sent again it is the same photo."""
    form = cari(request, id_form)
    panjang = int(request.META.get("CONTENT_LENGTH") or 0)
    if not 0 < panjang <= UKURAN_FOTO_MAKS:
        raise Penolakan(_("Foto paling besar 15 MB."), status=413)
    pastikan_boleh_tulis(kunci_asal(request), panjang)
    with sabar(request):
        foto = segel_aliran(request, request.headers.get("X-Nama", "foto"))
    if foto.ukuran != panjang:
        gudang.buang(foto.id)
        raise Penolakan(str(TERPUTUS), status=400)
    _simpan(form, foto)
    return JsonResponse({"sha256": foto.sha256}, status=201)


@csrf_exempt  # asked again below, once the body may be read
@pengawas_masuk
@require_POST
def foto_halaman(request: LapanganRequest, id_form: UUID) -> HttpResponse:
    """Take photos of a draft from a page without script; each is sealed while it arrives."""
    form = cari(request, id_form)
    pastikan_boleh_tulis(kunci_asal(request), int(request.META.get("CONTENT_LENGTH") or 0))
    with badan_tersegel(request) as penyegel:
        return _terima_foto(request, form, penyegel.dilewati)


@csrf_protect
def _terima_foto(request: LapanganRequest, form: FormA, dilewati: int) -> HttpResponse:
    berkas = request.FILES.getlist("foto")
    pesan = [_simpan_satu(form, satu) for satu in berkas if isinstance(satu, BerkasTersegel)]
    if dilewati:
        alasan = _("Tidak disimpan: sekali kirim paling banyak %(maks)d berkas.")
        lain = _("%(n)d berkas lain") % {"n": dilewati}
        pesan.append(f"{lain}: {alasan % {'maks': settings.BUKTI_JUMLAH_MAKS}}")
    for satu in filter(None, pesan):
        messages.warning(request, satu)
    if not berkas:
        messages.warning(request, _("Belum ada foto yang dipilih."))
    draf = form.keadaan == KeadaanFormA.DRAF
    return redirect("lapangan:form_a_ubah" if draf else "lapangan:form_a", form.pk)


def _simpan_satu(form: FormA, berkas: BerkasTersegel) -> str:
    """Keep one uploaded photo, or say why not."""
    isi, nama = berkas.tersegel, berkas.name or "foto"
    if isi.kebesaran or isi.ukuran > UKURAN_FOTO_MAKS:
        return _("%(nama)s: lebih besar dari 15 MB.") % {"nama": nama}
    foto = FotoTersegel(isi.id, isi.kunci, isi.ukuran, isi.sha256, isi.kepala, nama)
    try:
        isi.disimpan = simpan_foto(form, foto).pk == isi.id
    except Penolakan as galat:
        return f"{nama}: {galat.pesan}"
    return ""


def _simpan(form: FormA, foto: FotoTersegel) -> None:
    tersimpan = False
    try:
        tersimpan = simpan_foto(form, foto).pk == foto.id
    finally:
        if not tersimpan:
            gudang.buang(foto.id)


def _jawaban(form: FormA) -> dict[str, Any]:
    """Return what the phone is told of a form that was taken in."""
    menunggu = [satu.sha256 for satu in berkas_form_a(form) if not satu.gambar]
    return {
        "id": str(form.pk),
        "nomor": form.nomor,
        "alamat": reverse("lapangan:form_a", args=[form.pk]),
        "foto": reverse("lapangan:foto", args=[form.pk]),
        "menunggu": menunggu,
    }
