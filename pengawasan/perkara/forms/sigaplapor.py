"""The number of a report in SIGAPLAPOR, and what an export for it shall hold."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.saat import BidangHari
from pengawasan.perkara.queries.register_baris import Sel
from pengawasan.perkara.queries.sigaplapor import BarisEkspor
from wilayah.rules.tenggat import saat_setempat

TERPANJANG = timedelta(days=366)
KOLOM = {
    "nomor_sigaplapor": "Nomor SIGAPLAPOR",
    "nomor_laporan": "Nomor Awasi",
    "nomor_register": "Nomor Register",
    "bentuk": "Laporan/Temuan",
    "disampaikan": "Tanggal Disampaikan",
    "diterima": "Tanggal Diterima",
    "kabupaten": "Kabupaten/Kota",
    "kecamatan": "Kecamatan",
    "pemilihan": "Pemilihan",
    "kategori": "Dugaan",
    "kajian_awal": "Tanggal Kajian Awal",
    "kat_1": "Kat 1",
    "kat_2": "Kat 2",
    "kode_alasan": "Kode Alasan",
    "diregistrasi": "Tanggal Registrasi",
    "jalur": "Jenis Pelanggaran",
    "penanganan": "Penanganan",
    "keadaan_jalur": "Tahap per Jenis",
    "hasil": "Hasil per Jenis",
    "diumumkan": "Tanggal Diumumkan",
}
"""In the words of SIGAPLAPOR and its users, whatever language the screen is in."""

ALASAN = "Alasan Kajian Awal"


class FormNomor(FormBergalat):
    nomor = forms.CharField(
        label=_("Nomor SIGAPLAPOR"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        help_text=_("Seperti tertulis di SIGAPLAPOR, misalnya 002/LP/PL/Kab/27.09/III/2024."),
    )


class FormEkspor(forms.Form):
    """Whose reports, of which days, as what file."""

    kantor = forms.CharField(label=_("Kantor"), required=False, widget=forms.Select)
    dari = BidangHari(label=_("Disampaikan dari"))
    sampai = BidangHari(label=_("sampai dengan"))
    bentuk = forms.ChoiceField(
        label=_("Bentuk berkas"),
        choices=[("xlsx", _("XLSX, untuk dibuka")), ("csv", _("CSV, untuk diunggah"))],
        widget=forms.RadioSelect,
        initial="xlsx",
    )
    alasan = forms.BooleanField(
        label=_("Sertakan alasan kajian awal"),
        required=False,
        help_text=_("Alasan ditulis bebas dan dapat memuat nama. Pilihan ini masuk jejak kantor."),
    )

    def __init__(
        self, data: Any, *, zona: str, kantor: Iterable[tuple[str, str]], memutus: bool
    ) -> None:
        hari_ini = saat_setempat(timezone.now(), zona).date()
        super().__init__(data, initial={"dari": hari_ini.replace(day=1), "sampai": hari_ini})
        daftar = list(kantor)
        if len(daftar) > 1:
            widget = self.fields["kantor"].widget
            assert isinstance(widget, forms.Select)
            widget.choices = daftar
        else:
            self.fields["kantor"].widget = forms.HiddenInput()
        if not memutus:
            del self.fields["alasan"]

    def clean(self) -> None:
        """Refuse a period that ends before it begins, or is longer than a year."""
        super().clean()
        dari: date | None = self.cleaned_data.get("dari")
        sampai: date | None = self.cleaned_data.get("sampai")
        if dari and sampai and sampai < dari:
            self.add_error("sampai", gettext("Hari terakhir mendahului hari pertama."))
        elif dari and sampai and sampai - dari > TERPANJANG:
            self.add_error("sampai", gettext("Paling lama satu tahun sekali ekspor."))


def kolom_ekspor(*, beralasan: bool) -> list[str]:
    """Return the columns of an export."""
    return [*KOLOM.values(), *([ALASAN] if beralasan else [])]


def sel_ekspor(baris: BarisEkspor, *, beralasan: bool) -> list[Sel]:
    """Return one row of an export; the reasons only where they were asked for."""
    sel = [baris.sel[nama] for nama in KOLOM]
    return [*sel, baris.alasan] if beralasan else sel
