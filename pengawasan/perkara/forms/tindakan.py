"""What every act outside a case asks through: one form, for its page and for programs."""

from typing import Any, ClassVar

from django import forms

from laporan.choices import StatusLaporan
from laporan.models import Laporan
from laporan.rules.status import peralihan
from pengawasan.dokumen.choices import JenisDokumen
from pengawasan.perkara.forms.bergalat import FormPerbuatan
from pengawasan.perkara.services.surat_langkah import siapkan_tindakan
from wilayah.models import Petugas


def surat_baris(dari: StatusLaporan, ke: StatusLaporan) -> tuple[JenisDokumen, ...]:
    """Return the papers that the table of reports names for the row between two statuses."""
    return tuple(JenisDokumen(satu) for satu in peralihan(dari, ke).dokumen)


class FormTindakan(FormPerbuatan):
    """The form of one act on one report.

    ``selesai`` is what its page says afterwards, ``surat`` the papers drafted after it.
    """

    bidang_pintu = frozenset({"csrfmiddlewaretoken", "tindakan"})
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

    def tempuh(self) -> None:
        """Carry the act out, then draft the papers that follow it."""
        self.laksanakan()
        siapkan_tindakan(self.laporan, self.petugas, self.surat)

    def laksanakan(self) -> None:
        """Carry the act out; every refusal is a Penolakan."""
        raise NotImplementedError
