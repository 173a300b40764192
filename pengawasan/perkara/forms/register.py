"""The books as the URL asks for them, and the words of their columns."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices.register import JenisBuku
from pengawasan.perkara.forms.penerimaan import DISERAHKAN
from pengawasan.perkara.queries.register_baris import BarisBuku, Sel
from pengawasan.perkara.rules.register import KOLOM, PALING_AKHIR, PALING_AWAL
from wilayah.rules.tenggat import saat_setempat

LABEL: dict[str, Any] = {
    "nomor": _("Nomor"),
    "tanggal": _("Tanggal"),
    "nomor_laporan": _("Nomor laporan"),
    "wilayah": _("Wilayah"),
    "kategori": _("Jenis"),
    "rezim": _("Rezim"),
    "jalur": _("Jalur dan keadaannya"),
    "tenggat": _("Batas waktu"),
    "hasil": _("Hasil"),
    "diumumkan": _("Diumumkan"),
    "sumber": _("Masuk lewat"),
    "keadaan": _("Keadaan"),
    "diserahkan": _("Yang diserahkan"),
    "cara": _("Cara"),
    "dari_kantor": _("Dari kantor"),
    "sasaran": _("Kepada"),
    "batas_jawaban": _("Batas jawaban"),
    "dijawab": _("Dijawab"),
    "kode": _("Kode formulir"),
    "judul": _("Perihal"),
    "jenis": _("Jenis"),
    "jumlah": _("Jumlah"),
    "satuan": _("Satuan"),
    "nilai": _("Nilai (Rp)"),
    "segel": _("Nomor segel"),
    "dari": _("Diterima dari"),
}
SEHALAMAN, SECETAK = 50, 500
Pilihan = Iterable[tuple[str, Any]]


class FormBuku(forms.Form):
    """Which book: its kind, its year, the office that keeps it."""

    jenis = forms.ChoiceField(label=_("Buku"), choices=JenisBuku.choices, widget=forms.HiddenInput)
    tahun = forms.IntegerField(
        label=_("Tahun"),
        min_value=PALING_AWAL,
        max_value=PALING_AKHIR,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    kantor = forms.CharField(label=_("Kantor"), required=False, widget=forms.Select)

    def __init__(self, tanya: dict[str, str], *, zona: str, kantor: Pilihan = ()) -> None:
        terisi = {nama: nilai for nama, nilai in tanya.items() if nilai}
        tahun_ini = str(saat_setempat(timezone.now(), zona).year)
        super().__init__({"jenis": JenisBuku.LAPORAN.value, "tahun": tahun_ini} | terisi)
        daftar = list(kantor)
        if len(daftar) > 1:
            widget = self.fields["kantor"].widget
            assert isinstance(widget, forms.Select)
            widget.choices = daftar
        else:
            self.fields["kantor"].widget = forms.HiddenInput()

    def buku(self) -> tuple[JenisBuku, int]:
        """Return the kind and the year of the book that was asked for."""
        return JenisBuku(self.cleaned_data["jenis"]), int(self.cleaned_data["tahun"])


def kolom_terbaca(jenis: JenisBuku) -> list[tuple[str, str]]:
    """Return the columns of a book with their words."""
    return [(nama, str(LABEL[nama])) for nama in KOLOM[jenis]]


def nilai_sel(kolom: str, baris: BarisBuku) -> Sel:
    """Return one cell as a value, with what was handed over in words."""
    if kolom in {"nomor", "nomor_laporan"}:
        return baris.nomor if kolom == "nomor" else baris.nomor_laporan
    nilai = baris.sel[kolom]
    if kolom == "diserahkan" and isinstance(nilai, tuple):
        kata = dict(DISERAHKAN)
        return tuple(str(kata.get(satu, satu)) for satu in nilai)
    return nilai


def teks_sel(nilai: Sel) -> str:
    """Return one cell as people read it; an empty one is a dash."""
    if nilai is None or nilai in {"", ()}:
        return "–"
    if isinstance(nilai, datetime):
        return f"{_hari(nilai)} {nilai:%H.%M}"
    if isinstance(nilai, date):
        return _hari(nilai)
    if isinstance(nilai, Decimal):
        return f"{nilai.normalize():f}".replace(".", ",")
    if isinstance(nilai, int):
        return number_format(nilai, force_grouping=True)
    return nilai if isinstance(nilai, str) else "; ".join(nilai)


def _hari(hari: date) -> str:
    """Return a day that no line breaks: 22 Nov 2026."""
    return str(date_format(hari, "j\xa0M\xa0Y"))


def judul_buku(jenis: JenisBuku, tahun: int) -> str:
    """Return the title of a book."""
    isi = {"buku": jenis.label, "tahun": tahun}
    return gettext("Buku register: %(buku)s %(tahun)s") % isi
