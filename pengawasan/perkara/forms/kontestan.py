"""The form of a contestant on a case."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices.penerusan import PeranKontestan
from wilayah.models import Peserta


class FormKontestan(forms.Form):
    peserta = forms.TypedChoiceField(label=_("Peserta"), coerce=int)
    peran = forms.ChoiceField(
        label=_("Kedudukannya dalam perkara"),
        choices=PeranKontestan.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, pilihan: Sequence[Peserta], **kw: Any) -> None:
        super().__init__(*args, **kw)
        bidang = self.fields["peserta"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [(satu.pk, _kata(satu)) for satu in pilihan]


def _kata(satu: Peserta) -> str:
    return f"{satu} ({satu.get_petahana_display()})" if satu.petahana != "bukan" else str(satu)
