from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices.penanganan import UnsurGakkumdu
from pengawasan.perkara.forms.bergalat import FormBergalat


class FormAnggota(FormBergalat):
    """A member of the Sentra Gakkumdu."""

    nama = forms.CharField(
        label=_("Nama"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    unsur = forms.ChoiceField(
        label=_("Unsur"), choices=UnsurGakkumdu.choices, widget=forms.RadioSelect
    )
    jabatan = forms.CharField(
        label=_("Jabatan"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )


class FormUbahAnggota(FormAnggota):
    """A member who is in the list; who leaves becomes inactive and stays in old minutes."""

    aktif = forms.BooleanField(label=_("Masih bertugas"), required=False)
