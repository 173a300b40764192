"""The form for several changes of a regime at once."""

import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wilayah.forms.rezim import FormUsulan

PANJANG_PERUBAHAN = 60_000


class FormLanjutan(FormUsulan):
    """Any correction at once, in the form of the regime file."""

    perubahan = forms.CharField(
        label=_("Yang berubah"),
        max_length=PANJANG_PERUBAHAN,
        widget=forms.Textarea,
        help_text=_(
            'Bagian yang dikoreksi saja, misalnya {"tenggat": {"kajian_awal": {"jumlah": 3}}}.'
        ),
    )

    def clean_perubahan(self) -> dict[str, Any]:
        """Refuse what cannot be read as JSON (numbers and nesting without end too)."""
        try:
            perubahan = json.loads(self.cleaned_data["perubahan"])
        except (ValueError, RecursionError):
            raise forms.ValidationError(_("JSON ini tidak dapat dibaca.")) from None
        if not isinstance(perubahan, dict):
            raise forms.ValidationError(_("Harus berupa objek JSON."))
        return perubahan
