"""Forms of a track's bundle."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FormUnduhBundel(forms.Form):
    """Why a bundle is taken away; a bundle to the police may name people."""

    alasan = forms.CharField(
        label=_("Untuk apa bundel ini diunduh?"),
        min_length=5,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Misalnya: penyerahan kepada SPKT. Jangan tulis nama orang."),
    )
    identitas = forms.BooleanField(
        label=_("Sertakan identitas pelapor dan saksi"),
        required=False,
        help_text=_(
            "Untuk penyidik: nama di daftar saksi, dan naskah yang memuat identitas. "
            "Pembukaannya masuk jejak."
        ),
    )


class FormUnggahBundel(forms.Form):
    """The upload of a scan; the file itself is read by the view."""

    berkas = forms.FileField(
        label=_("Pindaian"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf,image/*,.doc,.docx,.odt"}),
    )
