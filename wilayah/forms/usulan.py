"""The decision over a proposed correction."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FormSetuju(forms.Form):
    """The version over which the approver saw the differences."""

    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class FormTolak(forms.Form):
    alasan_tolak = forms.CharField(
        label=_("Alasan penolakan"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
