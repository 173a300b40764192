"""The filters of the queue as a form whose state is the URL."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.choices import Kategori
from pengawasan.perkara.choices import Tahap
from pengawasan.perkara.queries.antrean import Saringan
from pengawasan.perkara.queries.saring import TENGGAT, saringan_dari
from wilayah.errors import MasukanKeliru

NAMA_TENGGAT = (
    gettext_lazy("Sudah lewat"),
    gettext_lazy("Hari ini"),
    gettext_lazy("Tujuh hari ini"),
)
Pilihan = Iterable[tuple[str, Any]]


def _pilih(label: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Select)


class FormSaring(forms.Form):
    """One field for each filter; what is wrong is said at its field."""

    cari = forms.CharField(
        label=gettext_lazy("Kata atau nomor"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    status = _pilih(gettext_lazy("Tahap"))
    kategori = _pilih(gettext_lazy("Jenis"))
    wilayah = _pilih(gettext_lazy("Wilayah"))
    kantor = _pilih(gettext_lazy("Kantor"))
    tenggat = _pilih(gettext_lazy("Tenggat"))
    penanggung_jawab = _pilih(gettext_lazy("Penanggung jawab"))
    kelompok = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        wilayah: Pilihan = (),
        orang: Pilihan = (),
        kantor: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.hasil = Saringan()
        self._isi("status", Tahap.choices)
        self._isi("kategori", Kategori.choices)
        self._isi("wilayah", wilayah)
        if kantor:
            self._isi("kantor", kantor)
        else:
            del self.fields["kantor"]
        self._isi("tenggat", zip(TENGGAT, NAMA_TENGGAT, strict=True))
        self._isi("penanggung_jawab", [("saya", _("Saya")), ("belum", _("Belum ada")), *orang])

    def _isi(self, nama: str, pilihan: Pilihan) -> None:
        """Offer the choices, and keep the one in the URL although it is not among them."""
        daftar = [("", _("Semua")), *pilihan]
        nilai = str(self.data.get(nama, ""))
        if nilai not in dict(daftar):
            daftar.append((nilai, nilai))
        widget = self.fields[nama].widget
        assert isinstance(widget, forms.Select)
        widget.choices = daftar

    def clean(self) -> None:
        """Read the filters; a wrong one becomes an error at its field."""
        super().clean()
        try:
            self.hasil = saringan_dari(self.cleaned_data)
        except MasukanKeliru as galat:
            for nama, pesan in galat.galat.items():
                self.add_error(nama, pesan)
