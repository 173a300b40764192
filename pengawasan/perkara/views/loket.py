"""The counter: a report entered for somebody who came, and originals of other offices' reports."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from laporan.cetak import qr
from laporan.choices import CaraSerah, Sumber
from laporan.errors import KunciDipakaiUlang
from laporan.forms.kelompok import KELOMPOK
from laporan.forms.lapor import URAIAN_MAKS
from laporan.services.penerimaan import ajukan, kunci_kiriman_baru
from laporan.views.lapor import masukan_formulir
from laporan.views.tempat import Tempat, daftar_tempat, tempat_dari
from pengawasan.perkara.forms.penerimaan import FormTerimaNomor, FormulirLoket
from pengawasan.perkara.queries.izin import pastikan_loket
from pengawasan.perkara.services.penerimaan import terima_titipan
from pengawasan.perkara.views.pintu import pembaca
from wilayah.errors import MasukanKeliru
from wilayah.http import PetugasRequest


@pembaca
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def baru(request: PetugasRequest) -> HttpResponse:
    """Enter a report at the counter; its originals are received by that."""
    pastikan_loket(request.user)
    if request.method != "POST":
        awal = _wilayah_kantor(request)
        return _halaman(request, FormulirLoket(), daftar_tempat(awal))
    form = FormulirLoket(request.POST)
    form.full_clean()
    tempat = tempat_dari(form)
    if "muat" in request.POST:
        return _halaman(request, form, tempat)
    try:
        masukan = masukan_formulir(form, tempat)
        kunci = form.cleaned_data["kunci"]
        hasil = ajukan(
            masukan,
            kunci=kunci,
            sumber=Sumber.LOKET,
            petugas=request.user,
            diserahkan=form.berkas(),
        )
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return _halaman(request, form, tempat, status=galat.status)
    except KunciDipakaiUlang as galat:
        form.sisipkan_galat({"formulir": [galat.pesan]})
        return _halaman(request, form, tempat, status=galat.status)
    tanda = hasil.tanda_terima
    gambar = qr(tanda.tautan_status, _("Alamat cek status"))
    konteks = {"tanda": tanda, "qr": gambar, "menu": "antrean"}
    return render(request, "petugas/tercatat.html", konteks, status=201 if hasil.baru else 200)


@pembaca
@require_http_methods(["GET", "HEAD", "POST"])
def titipan(request: PetugasRequest) -> HttpResponse:
    """Receive originals of a report that another office handles; only its number is asked for."""
    pastikan_loket(request.user)
    form = FormTerimaNomor(request.POST or None)
    if not form.is_valid():
        status = 400 if form.is_bound else 200
        return render(request, "petugas/titipan.html", {"form": form}, status=status)
    isi = form.cleaned_data
    try:
        serah = terima_titipan(
            isi["nomor"],
            request.user,
            isi["diserahkan"],
            CaraSerah(isi["cara"]),
            isi["catatan"],
        )
    except MasukanKeliru as galat:
        for nama, pesan in galat.galat.items():
            form.add_error(nama, pesan)
        return render(request, "petugas/titipan.html", {"form": form}, status=galat.status)
    kabar = _("Diterima dengan nomor %(nomor)s untuk %(kantor)s.")
    rincian = {"nomor": serah.nomor, "kantor": serah.laporan.kantor.nama}
    messages.success(request, kabar % rincian)
    return redirect("petugas:titipan")


def _wilayah_kantor(request: PetugasRequest) -> str:
    return request.user.kantor.kode_wilayah if request.user.kantor else ""


def _halaman(
    request: PetugasRequest, form: FormulirLoket, tempat: Tempat, *, status: int = 200
) -> HttpResponse:
    konteks: dict[str, Any] = {
        "formulir": form,
        "kunci": form.kunci_halaman() or kunci_kiriman_baru(),
        "galat": [("kirim", satu) for satu in form.non_field_errors()] + form.galat_bertaut(),
        "tempat": tempat,
        "kelompok": KELOMPOK,
        "uraian_maks": URAIAN_MAKS,
        "menu": "antrean",
    }
    return render(request, "petugas/baru.html", konteks, status=status)
