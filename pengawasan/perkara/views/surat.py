"""The papers of a report: their list, a new one, its text, its number."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen, KeadaanDokumen
from pengawasan.dokumen.models import Dokumen
from pengawasan.dokumen.queries.dokumen import buka_naskah, dokumen_pada, unsur_dokumen
from pengawasan.dokumen.rules.jenis import SEORANG
from pengawasan.dokumen.tasks import pdf_dokumen
from pengawasan.perkara.choices import Tindakan
from pengawasan.perkara.forms.surat import FormSurat
from pengawasan.perkara.forms.surat_tindakan import FormBatal, FormSuratBaru
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.pleno import pilihan_rapat
from pengawasan.perkara.queries.surat_baca import daftar_surat, pilihan_surat
from pengawasan.perkara.queries.surat_periksa import pilihan_undangan
from pengawasan.perkara.queries.surat_tambahan import tambahan_tercatat
from pengawasan.perkara.services import surat as layanan
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import MasukanKeliru
from wilayah.http import PetugasRequest

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@pada_laporan()
@require_safe
def surat(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """List the papers of a report."""
    hak = izin(request.user, laporan)
    konteks = {
        "laporan": laporan,
        "daftar": daftar_surat(request.user, laporan),
        "boleh_susun": hak.boleh(Tindakan.SUSUN_SURAT),
        "boleh_terbit": hak.boleh(Tindakan.TERBITKAN_SURAT),
        "boleh_final": hak.boleh(Tindakan.FINALKAN_SURAT),
        "menu": "antrean",
    }
    return render(request, "petugas/surat.html", konteks)


@pada_laporan(Tindakan.SUSUN_SURAT)
@GET_POST
def baru(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Choose a kind of paper that makes sense now; the draft is filled from the case."""
    semua = pilihan_surat(request.user, laporan)
    terbuka = [satu for satu in semua if not satu.sebab]
    form = FormSuratBaru(
        _data(request),
        pilihan=[(satu.jenis.value, satu.judul) for satu in terbuka],
        jalur=list(dict.fromkeys(j for satu in terbuka for j in satu.jalur)),
        undangan=pilihan_undangan(laporan),
        rapat=pilihan_rapat(laporan),
        initial={nama: request.GET.get(nama, "") for nama in ("jenis", "undangan", "rapat")},
    )
    susunan: list[Dokumen] = []
    if terlaksana(form, lambda: susunan.append(_susun(request, laporan, form.cleaned_data))):
        return redirect("petugas:surat_ubah", laporan.nomor, susunan[0].pk)
    konteks = {
        "laporan": laporan,
        "form": form,
        "petunjuk": {satu.jenis.value: _petunjuk(satu) for satu in terbuka},
        "belum_diverifikasi": any(satu.belum_diverifikasi for satu in terbuka),
        "tertutup": [satu for satu in semua if satu.sebab],
        "boleh_identitas": izin(request.user, laporan).boleh(Tindakan.BUKA_IDENTITAS),
        "menu": "antrean",
    }
    return render(request, "petugas/surat_baru.html", konteks, status=400 if form.errors else 200)


def _susun(request: PetugasRequest, laporan: Laporan, isi: Mapping[str, str]) -> Dokumen:
    return layanan.siapkan(
        laporan,
        JenisDokumen(isi["jenis"]),
        request.user,
        isi["jalur"],
        _tercatat(laporan, isi),
        alasan_identitas=isi["alasan_identitas"].strip(),
    )


def _tercatat(laporan: Laporan, isi: Mapping[str, str]) -> Mapping[str, Any] | None:
    """Return what is on record of the invitation or plenary picked, None where none was."""
    jenis = JenisDokumen(isi["jenis"])
    rapat = isi["rapat"] if jenis == JenisDokumen.BERITA_ACARA_PLENO else ""
    sumber = isi["undangan"] if jenis in SEORANG else rapat
    return tambahan_tercatat(laporan, jenis, isi["jalur"], sumber) if sumber else None


