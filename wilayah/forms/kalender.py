"""The form of a day off."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wilayah.models import HariLibur

if TYPE_CHECKING:
    FormHari = forms.ModelForm[HariLibur]
else:
    FormHari = forms.ModelForm


class FormHariLibur(FormHari):
    """A day off, made, corrected or struck out: each time with its own reason."""

    alasan = forms.CharField(label=_("Alasan"), max_length=300)

    class Meta:
        model = HariLibur
        fields = ["tanggal", "nama", "jenis", "alasan", "dihapus"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["alasan"] = ""
        self._sudah_dicoret = self.instance.dihapus

    def clean(self) -> None:
        super().clean()
        if self._sudah_dicoret and self.cleaned_data.get("dihapus"):
            self.add_error("dihapus", _("Hari ini sudah dicoret dari kalender."))
