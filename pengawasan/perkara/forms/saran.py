"""Forms of suggestions for correction."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices.penerusan import KeadaanSaran, SasaranSaran
from pengawasan.perkara.rules.saran import BATAS_BAWAAN, MasukanSaran
from wilayah.rules.tenggat import zona_waktu

HARI = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
JAWABAN = [
    (KeadaanSaran.DIJAWAB.value, _("Dijawab, pelaksanaannya belum jelas")),
    (KeadaanSaran.DILAKSANAKAN.value, _("Dilaksanakan")),
    (KeadaanSaran.DIABAIKAN.value, _("Diabaikan")),
]


class FormBergalat(forms.Form):
    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None:
        """Show each message at its field."""
        for nama, pesan in galat.items():
            self.add_error(nama if nama in self.fields else None, pesan)


class FormSaran(FormBergalat):
    """What the office suggests, to whom, and until when it wants to hear."""

    sasaran = forms.ChoiceField(
        label=_("Kepada"), choices=SasaranSaran.choices, widget=forms.RadioSelect
    )
    wilayah = forms.ChoiceField(label=_("Wilayahnya"), required=False)
    nama_penerima = forms.CharField(
        label=_("Nama lembaga penerima"),
        min_length=3,
        max_length=200,
        help_text=_("Misalnya PPK Kecamatan Contoh. Bukan nama orang."),
    )
    pokok = forms.CharField(
        label=_("Pokok saran"),
        min_length=5,
        max_length=200,
        help_text=_("Satu kalimat tanpa nama orang; tampil di daftar."),
    )
    uraian = forms.CharField(
        label=_("Apa yang perlu diperbaiki, dan bagaimana?"),
        min_length=20,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Tersimpan tersegel."),
    )
    dasar = forms.CharField(
        label=_("Dasar aturannya"),
        min_length=3,
        max_length=300,
        help_text=_("Pasal dan peraturan yang tidak diikuti."),
    )
    batas_jawaban = forms.DateField(label=_("Jawaban ditunggu sampai"), widget=HARI)

    def __init__(self, *args: Any, wilayah: list[tuple[str, str]], zona: str, **kw: Any) -> None:
        hari_ini = timezone.now().astimezone(zona_waktu(zona)).date()
        awal = {"batas_jawaban": hari_ini + timedelta(days=BATAS_BAWAAN)}
        kw["initial"] = awal | (kw.get("initial") or {})
        super().__init__(*args, **kw)
        bidang = self.fields["wilayah"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = wilayah

    def masukan(self) -> MasukanSaran:
        """Return it as the service takes it."""
        return MasukanSaran(**self.cleaned_data)


class FormJawabanSaran(FormBergalat):
    """What came of a suggestion."""

    ke = forms.ChoiceField(label=_("Apa hasilnya?"), choices=JAWABAN, widget=forms.RadioSelect)
    nomor_jawaban = forms.CharField(label=_("Nomor surat jawaban"), max_length=100, required=False)
    tanggal_jawaban = forms.DateField(label=_("Tanggal surat jawaban"), widget=HARI, required=False)
    isi = forms.CharField(
        label=_("Ringkasan jawaban atau keadaan di lapangan"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Tersimpan tersegel."),
    )


class FormSaringSaran(forms.Form):
    keadaan = forms.ChoiceField(
        label=_("Keadaan"), required=False, choices=[("", _("Semua")), *KeadaanSaran.choices]
    )
    cari = forms.CharField(
        label=_("Nomor atau pokok"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
