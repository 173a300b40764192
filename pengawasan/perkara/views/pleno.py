"""The plenary of a case: one page that decides every track that is ready."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.choices import Langkah, Tindakan
from pengawasan.perkara.forms.pleno import FormPlenoPerkara
from pengawasan.perkara.queries.izin import izin
from pengawasan.perkara.queries.kasus_menunggu import menunggu
from pengawasan.perkara.queries.langkah import IzinLangkah, izin_langkah
from pengawasan.perkara.queries.pleno import PlenoBaca, baca_pleno
from pengawasan.perkara.rules.langkah import DINI
from pengawasan.perkara.rules.rahasia import Naskah, tolak_baca
from pengawasan.perkara.services.pleno import catat_pleno
from pengawasan.perkara.services.surat_langkah import siapkan_tindakan
from pengawasan.perkara.views.formulir import terlaksana
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.http import PetugasRequest
from wilayah.rules.tenggat import zona_waktu


@pada_laporan()
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("konteks")
def pleno(request: PetugasRequest, laporan: Laporan) -> HttpResponse:
    """Show past plenaries and what is ready; a POST records one with a decision per track."""
    hak = izin_langkah(request.user, laporan)
    siap = [s.jenis for s in hak.perkara.jalur if hak.sebab(Langkah.PLENO, s.jenis, DINI) is None]
    diputus = [satu.jenis for satu in hak.perkara.jalur if satu.diputus or satu.berakhir]
    if request.method == "POST" and not siap:
        _tolak(hak)
    with timezone.override(zona_waktu(laporan.kantor.zona)):
        data = request.POST if request.method == "POST" else None
        form = FormPlenoPerkara(data, laporan, siap) if siap else None
        if form is not None and data is not None and _tercatat(request, laporan, form):
            messages.success(request, _("Rapat pleno dicatat."))
            return redirect("petugas:pleno", laporan.nomor)
        konteks = {
            "laporan": laporan,
            "form": form,
            "menunggu": menunggu(hak, Langkah.PLENO, {*siap, *diputus}),
            "diputus": bool(diputus),
            "boleh_tetapkan": hak.izin.boleh(Tindakan.TETAPKAN_TEMUAN),
            "syarat": next((s for jenis in siap if (s := hak.syarat(Langkah.PLENO, jenis))), ""),
            "pleno": _pleno(request, laporan),
            "menu": "antrean",
        }
        return render(request, "petugas/pleno.html", konteks, status=400 if data else 200)


def _tolak(hak: IzinLangkah) -> None:
    """Refuse a POST where no track is ready, with the reason of the first one."""
    jenis = next((satu.jenis for satu in hak.perkara.jalur), "")
    hak.pastikan(Langkah.PLENO, jenis)


def _tercatat(request: PetugasRequest, laporan: Laporan, form: FormPlenoPerkara) -> bool:
    def catat() -> None:
        catat_pleno(laporan, request.user, form.rapat.rapat(), form.putusan())

    if not terlaksana(form, catat):
        return False
    siapkan_tindakan(laporan, request.user, (JenisDokumen.BERITA_ACARA_PLENO,))
    return True


def _pleno(request: PetugasRequest, laporan: Laporan) -> list[PlenoBaca]:
    """Return the plenaries so far; dissent is opened for who leads."""
    hak = izin(request.user, laporan)
    tertutup = tolak_baca(Naskah.BEDA_PENDAPAT, hak.pelaku, hak.rezim)
    return baca_pleno(laporan, beda_pendapat=tertutup is None)
