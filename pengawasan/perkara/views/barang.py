"""Physical evidence: the things of a report, one thing with its chain, its receipt, its photos."""

import hashlib
from collections.abc import Callable
from functools import partial, wraps
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from laporan.errors import GagalGambar
from laporan.models import Laporan
from laporan.queries.bukti import bukti_laporan, daftar_bukti
from laporan.sandi import GagalBuka
from laporan.transports import gudang
from laporan.transports.gambar import gambar_ulang
from laporan.transports.unggahan import BerkasTersegel
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.choices.barang import JenisMutasi
from pengawasan.perkara.forms.barang import AKSI, BIDANG, FormBarang, FormFoto, FormMutasi
from pengawasan.perkara.forms.penerimaan import FormAlasan
from pengawasan.perkara.models import BarangBukti
from pengawasan.perkara.queries.barang import (
    BarangBaca,
    MutasiBaca,
    bahan_tanda_terima,
    barang_terlihat,
    buka_barang,
    daftar_barang,
    foto_dari,
    kunci_foto,
    nama_pemilik,
    sebab_barang,
)
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.konflik import pastikan_bebas
from pengawasan.perkara.rules.barang import KELUAR, mutasi_terbuka, sebab_tak_diterima
from pengawasan.perkara.rules.wewenang import PEMBACA, Tolak
from pengawasan.perkara.services import barang as layanan
from pengawasan.perkara.services.surat import siapkan
from pengawasan.perkara.views.bukti import KOTAK_PASIR
from pengawasan.perkara.views.pintu import Tampilan, pada_laporan, petugas_kantor
from pengawasan.perkara.views.unggahan import dengan_berkas
from wilayah.errors import BukanWewenang, MasukanKeliru, Penolakan, TidakDitemukan
from wilayah.http import PetugasRequest

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
FOTO_MAKS = 15 * 1024 * 1024
TampilanBarang = Callable[..., HttpResponse]


def pada_barang(tampilan: TampilanBarang) -> Tampilan:
    """Give the view a thing of a report the officer may see: 404 for strangers, then 403."""

    @wraps(tampilan)
    def dijaga(request: PetugasRequest, id_barang: UUID, **lain: str) -> HttpResponse:
        barang = barang_terlihat(request.user, id_barang)
        if not request.user.berperan(*PEMBACA):
            raise BukanWewenang
        pastikan_bebas(request.user, barang.laporan)
        return tampilan(request, barang, **lain)

    return petugas_kantor(dijaga)


