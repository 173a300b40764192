"""The form of a contestant."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from wilayah.models import Peserta
from wilayah.queries.wilayah import lokasi
from wilayah.rules.peserta import BUKAN_TEMPATNYA, boleh_bertarung

if TYPE_CHECKING:
    FormModel = forms.ModelForm[Peserta]
else:
    FormModel = forms.ModelForm


class FormPeserta(FormModel):
    """A contestant in a region that exists and votes in this election."""

    class Meta:
        model = Peserta
        fields = ["pemilihan", "wilayah", "nomor_urut", "nama_calon", "nama_wakil", "petahana"]
        help_texts = {
            "wilayah": _(
                "Kode provinsi (63) atau kabupaten/kota (63.11); kosong untuk seluruh Indonesia."
            ),
        }

    def clean(self) -> None:
        super().clean()
        pemilihan, kode = self.cleaned_data.get("pemilihan"), self.cleaned_data.get("wilayah")
        if pemilihan is None or kode is None:
            return
        if kode and lokasi(kode) is None:
            self.add_error("wilayah", _("Kode wilayah ini tidak berlaku."))
        elif not boleh_bertarung(pemilihan.jenis, pemilihan.wilayah, kode):
            self.add_error("wilayah", _(BUKAN_TEMPATNYA))
