"""What a phone asks: the invitation's code, the PIN."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

PIN = {
    "inputmode": "numeric",
    "autocomplete": "off",
    "maxlength": "6",
    "pattern": "[0-9]{6}",
    "class": "pin",
}


class BidangPin(forms.CharField):
    """Six digits, never shown again."""

    def __init__(self, **pilihan: Any) -> None:
        widget = forms.PasswordInput(attrs=PIN)
        super().__init__(max_length=12, strip=True, widget=widget, **pilihan)


class FormKode(forms.Form):
    kode = forms.CharField(
        label=_("Kode undangan"),
        max_length=64,
        help_text=_("16 huruf dan angka, seperti 7K3M-92QX-C4WD-8HJP."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class FormPinBaru(forms.Form):
    kode = forms.CharField(max_length=64, widget=forms.HiddenInput)
    pin = BidangPin(
        label=_("PIN baru"),
        help_text=_("6 angka yang hanya Anda tahu. Jangan tanggal lahir atau angka berurutan."),
    )
    pin_ulang = BidangPin(label=_("Ketik PIN sekali lagi"))

    def clean_pin_ulang(self) -> str:
        ulang: str = self.cleaned_data["pin_ulang"]
        if "pin" in self.cleaned_data and self.cleaned_data["pin"] != ulang:
            raise forms.ValidationError(_("Kedua PIN tidak sama."))
        return ulang


class FormPin(forms.Form):
    pin = BidangPin(label=_("PIN"))
