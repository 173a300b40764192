"""What every act outside a case asks through: one form, for its page and for programs."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.services.surat_langkah import siapkan_tindakan
from wilayah.models import Petugas

BERSAMA = frozenset({"csrfmiddlewaretoken", "tindakan"})


class FormTindakan(forms.Form):
    """The form of one act on one report.

    ``selesai`` is what its page says afterwards, ``surat`` the papers drafted after it.
    """

    pengantar: ClassVar[Any] = ""
    selesai: ClassVar[Any] = ""
    surat: ClassVar[tuple[JenisDokumen, ...]] = ()

    def __init__(self, *args: Any, laporan: Laporan, petugas: Petugas, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.laporan, self.petugas = laporan, petugas
        self.siapkan()

    def siapkan(self) -> None:
        """Fill in what the report offers to choose from."""

    def pilihan(self, nama: str, isi: list[tuple[str, Any]]) -> None:
        """Set the choices of one field; a field without any is taken away."""
        bidang = self.fields[nama]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = isi
        if not isi:
            del self.fields[nama]

    def clean(self) -> dict[str, Any]:
        """Refuse fields the form does not have, so that a program's typing error is not lost."""
        super().clean()
        for nama in sorted(set(self.data) - set(self.fields) - BERSAMA):
            self.add_error(None, _("Bidang tidak dikenal: %(nama)s.") % {"nama": nama})
        return self.cleaned_data

    def tempuh(self) -> None:
        """Carry the act out, then draft the papers that follow it."""
        self.laksanakan()
        siapkan_tindakan(self.laporan, self.petugas, self.surat)

    def laksanakan(self) -> None:
        """Carry the act out; every refusal is a Penolakan."""
        raise NotImplementedError

    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None:
        """Show each message at its field."""
        for nama, pesan in galat.items():
            self.add_error(nama if nama in self.fields else None, pesan)
