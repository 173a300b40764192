"""What a partner writes: the citizen's questions without those about the person."""

from typing import Any

from laporan.choices import Bentuk
from laporan.forms.lapor import BELUM, FormulirLapor


class FormulirMitra(FormulirLapor):
    """The report form, always for an *informasi awal*; nothing is asked about who writes."""

    @property
    def bentuk(self) -> str:
        """Return the one form an organisation's information takes."""
        return str(Bentuk.INFORMASI_AWAL)

    def clean(self) -> dict[str, Any]:
        return self.cleaned_data | {"boleh_tahu": BELUM, "kabar_surel": ""}
