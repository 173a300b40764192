"""The queue of one's jurisdiction, as a list and as a map."""

from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from pengawasan.perkara.forms.saring import FormSaring
from pengawasan.perkara.queries.antrean import antrean as halaman_antrean
from pengawasan.perkara.queries.kantor_bawah import pilihan_kantor_bawah
from pengawasan.perkara.queries.peta import KABUPATEN, JumlahWilayah, antrean_per_wilayah
from pengawasan.perkara.queries.pilihan import orang_kantor, wilayah_bawahan
from pengawasan.perkara.queries.saring import kursor_dari
from pengawasan.perkara.rules import kelompok
from pengawasan.perkara.rules.wewenang import PENERIMA
from pengawasan.perkara.views.pintu import pembaca
from pengawasan.perkara.views.saringan import aktif, tautan, tetangga
from wilayah.choices import JenisKantor
from wilayah.http import PetugasRequest

NAMA_KELOMPOK = {
    kelompok.PERLU_DIPUTUS: gettext_lazy("Perlu diputus"),
    kelompok.INFORMASI_AWAL: gettext_lazy("Informasi awal dan penelusuran"),
    kelompok.PENANGANAN: gettext_lazy("Penanganan"),
    kelompok.SELESAI: gettext_lazy("Selesai"),
}


@pembaca
@require_safe
@gzip_page
def antrean(request: PetugasRequest) -> HttpResponse:
    """Show one page of open reports by legal deadline; the filters are the URL."""
    form = _form(request)
    konteks = _konteks(request, form) | {"tab": _tab(request.GET)}
    if form.is_valid():
        halaman = halaman_antrean(
            request.user, form.hasil, kursor_dari(request.GET.get("kursor", ""))
        )
        konteks |= {
            "baris": halaman.baris,
            "berikut": tetangga(request.GET, halaman.berikut),
            "sebelum": tetangga(request.GET, halaman.sebelum),
            "selesai": form.hasil.selesai,
            "kelompok": form.hasil.kelompok,
            "berkantor": _beberapa_kantor(request),
        }
    return render(request, "petugas/antrean.html", konteks, status=200 if form.is_valid() else 400)


@pembaca
@require_safe
def peta(request: PetugasRequest) -> HttpResponse:
    """Show the same queue counted per region."""
    form = _form(request)
    konteks = _konteks(request, form)
    if form.is_valid():
        daftar = antrean_per_wilayah(request.user, form.hasil)
        konteks |= {"daftar": [_butir(request.GET, satu) for satu in daftar]}
        konteks |= {"jumlah": sum(satu.jumlah for satu in daftar), "ubin": settings.UBIN_URL}
    return render(request, "petugas/peta.html", konteks, status=200 if form.is_valid() else 400)


def _beberapa_kantor(request: PetugasRequest) -> bool:
    """Tell whether reports of other offices stand in the officer's queue."""
    kantor = request.user.kantor
    return kantor is not None and kantor.jenis != JenisKantor.BAWASLU_KABUPATEN


def _form(request: PetugasRequest) -> FormSaring:
    return FormSaring(
        request.GET,
        wilayah=wilayah_bawahan(request.user),
        orang=orang_kantor(request.user),
        kantor=pilihan_kantor_bawah(request.user, request.GET.get("kantor", "")),
    )


def _konteks(request: PetugasRequest, form: FormSaring) -> dict[str, Any]:
    return {
        "form": form,
        "aktif": aktif(request.GET, form),
        "tanpa_saringan": request.path + _bagian(request.GET),
        "saringan_url": tautan(request.GET, kursor=""),
        "penerima": request.user.berperan(*PENERIMA),
    }


def _tab(asal: QueryDict) -> list[dict[str, Any]]:
    """Return the parts of the queue; one stage asked for by name belongs to none of them."""
    kini = "" if asal.get("status") else asal.get("kelompok", "")
    semua = {"": _("Semua yang terbuka"), **NAMA_KELOMPOK}
    return [
        {
            "label": nama,
            "tautan": tautan(asal, kelompok=kode, status="", kursor=""),
            "kini": kode == kini,
        }
        for kode, nama in semua.items()
    ]


def _bagian(asal: QueryDict) -> str:
    """Return the query that keeps the part of the queue and drops all filters."""
    kelompok_kini = asal.get("kelompok", "")
    return f"?{urlencode({'kelompok': kelompok_kini})}" if kelompok_kini else ""


def _butir(asal: QueryDict, satu: JumlahWilayah) -> dict[str, Any]:
    """Return one region for the map and its list, with the queue or the map behind it."""
    lebih_dalam = len(satu.kode) == KABUPATEN
    tujuan = reverse("petugas:peta" if lebih_dalam else "petugas:antrean")
    return asdict(satu) | {"tautan": tujuan + tautan(asal, wilayah=satu.kode, kursor="")}
