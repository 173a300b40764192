"""Forms of the deadlines: why one was missed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from laporan.rules.tenggat import ALASAN_TERPANJANG, ALASAN_TERPENDEK


class FormPenjelasan(forms.Form):
    alasan = forms.CharField(
        label=_("Mengapa batas waktunya terlewati?"),
        min_length=ALASAN_TERPENDEK,
        max_length=ALASAN_TERPANJANG,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "Penjelasan ini, nama Anda, dan waktunya masuk jejak laporan dan tidak dapat diubah. "
            "Jangan tulis nama pelapor atau isi cerita."
        ),
    )
