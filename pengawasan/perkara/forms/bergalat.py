"""What forms of the workspace share: the service's words at their fields, and nothing lost."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _


class FormBergalat(forms.Form):
    """A form that shows at its fields what the service refuses."""

    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None:
        """Show each message at its field; what belongs to none stands above them."""
        for nama, pesan in galat.items():
            bidang = self.bidang_untuk(nama)
            self.add_error(bidang if bidang in self.fields else None, pesan)

    def bidang_untuk(self, nama: str) -> str:
        """Return the form's field for a name of the service."""
        return nama


class FormPerbuatan(FormBergalat):
    """A form by which a page and programs alike carry one act out.

    ``bidang_pintu`` are the names that the door itself sends along.
    """

    bidang_pintu: ClassVar[frozenset[str]] = frozenset()

    def clean(self) -> dict[str, Any]:
        """Refuse fields the form does not have, so that a program's typing error is not lost."""
        super().clean()
        for nama in sorted(set(self.data) - set(self.fields) - self.bidang_pintu):
            self.add_error(None, _("Bidang tidak dikenal: %(nama)s.") % {"nama": nama})
        return self.cleaned_data