def _petunjuk(pilihan: object) -> str:
    kode, belum = getattr(pilihan, "kode", ""), getattr(pilihan, "belum_diverifikasi", False)
    tanda = _("judul dan kode belum diverifikasi") if belum else ""
    return " · ".join(filter(None, (kode, tanda)))


@pada_laporan(Tindakan.SUSUN_SURAT)
@GET_POST
@sensitive_variables("naskah", "form")
def ubah(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Edit a draft, part by part; an issued paper is shown instead."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    if dokumen.keadaan != KeadaanDokumen.KONSEP:
        return redirect("petugas:surat_cetak", laporan.nomor, dokumen.pk)
    layanan.baca(dokumen, request.user)
    naskah, unsur = buka_naskah(dokumen), unsur_dokumen(dokumen)
    form = FormSurat(_data(request), naskah=naskah, unsur=unsur)
    if form.is_valid():
        layanan.ubah(laporan, dokumen, request.user, form.naskah_baru(), form.unsur_baru())
        messages.success(request, _("Konsep disimpan."))
        return redirect("petugas:surat_cetak", laporan.nomor, dokumen.pk)
    konteks = {"laporan": laporan, "dokumen": dokumen, "form": form, "menu": "antrean"}
    return render(request, "petugas/surat_ubah.html", konteks, status=400 if form.errors else 200)


@pada_laporan(Tindakan.TERBITKAN_SURAT)
@GET_POST
def terbit(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Confirm, then give a draft its number, its date and its PDF."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    layanan.pastikan_konsep(dokumen, request.user)
    if request.method != "POST":
        return _konfirmasi(request, laporan, dokumen)
    try:
        layanan.terbitkan(laporan, dokumen, request.user)
    except MasukanKeliru as galat:
        messages.error(request, galat.pesan)
        return redirect("petugas:surat", laporan.nomor)
    pdf_dokumen(dokumen)
    messages.success(request, _("Terbit dengan nomor %s.") % dokumen.nomor)
    return redirect("petugas:surat", laporan.nomor)


def _konfirmasi(request: PetugasRequest, laporan: Laporan, dokumen: Dokumen) -> HttpResponse:
    akibat = [
        _("%(judul)s mendapat nomor dari buku surat %(kantor)s.")
        % {"judul": dokumen.judul, "kantor": dokumen.kantor.nama},
        _("Tanggalnya hari ini, dan isinya tidak dapat diubah lagi."),
        _("Koreksi sesudahnya berupa naskah baru yang menyebut naskah ini."),
    ]
    konteks = {
        "laporan": laporan,
        "tindakan": Tindakan.TERBITKAN_SURAT,
        "akibat": akibat,
        "menu": "antrean",
    }
    return render(request, "petugas/konfirmasi.html", konteks)


@pada_laporan(Tindakan.SUSUN_SURAT)
@GET_POST
def batal(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Give a draft up."""
    dokumen = dokumen_pada(laporan, id_dokumen)
    layanan.pastikan_konsep(dokumen, request.user)
    form = FormBatal(_data(request))
    if form.is_valid():
        layanan.batalkan(laporan, dokumen, request.user, form.cleaned_data["alasan"])
        messages.success(request, _("Konsep dibatalkan."))
        return redirect("petugas:surat", laporan.nomor)
    konteks = {"laporan": laporan, "dokumen": dokumen, "form": form, "menu": "antrean"}
    return render(request, "petugas/surat_batal.html", konteks, status=400 if form.errors else 200)


@pada_laporan(Tindakan.SUSUN_SURAT)
@require_POST
def ganti(request: PetugasRequest, laporan: Laporan, id_dokumen: UUID) -> HttpResponse:
    """Draft the correction of an issued paper."""
    baru = layanan.ganti(laporan, dokumen_pada(laporan, id_dokumen), request.user)
    messages.success(request, _("Konsep pengganti dibuat. Betulkan isinya di sini."))
    return redirect("petugas:surat_ubah", laporan.nomor, baru.pk)


def _data(request: PetugasRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None
