"""A partner's new information: the citizen's questions, the same intake."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from laporan.errors import KunciDipakaiUlang
from laporan.forms.kelompok import KELOMPOK
from laporan.forms.lapor import URAIAN_MAKS
from laporan.http import tiket_bukti
from laporan.queries.status import laporan_berkode
from laporan.services.penerimaan import HasilPengajuan, kunci_kiriman_baru
from laporan.views.lapor import masukan_formulir
from laporan.views.tempat import Tempat, daftar_tempat, tempat_dari
from pengawasan.mitra.forms import FormulirMitra
from pengawasan.mitra.services.kiriman import kirim
from pengawasan.mitra.views.pintu import MitraRequest, orang_mitra
from wilayah.errors import MasukanKeliru


@require_http_methods(["GET", "HEAD", "POST"])
@orang_mitra
def tulis(request: MitraRequest) -> HttpResponse:
    """Show the form; a POST sends it, or asks for the next lists of regions."""
    if request.method != "POST":
        return _borang(request, FormulirMitra(), daftar_tempat())
    form = FormulirMitra(request.POST)
    form.full_clean()
    tempat = tempat_dari(form)
    if "muat" in request.POST:
        return _borang(request, form, tempat)
    try:
        masukan = masukan_formulir(form, tempat)
        hasil = kirim(request.mitra, masukan, kunci=form.cleaned_data["kunci"])
    except MasukanKeliru as galat:
        form.sisipkan_galat(galat.galat)
        return _borang(request, form, tempat, status=galat.status)
    except KunciDipakaiUlang as galat:
        return _borang(request, form, tempat, [galat.pesan], status=galat.status)
    return _terkirim(request, hasil)


def _terkirim(request: MitraRequest, hasil: HasilPengajuan) -> HttpResponse:
    tanda = hasil.tanda_terima
    laporan = laporan_berkode(tanda.nomor, tanda.kode_akses or "")
    konteks = {
        "mitra": request.mitra,
        "tanda": tanda,
        "tiket": tiket_bukti(laporan) if laporan else "",
    }
    status = 201 if hasil.baru else 200
    return render(request, "mitra/terkirim.html", konteks, status=status)


def _borang(
    request: MitraRequest,
    form: FormulirMitra,
    tempat: Tempat,
    pesan: Sequence[str] = (),
    *,
    status: int = 200,
) -> HttpResponse:
    umum = [*pesan, *form.non_field_errors()]
    konteks = {
        "mitra": request.mitra,
        "formulir": form,
        "kunci": ("" if pesan else form.kunci_halaman()) or kunci_kiriman_baru(),
        "galat": [("kirim", satu) for satu in umum] + form.galat_bertaut(),
        "ada_galat": bool(umum),
        "tempat": tempat,
        "kelompok": KELOMPOK,
        "uraian_maks": URAIAN_MAKS,
        "ubin": settings.UBIN_URL,
        "aksi_muat": f"{reverse('mitra:tulis')}#tanya-tempat",
    }
    return render(request, "mitra/tulis.html", konteks, status=status)