@pada_laporan()
@require_GET
def daftar(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """List the things of a report and where they are."""
    sebab = sebab_barang(request.user, laporan) or sebab_tak_diterima(laporan.status)
    konteks = {
        "laporan": laporan,
        "barang": daftar_barang(laporan, request.user),
        "sebab": sebab.label if sebab else "",
        "menu": "antrean",
    }
    return render(request, "petugas/barang.html", konteks)


@pada_laporan()
@GET_POST
def tambah(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Enter a thing in the register."""
    _pastikan(request, laporan)
    if sebab := sebab_tak_diterima(laporan.status):
        raise Penolakan(str(sebab.label), status=Tolak.KEADAAN)
    assert request.user.kantor is not None, "the guard lets in people of an office"
    bukti = [(str(satu.id), satu.nama) for satu in daftar_bukti(laporan) if satu.sha256]
    form = FormBarang(request.POST or None, zona=request.user.kantor.zona, bukti=bukti)
    if form.is_valid():
        pilihan = form.cleaned_data["bukti"]
        tertaut = bukti_laporan(laporan, UUID(pilihan)) if pilihan else None
        try:
            barang = layanan.catat_barang(
                *(laporan, request.user, form.masukan(), tertaut), kunci_kirim=form.kunci_kirim()
            )
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            messages.success(request, _("Barang dicatat dengan nomor %s.") % barang.nomor)
            return redirect("petugas:barang_satu", barang.pk)
    konteks = {"laporan": laporan, "form": form, "menu": "antrean"}
    status = 400 if form.errors else 200
    return render(request, "petugas/barang_tambah.html", konteks, status=status)


@pada_barang
@require_GET
def satu(request: PetugasRequest, barang: BarangBukti) -> HttpResponse:
    """Show one thing: where it is, what may become of it, its chain of custody."""
    terbuka = buka_barang(barang, request.user)
    sebab = sebab_barang(request.user, barang.laporan, barang)
    aksi = [] if sebab else mutasi_terbuka(terbuka.keadaan)
    konteks = {
        "laporan": barang.laporan,
        "barang": terbuka,
        "aksi": [(jenis.value, AKSI[jenis]) for jenis in aksi],
        "sebab": sebab.label if sebab else "",
        "boleh_nama": izin(request.user, barang.laporan).boleh(Tindakan.BUKA_IDENTITAS),
        "form_foto": None if sebab else FormFoto(),
        "menu": "antrean",
    }
    return render(request, "petugas/barang_satu.html", konteks)


@pada_barang
@GET_POST
def mutasi(request: PetugasRequest, barang: BarangBukti, jenis: str) -> HttpResponse:
    """Record one movement of a thing."""
    if jenis not in BIDANG:
        raise TidakDitemukan
    _pastikan(request, barang.laporan, barang)
    terbuka, rupa = buka_barang(barang, request.user), JenisMutasi(jenis)
    if rupa not in mutasi_terbuka(terbuka.keadaan):
        pesan = _("Barang ini %s.") % str(terbuka.keadaan.label).lower()
        raise Penolakan(pesan, status=Tolak.KEADAAN, boleh=mutasi_terbuka(terbuka.keadaan))
    assert request.user.kantor is not None, "the guard lets in people of an office"
    form = FormMutasi(request.POST or None, jenis=rupa, zona=request.user.kantor.zona)
    if form.is_valid():
        try:
            layanan.mutasikan(barang, request.user, form.masukan())
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            messages.success(request, _("Tercatat pada rantai penguasaan barang."))
            return redirect("petugas:barang_satu", barang.pk)
    konteks = {
        "laporan": barang.laporan,
        "barang": terbuka,
        "form": form,
        "aksi": AKSI[rupa],
        "menu": "antrean",
    }
    status = 400 if form.errors else 200
    return render(request, "petugas/barang_mutasi.html", konteks, status=status)


@pada_barang
@require_GET
def tanda_terima(request: PetugasRequest, barang: BarangBukti, urut: int) -> HttpResponse:
    """Show the receipt of one handing over as a sheet to print."""
    terbuka = buka_barang(barang, request.user)
    mutasi = _bertanda_terima(terbuka, urut)
    konteks = {
        "laporan": barang.laporan,
        "barang": terbuka,
        "mutasi": mutasi,
        "segel": terbuka.segel_pada(urut),
        "masuk": mutasi.baris.jenis not in KELUAR,
        "boleh_naskah": izin(request.user, barang.laporan).boleh(Tindakan.SUSUN_SURAT),
        "menu": "antrean",
    }
    return render(request, "petugas/barang_tanda_terima.html", konteks)


@pada_barang
@require_POST
def naskah(request: PetugasRequest, barang: BarangBukti, urut: int) -> HttpResponse:
    """Draft the official paper of a receipt, which then goes the way of all papers."""
    terbuka = buka_barang(barang, request.user)
    bahan = bahan_tanda_terima(terbuka, _bertanda_terima(terbuka, urut))
    jenis = JenisDokumen.TANDA_TERIMA_BARANG
    dokumen = siapkan(barang.laporan, jenis, request.user, tambahan=bahan)
    messages.success(request, _("Konsep naskah disusun. Periksa, lalu terbitkan."))
    return redirect("petugas:surat_ubah", barang.laporan.nomor, dokumen.pk)


def _bertanda_terima(barang: BarangBaca, urut: int) -> MutasiBaca:
    cocok = [m for m in barang.mutasi if m.baris.urut == urut and m.bertanda_terima]
    if not cocok:
        raise TidakDitemukan
    return cocok[0]


@pada_barang
@GET_POST
@sensitive_variables("nama", "konteks")
def penyerah(request: PetugasRequest, barang: BarangBukti) -> HttpResponse:
    """Show who handed the thing in, after a reason was given; each look is on the trail."""
    izin(request.user, barang.laporan).pastikan(Tindakan.BUKA_IDENTITAS)
    form = FormAlasan(request.POST or None)
    konteks = {
        "laporan": barang.laporan,
        "barang": buka_barang(barang, request.user),
        "form": form,
        "menu": "antrean",
    }
    if form.is_valid():
        nama = layanan.buka_penyerah(barang, request.user, form.cleaned_data["alasan"])
        konteks |= {"nama": nama, "pemilik": nama_pemilik(barang)}
    status = 400 if form.errors else 200
    return render(request, "petugas/barang_penyerah.html", konteks, status=status)


@csrf_exempt  # the token is checked below, once the upload handler stands
def unggah_foto(request: HttpRequest, id_barang: UUID) -> HttpResponse:
    """Take a photograph from who is signed in; a visitor's body is not even read."""
    if not request.user.is_authenticated:
        raise BukanWewenang
    return _unggah_foto(request, id_barang=id_barang)


@pada_barang
@require_POST
def _unggah_foto(request: PetugasRequest, barang: BarangBukti) -> HttpResponse:
    """Take a photograph of the thing: sealed while it streams in, drawn anew, then kept."""
    _pastikan(request, barang.laporan, barang)
    simpan = partial(_simpan_foto, request, barang)
    return dengan_berkas(request, barang.laporan, "foto", simpan)


def _simpan_foto(
    request: PetugasRequest, barang: BarangBukti, semua: list[BerkasTersegel]
) -> HttpResponse:
    if not semua:
        raise MasukanKeliru({"foto": [_("Pilih sebuah foto.")]}, _("Pilih sebuah foto."))
    isi = semua[-1].tersegel
    if isi.kebesaran or isi.ukuran > FOTO_MAKS:
        raise Penolakan(_("Foto ini lebih besar dari 15 MB."), status=413)
    try:
        gambar = gambar_ulang(gudang.baca(isi.kunci, isi.id))
    except (GagalGambar, GagalBuka) as galat:
        pesan = _("Berkas ini bukan foto yang dapat dibuka. Kirim JPEG atau PNG.")
        raise MasukanKeliru({"foto": [pesan]}, pesan) from galat
    foto, kunci = layanan.foto_baru(hashlib.sha256(gambar).hexdigest(), isi.sha256)
    gudang.tambah(kunci, foto.pk, 0, gambar)
    layanan.simpan_foto(barang, request.user, foto)
    messages.success(request, _("Foto disimpan."))
    return redirect("petugas:barang_satu", barang.pk)


@pada_barang
@require_GET
def foto(request: PetugasRequest, barang: BarangBukti, id_foto: UUID) -> HttpResponse:
    """Show one photograph of the thing."""
    gambar = foto_dari(barang, id_foto)
    kunci = kunci_foto(gambar)
    if not gudang.utuh(kunci, gambar.pk, gambar.sha256):
        raise Penolakan(_("Foto ini rusak di tempat penyimpanan. Beri tahu pengelola sistem."))
    jawaban = HttpResponse(b"".join(gudang.baca(kunci, gambar.pk)), content_type="image/jpeg")
    jawaban["Content-Security-Policy"] = KOTAK_PASIR
    jawaban["Cache-Control"] = "no-store"
    return jawaban


def _pastikan(request: PetugasRequest, laporan: Laporan, barang: BarangBukti | None = None) -> None:
    if sebab := sebab_barang(request.user, laporan, barang):
        raise Penolakan(str(sebab.label), status=Tolak.WEWENANG)
