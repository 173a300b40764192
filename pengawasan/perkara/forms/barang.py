"""Forms of the register of physical evidence."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laporan.rules.kunci import kunci_sah
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.perkara.choices.barang import AsalBarang, JenisBarang, JenisMutasi, PenerimaBarang
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.saat import BidangSaat, jam_dinding
from pengawasan.perkara.rules.barang import MasukanBarang, MasukanMutasi
from wilayah.rules.tenggat import zona_waktu

J = JenisMutasi
AKSI = {
    J.DIPINDAHKAN: _("Pindahkan"),
    J.DISEGEL_ULANG: _("Ganti segel"),
    J.DISERAHKAN: _("Serahkan ke pihak lain"),
    J.DITERIMA_KEMBALI: _("Terima kembali"),
    J.DIKEMBALIKAN: _("Kembalikan"),
    J.DIMUSNAHKAN: _("Catat pemusnahan"),
    J.DIBETULKAN: _("Betulkan catatan"),
}
BIDANG: dict[str, tuple[str, ...]] = {
    J.DIPINDAHKAN: ("tempat", "catatan"),
    J.DISEGEL_ULANG: ("nomor_segel", "catatan"),
    J.DISERAHKAN: ("kepada", "penerima", "tempat", "catatan"),
    J.DITERIMA_KEMBALI: ("tempat", "nomor_segel", "catatan"),
    J.DIKEMBALIKAN: ("kepada", "penerima", "catatan"),
    J.DIMUSNAHKAN: ("tempat", "catatan"),
    J.DIBETULKAN: ("nomor_segel", "catatan"),
}
"""What is asked about each movement, besides when it happened."""

WAJIB: dict[str, frozenset[str]] = {
    J.DIPINDAHKAN: frozenset({"tempat"}),
    J.DISEGEL_ULANG: frozenset({"nomor_segel"}),
    J.DISERAHKAN: frozenset({"kepada", "penerima"}),
    J.DITERIMA_KEMBALI: frozenset({"tempat"}),
    J.DIKEMBALIKAN: frozenset({"kepada", "penerima"}),
    J.DIMUSNAHKAN: frozenset({"catatan"}),
    J.DIBETULKAN: frozenset({"catatan"}),
}
SATUAN_BAWAAN = _("buah")


class FormBerwaktu(FormBergalat):
    """A form about something that happened at an office, on the clock of its zone."""

    waktu = BidangSaat(label=_("Kapan?"))

    def __init__(self, *args: Any, zona: str, **kwargs: Any) -> None:
        self.zona = zona_waktu(zona)
        kini = timezone.now().astimezone(self.zona).replace(tzinfo=None, second=0, microsecond=0)
        kwargs["initial"] = {"waktu": kini} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["waktu"].help_text = gettext("Menurut jam %s.") % zona

    def clean_waktu(self) -> datetime:
        """Read what the clock on the wall said."""
        terbaca: datetime = self.cleaned_data["waktu"]
        return jam_dinding(terbaca, self.zona)


class FormBarang(FormBerwaktu):
    kunci = forms.CharField(required=False, widget=forms.HiddenInput)
    jenis = forms.ChoiceField(
        label=_("Jenisnya"), choices=JenisBarang.choices, widget=forms.RadioSelect
    )
    uraian = forms.CharField(
        label=_("Apa barangnya?"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Ciri, merek, nomor seri, keadaannya. Tersimpan tersegel."),
    )
    jumlah = forms.DecimalField(
        label=_("Jumlah"), max_digits=12, decimal_places=2, initial=1, localize=True
    )
    satuan = forms.CharField(
        label=_("Satuan"),
        max_length=20,
        initial=SATUAN_BAWAAN,
        help_text=_("Misalnya lembar, amplop, kilogram."),
    )
    nilai = forms.IntegerField(
        label=_("Nilai dalam rupiah"),
        required=False,
        min_value=0,
        max_value=10**15,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("Wajib untuk uang; untuk barang lain bila diketahui."),
    )
    nomor_segel = forms.CharField(
        label=_("Nomor segel"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    dari = forms.ChoiceField(
        label=_("Diterima dari"),
        choices=AsalBarang.choices,
        widget=forms.RadioSelect,
        help_text=_("Buku register hanya menyebut kedudukannya, tidak pernah namanya."),
    )
    penyerah = forms.CharField(
        label=_("Nama yang menyerahkan"),
        max_length=140,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Tersimpan tersegel; nama warga hanya dibuka dengan alasan yang tercatat."),
    )
    tempat = forms.CharField(
        label=_("Disimpan di mana?"),
        max_length=200,
        help_text=_("Misalnya lemari barang bukti, rak 2."),
    )
    bukti = forms.ChoiceField(label=_("Fotonya sudah diunggah sebagai bukti"), required=False)
    field_order = (
        *("jenis", "uraian", "jumlah", "satuan", "nilai", "nomor_segel"),
        *("dari", "penyerah", "waktu", "tempat", "bukti"),
    )

    def __init__(self, *args: Any, bukti: list[tuple[str, str]], **kwargs: Any) -> None:
        kwargs["initial"] = {"kunci": kunci_kiriman_baru()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        bidang = self.fields["bukti"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [("", gettext("Tidak ada")), *bukti]

    def masukan(self) -> MasukanBarang:
        """Return the entry as it was written down."""
        lain = {"bukti", "kunci"}
        isi = {nama: nilai for nama, nilai in self.cleaned_data.items() if nama not in lain}
        return MasukanBarang(**isi | {"jumlah": Decimal(isi["jumlah"])})

    def kunci_kirim(self) -> str:
        """Return the key the page was given, '' for one that is none."""
        kunci: str = self.cleaned_data["kunci"]
        return kunci if kunci_sah(kunci) else ""


class FormMutasi(FormBerwaktu):
    """What one kind of movement asks for, and nothing else."""

    kepada = forms.ChoiceField(
        label=_("Kepada siapa?"), choices=PenerimaBarang.choices, widget=forms.RadioSelect
    )
    penerima = forms.CharField(
        label=_("Nama dan jabatan penerima"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    tempat = forms.CharField(label=_("Tempat"), max_length=200)
    nomor_segel = forms.CharField(
        label=_("Nomor segel baru"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    catatan = forms.CharField(
        label=_("Catatan"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dasar tindakan, atau apa yang keliru dan yang benar. Tersimpan tersegel."),
    )
    field_order = ("kepada", "penerima", "waktu", "tempat", "nomor_segel", "catatan")

    def __init__(self, *args: Any, jenis: JenisMutasi, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.jenis = jenis
        for nama in [n for n in self.fields if n != "waktu" and n not in BIDANG[jenis]]:
            del self.fields[nama]
        for nama in BIDANG[jenis]:
            self.fields[nama].required = nama in WAJIB[jenis]

    def masukan(self) -> MasukanMutasi:
        """Return the movement as it was written down."""
        return MasukanMutasi(self.jenis, **self.cleaned_data)


class FormFoto(forms.Form):
    """The upload of a photograph; the file itself is read by the view."""

    foto = forms.FileField(
        label=_("Berkas foto"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*"}),
        help_text=_("JPEG atau PNG, paling besar 15 MB. Digambar ulang tanpa metadata."),
    )
