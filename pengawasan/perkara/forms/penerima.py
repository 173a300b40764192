"""What a receiving body may say: that it has the letter, its answer, why it sends it back."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices.penerusan import HasilTanggapan, JenisTanggapan
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.penerusan_isian import BERANGKA
from pengawasan.perkara.rules.penerusan import MasukanTanggapan

ISI_MAKS = 6000


def _orang() -> dict[str, forms.Field]:
    return {
        "nama": forms.CharField(
            label=_("Nama Anda"),
            min_length=2,
            max_length=140,
            widget=forms.TextInput(attrs={"autocomplete": "name"}),
        ),
        "jabatan": forms.CharField(label=_("Jabatan"), min_length=2, max_length=140),
    }


class FormTanggapanPenerima(FormBergalat):
    """The body's word; ``jenis`` says which."""

    jenis = JenisTanggapan.TERIMA

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields = _orang() | self.fields

    def masukan(self) -> MasukanTanggapan:
        """Return it as the service takes it."""
        ruas = ("nama", "jabatan", "nomor_agenda", "nomor_surat", "hasil", "isi")
        return MasukanTanggapan(
            self.jenis, **{nama: self.cleaned_data.get(nama, "") for nama in ruas}
        )


class FormTerimaPenerusan(FormTanggapanPenerima):
    nomor_agenda = forms.CharField(
        label=_("Nomor agenda surat masuk"), max_length=100, validators=[BERANGKA]
    )


class FormJawab(FormTanggapanPenerima):
    jenis = JenisTanggapan.JAWAB
    hasil = forms.ChoiceField(
        label=_("Hasilnya"), choices=HasilTanggapan.choices, widget=forms.RadioSelect
    )
    nomor_surat = forms.CharField(
        label=_("Nomor surat jawaban"), max_length=100, validators=[BERANGKA], required=False
    )
    isi = forms.CharField(
        label=_("Apa yang diputuskan atau dilakukan?"),
        min_length=10,
        max_length=ISI_MAKS,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Tersimpan tersegel dan hanya dibaca kantor pengawas yang menyurati Anda."),
    )


class FormKembalikan(FormTanggapanPenerima):
    jenis = JenisTanggapan.KEMBALIKAN
    nomor_surat = forms.CharField(
        label=_("Nomor surat pengembalian"), max_length=100, validators=[BERANGKA], required=False
    )
    isi = forms.CharField(
        label=_("Mengapa dikembalikan?"),
        min_length=10,
        max_length=ISI_MAKS,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class FormLampiran(FormTanggapanPenerima):
    """Files that go with what was said; they themselves are read by the view."""

    jenis = JenisTanggapan.LAMPIRAN
    berkas = forms.FileField(
        label=_("Berkas"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*,.pdf,.doc,.docx,.odt,.xls,.xlsx,.ods"}),
        help_text=_("PDF, gambar, atau dokumen; paling besar 100 MB."),
    )
