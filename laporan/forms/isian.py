"""Building blocks of the citizen's forms: lenient fields that keep what was typed."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from django import forms

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Kata: TypeAlias = "str | _StrPromise"
Pilihan: TypeAlias = "Iterable[tuple[str, Kata]]"


class Teks(forms.Field):
    """A text as it was typed; only :func:`laporan.api.masukan.baca_masukan` judges it."""

    def __init__(self, label: Kata = "", petunjuk: Kata = "", **sifat: Any) -> None:
        widget = sifat.pop("widget", None) or forms.TextInput
        super().__init__(required=False, label=label, help_text=petunjuk, widget=widget(sifat))

    def to_python(self, value: object) -> str:
        return str(value or "").strip()


class SatuPilihan(forms.Field):
    """One of several words, as radio cards; an unknown word is refused by the validator."""

    def __init__(self, label: Kata, pilihan: Pilihan, petunjuk: Kata = "") -> None:
        widget = forms.RadioSelect(choices=list(pilihan))
        super().__init__(required=False, label=label, help_text=petunjuk, widget=widget)

    def to_python(self, value: object) -> str:
        return str(value or "").strip()


class BanyakPilihan(forms.Field):
    """Several words, as checkbox cards."""

    def __init__(self, label: Kata, pilihan: Pilihan, petunjuk: Kata = "") -> None:
        widget = forms.CheckboxSelectMultiple(choices=list(pilihan))
        super().__init__(required=False, label=label, help_text=petunjuk, widget=widget)

    def to_python(self, value: object) -> list[str]:
        return [str(satu) for satu in value] if isinstance(value, list) else []


class Centang(forms.BooleanField):
    def __init__(self, label: Kata, petunjuk: Kata = "") -> None:
        super().__init__(required=False, label=label, help_text=petunjuk)


class FormulirLunak(forms.Form):
    """A form whose fields refuse nothing; the shared validator's words land at its fields."""

    def sisipkan_galat(self, galat: Mapping[str, list[str]]) -> None:
        """Show each dotted name's messages at the field that asked for it."""
        for nama, pesan in galat.items():
            bidang = self.bidang_untuk(nama)
            for satu in pesan:
                self.add_error(bidang if bidang in self.fields else None, satu)

    def bidang_untuk(self, nama: str) -> str:
        """Return the form's field for a dotted name of the validator."""
        return nama

    def galat_bertaut(self) -> list[tuple[str, str]]:
        """Return (id of the control, words) of every error, in the order of the page."""
        return [
            (self.id_kendali(nama), str(pesan))
            for nama in self.fields
            for pesan in self.errors.get(nama, ())
        ]

    def id_kendali(self, nama: str) -> str:
        """Return the id an error's link leads to; radio cards are one group."""
        return self[nama].id_for_label or self[nama].auto_id
