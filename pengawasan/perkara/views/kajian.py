"""The desk of the initial study: drafted by one, decided by another."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from laporan.queries.isi import buka_isi
from pengawasan.perkara.choices import Sebab, Tindakan
from pengawasan.perkara.forms.kajian import FormKajian
from pengawasan.perkara.queries.izin import Izin, izin
from pengawasan.perkara.queries.kasus import konsep_dari
from pengawasan.perkara.queries.pilihan import pilihan_kantor, pilihan_pemilihan
from pengawasan.perkara.queries.syarat import syarat_otomatis, verdik_terakhir
from pengawasan.perkara.services.kajian import simpan_konsep
from pengawasan.perkara.services.limpahan import putuskan_diterima
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import MasukanKeliru
from wilayah.http import PetugasRequest


@pada_laporan()
@require_http_methods(["GET", "HEAD", "POST"])
def kajian(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show the study with its draft; POST keeps a draft (``konsep``) or decides (``putuskan``)."""
    hak = izin(request.user, laporan)
    _pastikan(hak)
    form = _form(request, laporan, hak)
    if request.method == "POST" and form.is_valid():
        if "konsep" in request.POST:
            return _simpan(request, laporan, form)
        try:
            hasil = putuskan_diterima(laporan, request.user, form.masukan())
        except MasukanKeliru as galat:
            form.sisipkan_galat(galat.galat)
        else:
            nomor = hasil.nomor_registrasi
            kabar = _("Diregistrasi dengan nomor %s.") % nomor if nomor else _("Putusan disimpan.")
            messages.success(request, kabar)
            return redirect("petugas:laporan", laporan.nomor)
    konteks = _konteks(laporan, hak, form)
    return render(request, "petugas/kajian.html", konteks, status=400 if form.errors else 200)


def _pastikan(hak: Izin) -> None:
    """Let in who drafts or decides; a penelaah's refusal is the one of the draft."""
    memutus = hak.sebab(Tindakan.PUTUSKAN)
    if memutus is not None and hak.sebab(Tindakan.KONSEP) is not None:
        hak.pastikan(Tindakan.KONSEP if memutus == Sebab.PERAN else Tindakan.PUTUSKAN)


def _form(request: PetugasRequest, laporan: Laporan, hak: Izin) -> FormKajian:
    konsep = konsep_dari(laporan)
    return FormKajian(
        request.POST or None,
        syarat=syarat_otomatis(laporan),
        sebelumnya=verdik_terakhir(laporan),
        putusan=hak.putusan(),
        kantor=pilihan_kantor(laporan.kantor.kode_wilayah),
        pemilihan=pilihan_pemilihan() if laporan.pemilihan_id is None else None,
        initial=FormKajian.dari_konsep(konsep.isi) if konsep else None,
    )


def _simpan(request: PetugasRequest, laporan: Laporan, form: FormKajian) -> HttpResponse:
    simpan_konsep(laporan, request.user, form.cleaned_data)
    messages.success(request, _("Konsep disimpan untuk yang memutuskan."))
    return redirect("petugas:laporan", laporan.nomor)


def _konteks(laporan: Laporan, hak: Izin, form: FormKajian) -> dict[str, Any]:
    return {
        "laporan": laporan,
        "isi": buka_isi(laporan),
        "form": form,
        "konsep": konsep_dari(laporan),
        "boleh_putus": hak.boleh(Tindakan.PUTUSKAN),
        "boleh_konsep": hak.boleh(Tindakan.KONSEP),
        "menu": "antrean",
    }
