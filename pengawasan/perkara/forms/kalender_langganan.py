"""A secret link gets a name, so that one knows which to revoke."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FormLangganan(forms.Form):
    nama = forms.CharField(
        label=_("Untuk alat mana?"),
        max_length=60,
        required=False,
        help_text=_("Misalnya telepon saya atau komputer kantor."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
