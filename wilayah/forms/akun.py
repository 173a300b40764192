"""Forms of the account pages."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.utils.translation import gettext_lazy as _

from wilayah.choices import Peran
from wilayah.models import Petugas

if TYPE_CHECKING:
    FormAkun = UserChangeForm[Petugas]
else:
    FormAkun = UserChangeForm

SANDI_MAKS = 200


class FormMasuk(forms.Form):
    username = forms.CharField(
        label=_("Nama pengguna"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        label=_("Kata sandi"),
        max_length=SANDI_MAKS,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class FormLupaSandi(forms.Form):
    surel = forms.EmailField(
        label=_("Alamat surel akun Anda"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class FormSandiBaru(forms.Form):
    sandi = forms.CharField(
        label=_("Kata sandi baru"),
        max_length=SANDI_MAKS,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Panjang lebih berguna daripada rumit: pakai empat kata yang tidak berkaitan."),
    )
    ulang = forms.CharField(
        label=_("Tulis sekali lagi"),
        max_length=SANDI_MAKS,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, petugas: Petugas, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.petugas = petugas

    def clean_sandi(self) -> str:
        sandi: str = self.cleaned_data["sandi"]
        validate_password(sandi, self.petugas)
        return sandi

    def clean(self) -> None:
        super().clean()
        sandi = self.cleaned_data.get("sandi")
        if sandi and sandi != self.cleaned_data.get("ulang"):
            self.add_error("ulang", _("Kedua kata sandi belum sama."))


class FormUbahPetugas(forms.Form):
    nama = forms.CharField(label=_("Nama lengkap"), max_length=120)
    surel = forms.EmailField(
        label=_("Surel"),
        max_length=254,
        required=False,
        help_text=_("Ke sini dikirim tautan bila kata sandi terlupa."),
    )
    peran = forms.MultipleChoiceField(
        label=_("Peran"), choices=Peran.choices, widget=forms.CheckboxSelectMultiple
    )
    aktif = forms.BooleanField(label=_("Boleh masuk"), required=False, initial=True)


class FormTambahPetugas(FormUbahPetugas):
    username = forms.CharField(
        label=_("Nama pengguna"),
        max_length=60,
        validators=[ASCIIUsernameValidator()],
        help_text=_("Dipakai untuk masuk. Huruf, angka, titik, dan garis."),
    )
    aktif = None  # type: ignore[assignment]  # a new account may sign in

    field_order = ["username", "nama", "surel", "peran"]


class FormPetugas(FormAkun):
    """An account with its roles as boxes to tick."""

    peran = forms.MultipleChoiceField(
        label=_("Peran"),
        choices=Peran.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Petugas
        fields = "__all__"
