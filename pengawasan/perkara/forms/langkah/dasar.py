"""What every step asks: when it happened. A form checks shapes; the service decides."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from laporan.models import Laporan
from pengawasan.perkara.choices import Langkah
from pengawasan.perkara.forms.bergalat import FormPerbuatan
from pengawasan.perkara.forms.saat import BidangSaat
from pengawasan.perkara.services.jalur import Gerak, pindahkan
from pengawasan.perkara.services.surat_langkah import siapkan_langkah
from wilayah.models import Petugas

PANJANG_ALASAN = 2000


def bidang_alasan(label: Any, petunjuk: Any = "") -> forms.CharField:
    """Return the field of a reason that the reporter will read."""
    return forms.CharField(
        label=label,
        min_length=10,
        max_length=PANJANG_ALASAN,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=petunjuk
        or gettext_lazy("Pelapor membacanya. Jangan tulis nama orang atau isi cerita."),
    )


class FormLangkah(FormPerbuatan):
    """The form of one step of one track (``jenis``, '' for the whole case).

    Naive moments are read in the time zone that is active, which the door sets to the office's.
    """

    bidang_pintu = frozenset({"csrfmiddlewaretoken", "langkah", "jalur"})
    pengantar: Any = ""
    peringatan: Any = ""
    pada = BidangSaat(
        label=gettext_lazy("Kapan terjadi?"),
        required=False,
        help_text=gettext_lazy("Kosongkan bila baru saja. Batas waktu dihitung dari saat ini."),
    )

    def __init__(
        self,
        *args: Any,
        laporan: Laporan,
        petugas: Petugas,
        langkah: Langkah,
        jenis: str,
        **kw: Any,
    ) -> None:
        super().__init__(*args, **kw)
        self.laporan, self.petugas = laporan, petugas
        self.langkah, self.jenis = langkah, jenis

    def tanyakan(self) -> None:
        """Add what a person is warned of and must confirm; a program was never asked."""

    def rincian(self) -> dict[str, Any]:
        """Return what the trail keeps of the step: codes, numbers, reasons."""
        return {nama: isi for nama, isi in self.cleaned_data.items() if nama != "pada"}

    def gerak(self) -> Gerak:
        """Return how the step is taken."""
        return Gerak(pada=self.cleaned_data.get("pada"))

    def tempuh(self) -> None:
        """Take the step, then draft the paper that the table names for it."""
        self.laksanakan()
        siapkan_langkah(self.laporan, self.petugas, self.langkah, self.jenis)

    def laksanakan(self) -> None:
        """Take the step; every refusal is a Penolakan."""
        pindahkan(
            *(self.laporan, self.petugas, self.langkah, self.jenis), self.gerak(), **self.rincian()
        )
