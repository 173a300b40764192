"""The desk of the legal study of one track: read by few until the plenary."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from laporan.models import Laporan
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.forms.kajian_pelanggaran import BidangKajian
from pengawasan.perkara.queries.akses import jalur_perkara
from pengawasan.perkara.queries.kajian_pelanggaran import (
    kajian_jalur,
    sebab_baca,
    sebab_tulis,
    sebab_tutup,
)
from pengawasan.perkara.services.kajian_pelanggaran import simpan_kajian
from pengawasan.perkara.views.pintu import pada_laporan
from wilayah.errors import BukanWewenang
from wilayah.http import PetugasRequest


@pada_laporan()
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("konteks", "terbuka", "form")
def kajian(request: PetugasRequest, laporan: Laporan, jenis: str) -> HttpResponse:
    """Show the study of a track and keep its next version."""
    jalur = jalur_perkara(laporan, jenis)
    if sebab := sebab_baca(request.user, laporan, jalur):
        raise BukanWewenang(str(sebab.label))
    tertutup = sebab_tutup(jalur) or sebab_tulis(request.user, laporan, jalur)
    terbuka = kajian_jalur(laporan, jalur)
    form = BidangKajian(request.POST or None, initial=terbuka.isi)
    if request.method == "POST" and form.is_valid():
        simpan_kajian(laporan, request.user, jalur, form.kajian())
        messages.success(request, _("Kajian disimpan."))
        return redirect("petugas:kajian_pelanggaran", laporan.nomor, jenis)
    konteks = {
        "laporan": laporan,
        "jenis": JenisJalur(jenis),
        "kajian": terbuka.baris,
        "form": form,
        "sebab": tertutup.label if tertutup else "",
        "menu": "antrean",
    }
    status = 400 if form.errors else 200
    return render(request, "petugas/kajian_pelanggaran.html", konteks, status=status)
