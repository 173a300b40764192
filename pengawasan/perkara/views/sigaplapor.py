"""SIGAPLAPOR: its number on a report, and the export in its terms."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from pengawasan.perkara.cetak import Tabel, csv_aman, xlsx
from pengawasan.perkara.forms.sigaplapor import (
    FormEkspor,
    FormNomor,
    kolom_ekspor,
    sel_ekspor,
)
from pengawasan.perkara.queries.register import kantor_buku, kantor_terpilih
from pengawasan.perkara.queries.sigaplapor import (
    baris_ekspor,
    belum_bernomor,
    kunci_ekspor,
    nomor_dari,
    sebab_sigaplapor,
)
from pengawasan.perkara.rules.wewenang import PEMUTUS, Tolak
from pengawasan.perkara.services.sigaplapor import catat_ekspor, catat_nomor
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import pada_laporan, pembaca
from pengawasan.perkara.views.register import JENIS_XLSX, berkas
from wilayah.errors import Penolakan
from wilayah.http import PetugasRequest
from wilayah.models import Kantor

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
CETAK = {"xlsx": (xlsx, JENIS_XLSX), "csv": (csv_aman, "text/csv; charset=utf-8")}


@pada_laporan()
@GET_POST
def nomor(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show the report's number in SIGAPLAPOR; POST writes it down."""
    lama, sebab = nomor_dari(laporan), sebab_sigaplapor(request.user, laporan)
    if sebab and request.method == "POST":
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
    form = FormNomor(request.POST or None, initial={"nomor": lama.nomor if lama else ""})
    if terlaksana(form, lambda: catat_nomor(laporan, request.user, form.cleaned_data["nomor"])):
        tersimpan = nomor_dari(laporan)
        assert tersimpan is not None, "it was written just now"
        messages.success(request, _("Nomor SIGAPLAPOR %s disimpan.") % tersimpan.nomor)
        return redirect("petugas:laporan", laporan.nomor)
    konteks = {
        "laporan": laporan,
        "form": form,
        "lama": lama,
        "sebab": sebab.label if sebab else "",
        "menu": "antrean",
    }
    status = 400 if form.errors else 200
    return render(request, "petugas/sigaplapor_nomor.html", konteks, status=status)


@pembaca
@GET_POST
def ekspor(request: PetugasRequest) -> HttpResponse:
    """Show what still lacks its number; POST hands out the export and puts that on the trail."""
    milik = kantor_buku(request.user, "")
    form = FormEkspor(
        request.POST or None,
        zona=milik.zona,
        kantor=kantor_terpilih(milik),
        memutus=request.user.berperan(*PEMUTUS),
    )
    if form.is_valid():
        return _unduh(request, form, kantor_buku(request.user, form.cleaned_data["kantor"]))
    konteks = {"form": form, "belum": belum_bernomor(milik), "menu": "register"}
    status = 400 if form.errors else 200
    return render(request, "petugas/sigaplapor.html", konteks, status=status)


def _unduh(request: PetugasRequest, form: FormEkspor, kantor: Kantor) -> HttpResponse:
    isi = form.cleaned_data
    beralasan = bool(isi.get("alasan"))
    kunci = kunci_ekspor(kantor, isi["dari"], isi["sampai"])
    catat_ekspor(
        kantor, request.user, isi["dari"], isi["sampai"], banyak=len(kunci), beralasan=beralasan
    )
    tulis, jenis = CETAK[isi["bentuk"]]
    baris = baris_ekspor(kantor, kunci, request.user)
    with translation.override("id"):
        tabel = Tabel(
            "SIGAPLAPOR",
            kolom_ekspor(beralasan=beralasan),
            (sel_ekspor(satu, beralasan=beralasan) for satu in baris),
            [kantor.nama, f"{isi['dari']:%d-%m-%Y} – {isi['sampai']:%d-%m-%Y}"],
        )
        tertulis = tulis(tabel)
    tempat = kantor.kode_wilayah or "ri"
    nama = f"sigaplapor-{tempat}-{isi['dari']}-{isi['sampai']}.{isi['bentuk']}"
    return berkas(tertulis, nama, jenis)
