"""The filters of the queue, alike on the page, on the map and in the API."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.choices import Kategori, StatusLaporan
from pengawasan.perkara.queries.antrean import Saringan
from pengawasan.perkara.rules.kursor import Kursor, KursorKeliru, baca_kursor
from wilayah.errors import MasukanKeliru
from wilayah.rules.kode import sah

BANYAK_MAKS = 200
TENGGAT = [
    ("", gettext_lazy("Semua")),
    ("lewat", gettext_lazy("Sudah lewat")),
    ("hari_ini", gettext_lazy("Hari ini")),
    ("pekan_ini", gettext_lazy("Tujuh hari ini")),
]
Pilihan = Iterable[tuple[str, str]]


def _semua(pilihan: Pilihan) -> list[tuple[str, str]]:
    return [("", _("Semua")), *pilihan]


class FormSaring(forms.Form):
    """What the URL may ask for; anything else is an error at its field."""

    cari = forms.CharField(
        label=gettext_lazy("Kata atau nomor"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    status = forms.ChoiceField(
        label=gettext_lazy("Tahap"),
        required=False,
        choices=lambda: _semua(StatusLaporan.choices),
    )
    kategori = forms.ChoiceField(
        label=gettext_lazy("Jenis"), required=False, choices=lambda: _semua(Kategori.choices)
    )
    wilayah = forms.CharField(
        label=gettext_lazy("Wilayah"), max_length=13, required=False, widget=forms.Select
    )
    tenggat = forms.ChoiceField(label=gettext_lazy("Tenggat"), required=False, choices=TENGGAT)
    penanggung_jawab = forms.CharField(
        label=gettext_lazy("Penanggung jawab"),
        max_length=60,
        required=False,
        widget=forms.Select,
    )

    def __init__(
        self, *args: Any, wilayah: Pilihan = (), orang: Pilihan = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        tetap = [("saya", _("Saya")), ("belum", _("Belum ada"))]
        self._isi("wilayah", wilayah)
        self._isi("penanggung_jawab", [*tetap, *orang])

    def _isi(self, nama: str, pilihan: Pilihan) -> None:
        """Offer the choices at hand, and keep the one in the URL although it is not among them."""
        daftar = _semua(pilihan)
        nilai = str(self.data.get(nama, ""))
        if nilai not in dict(daftar):
            daftar.append((nilai, nilai))
        widget = self.fields[nama].widget
        assert isinstance(widget, forms.Select)
        widget.choices = daftar

    def clean_wilayah(self) -> str:
        kode: str = self.cleaned_data["wilayah"]
        if kode and not sah(kode):
            raise forms.ValidationError(_("Kode wilayah ini tidak dikenal."))
        return kode

    def saringan(self) -> Saringan:
        """Return the filters; MasukanKeliru names the wrong ones."""
        if not self.is_valid():
            raise MasukanKeliru({k: list(map(str, v)) for k, v in self.errors.items()})
        return Saringan(**self.cleaned_data)


def kursor_dari(teks: str) -> Kursor | None:
    """Read the place of a page; MasukanKeliru when we did not write it."""
    try:
        return baca_kursor(teks)
    except KursorKeliru:
        raise MasukanKeliru({"kursor": [_("Penunjuk halaman ini tidak dikenal.")]}) from None


def banyak_dari(teks: str, bawaan: int) -> int:
    """Read how many rows a page shall have, 1 to 200."""
    if not teks:
        return bawaan
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks[:9]) <= BANYAK_MAKS):
        raise MasukanKeliru({"banyak": [_("Isi bilangan 1 sampai 200.")]})
    return int(teks)
