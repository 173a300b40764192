"""The register books of an office, on screen, on paper and as a workbook."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from pengawasan.perkara.cetak import Tabel, xlsx
from pengawasan.perkara.choices.register import JenisBuku
from pengawasan.perkara.forms.register import (
    SECETAK,
    SEHALAMAN,
    FormBuku,
    judul_buku,
    kolom_terbaca,
    nilai_sel,
)
from pengawasan.perkara.queries.register import (
    halaman_buku,
    isi_buku,
    kantor_buku,
    kantor_terpilih,
)
from pengawasan.perkara.queries.register_baris import BarisBuku
from pengawasan.perkara.queries.register_urut import keurutan
from pengawasan.perkara.rules.register import Keurutan
from pengawasan.perkara.views.pintu import pembaca
from pengawasan.perkara.views.saringan import tautan, tetangga
from wilayah.errors import TidakDitemukan
from wilayah.http import PetugasRequest

JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pembaca
@require_safe
@gzip_page
def register(request: PetugasRequest) -> HttpResponse:
    """Show one page of a book; the URL says which, ``banyak=500`` is a page to print."""
    form = _form(request)
    if not form.is_valid():
        return render(request, "petugas/register.html", {"form": form}, status=400)
    kantor = kantor_buku(request.user, form.cleaned_data["kantor"])
    jenis, tahun = form.buku()
    banyak = SECETAK if request.GET.get("banyak") == str(SECETAK) else SEHALAMAN
    halaman = halaman_buku(kantor, tahun, jenis, request.GET.get("kursor", ""), banyak)
    konteks = {
        "form": form,
        "kantor": kantor,
        "judul_buku": judul_buku(jenis, tahun),
        "kolom": kolom_terbaca(jenis),
        "baris": [(satu, _sel(jenis, satu)) for satu in halaman.baris],
        "keurutan": keurutan(kantor, tahun, jenis),
        "tab": _tab(request.GET, jenis),
        "berikut": tetangga(request.GET, halaman.berikut),
        "sebelum": tetangga(request.GET, halaman.sebelum),
        "unduh": tautan(request.GET, kursor="", banyak=""),
        "cetak": "" if banyak == SECETAK else tautan(request.GET, kursor="", banyak=str(SECETAK)),
        "kini": timezone.now(),
    }
    return render(request, "petugas/register.html", konteks)


@pembaca
@require_safe
def unduh(request: PetugasRequest) -> HttpResponse:
    """Hand out a whole book as a workbook."""
    form = _form(request)
    if not form.is_valid():
        raise TidakDitemukan
    kantor = kantor_buku(request.user, form.cleaned_data["kantor"])
    jenis, tahun = form.buku()
    tabel = Tabel(
        judul_buku(jenis, tahun),
        [label for _nama, label in kolom_terbaca(jenis)],
        (_sel(jenis, satu) for satu in isi_buku(kantor, tahun, jenis)),
        [kantor.nama, *_kata_urut(keurutan(kantor, tahun, jenis))],
    )
    return berkas(xlsx(tabel), f"register-{jenis}-{tahun}-{kantor.kode_wilayah or 'ri'}.xlsx")


def _kata_urut(urut: Keurutan | None) -> list[str]:
    if urut is None:
        return []
    return [_("Nomor berurutan: ya") if urut.berurutan else _("Nomor berurutan: tidak")]


def berkas(isi: bytes, nama: str, jenis: str = JENIS_XLSX) -> HttpResponse:
    """Answer with a file to keep."""
    jawaban = HttpResponse(isi, content_type=jenis)
    jawaban["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=nama)
    jawaban["Cache-Control"] = "no-store"
    return jawaban


def _form(request: PetugasRequest) -> FormBuku:
    assert request.user.kantor is not None, "the guard lets in people of an office"
    kantor = request.user.kantor
    return FormBuku(request.GET.dict(), zona=kantor.zona, kantor=kantor_terpilih(kantor))


def _sel(jenis: JenisBuku, baris: BarisBuku) -> list[Any]:
    return [nilai_sel(nama, baris) for nama, _label in kolom_terbaca(jenis)]


def _tab(asal: QueryDict, kini: JenisBuku) -> list[dict[str, Any]]:
    return [
        {
            "label": jenis.label,
            "tautan": tautan(asal, jenis=jenis.value, kursor="", banyak=""),
            "kini": jenis == kini,
        }
        for jenis in JenisBuku
    ]
