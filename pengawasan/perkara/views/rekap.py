"""The weekly recap of an office and those below it, the ones that lag first."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from pengawasan.perkara.cetak import Tabel, xlsx
from pengawasan.perkara.forms.rekap import baris_xlsx, judul_rekap, kolom_xlsx, sel_layar
from pengawasan.perkara.queries.register import kantor_buku
from pengawasan.perkara.queries.rekap import per_provinsi, rekap
from pengawasan.perkara.rules.rekap import (
    Angka,
    BarisRekap,
    Pekan,
    baca_pekan,
    jumlahkan,
    pekan_dari,
    tertinggal_dahulu,
)
from pengawasan.perkara.views.pintu import pembaca
from pengawasan.perkara.views.register import berkas
from pengawasan.perkara.views.saringan import tautan
from wilayah.choices import JenisKantor
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest
from wilayah.models import Kantor
from wilayah.rules.tenggat import saat_setempat

PER_KANTOR, PER_PROVINSI = "kantor", "provinsi"


@pembaca
@require_safe
@gzip_page
def mingguan(request: PetugasRequest) -> HttpResponse:
    """Show one week: what came in, what was done, what is late, office by office."""
    kantor, pekan = _pilihan(request)
    cara = _cara(request, kantor)
    semua = _baris(kantor, pekan, cara)
    bergerak = [satu for satu in semua if not satu.angka.diam]
    kini = pekan_dari(saat_setempat(timezone.now(), kantor.zona).date())
    konteks = {
        "kantor": kantor,
        "pekan": pekan,
        "judul_rekap": judul_rekap(pekan),
        "kolom": [kata for kata, _sel in sel_layar(Angka())],
        "baris": [
            (satu, sel_layar(satu.angka), _tujuan(request, satu, kantor)) for satu in bergerak
        ],
        "jumlah": sel_layar(jumlahkan(semua)) if len(semua) > 1 else None,
        "diam": len(semua) - len(bergerak),
        "lalu": tautan(request.GET, pekan=str(pekan.geser(-1))),
        "lanjut": tautan(request.GET, pekan=str(pekan.geser(1))) if pekan != kini else "",
        "berjalan": pekan == kini,
        "tab": _tab(request, kantor, cara),
        "unduh": tautan(request.GET),
        "atas": tautan(request.GET, kantor="") if kantor.pk != request.user.kantor_id else "",
        "saat": timezone.now(),
    }
    return render(request, "petugas/rekap.html", konteks)


@pembaca
@require_safe
def unduh(request: PetugasRequest) -> HttpResponse:
    """Hand out the recap as a workbook, silent offices included."""
    kantor, pekan = _pilihan(request)
    semua = _baris(kantor, pekan, _cara(request, kantor))
    seluruhnya = BarisRekap("", _("Seluruhnya"), jumlahkan(semua))
    tabel = Tabel(
        judul_rekap(pekan),
        kolom_xlsx(),
        [baris_xlsx(satu) for satu in [*semua, seluruhnya]],
        [kantor.nama],
    )
    return berkas(xlsx(tabel), f"rekap-{pekan}-{kantor.kode_wilayah or 'ri'}.xlsx")


def _pilihan(request: PetugasRequest) -> tuple[Kantor, Pekan]:
    kantor = kantor_buku(request.user, request.GET.get("kantor", ""))
    hari_ini = saat_setempat(timezone.now(), kantor.zona).date()
    pekan = baca_pekan(request.GET.get("pekan", ""), hari_ini)
    if pekan is None or pekan.senin > hari_ini:
        raise TidakDitemukan(_("Pekan ini tidak ada, atau belum tiba."))
    return kantor, pekan


def _cara(request: PetugasRequest, kantor: Kantor) -> str:
    """Return whether rows are offices or provinces; only the nation has provinces to show."""
    if kantor.jenis != JenisKantor.BAWASLU_RI:
        return PER_KANTOR
    return PER_KANTOR if request.GET.get("per") == PER_KANTOR else PER_PROVINSI


def _baris(kantor: Kantor, pekan: Pekan, cara: str) -> list[BarisRekap]:
    semua = rekap(kantor, pekan)
    return tertinggal_dahulu(per_provinsi(semua) if cara == PER_PROVINSI else semua)


def _tujuan(request: PetugasRequest, satu: BarisRekap, kantor: Kantor) -> str:
    if satu.kode == kantor.kode_wilayah:
        return ""
    return tautan(request.GET, kantor=satu.kode, per="")


def _tab(request: PetugasRequest, kantor: Kantor, cara: str) -> list[dict[str, Any]]:
    if kantor.jenis != JenisKantor.BAWASLU_RI:
        return []
    pilihan = [(PER_PROVINSI, _("Per provinsi")), (PER_KANTOR, _("Per kantor"))]
    return [
        {"label": kata, "tautan": tautan(request.GET, per=nama), "kini": nama == cara}
        for nama, kata in pilihan
    ]
