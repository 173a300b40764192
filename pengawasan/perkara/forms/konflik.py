from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices.penanganan import JenisKonflik


class FormKonflik(forms.Form):
    """What ties the officer to the report."""

    jenis = forms.ChoiceField(
        label=_("Apa hubungan Anda?"), choices=JenisKonflik.choices, widget=forms.RadioSelect
    )
    alasan = forms.CharField(
        label=_("Jelaskan singkat"),
        min_length=10,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Tersimpan tersegel; dibaca koordinator dan pimpinan kantor penangan."),
    )
