"""The plenary's decision of one track as a step; several at once have a page of their own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.forms.langkah.dasar import FormLangkah
from pengawasan.perkara.forms.langkah.rapat import BidangPutusan, BidangRapat, bidang_pasal
from pengawasan.perkara.rules.pleno import hasil_terbuka
from pengawasan.perkara.services.pleno import catat_pleno


class BidangHasil(BidangPutusan):
    """What was decided of one kind of track, on which articles, and why."""

    hasil = forms.ChoiceField(label=_("Putusan"), widget=forms.RadioSelect)
    pasal = bidang_pasal()

    def isi_hasil(self, jenis: str) -> None:
        """Offer what may be decided of this kind of track."""
        bidang = self.fields["hasil"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [(satu.value, satu.label) for satu in hasil_terbuka(jenis)]


class FormPleno(BidangHasil, BidangRapat, FormLangkah):
    pengantar = _("Pemungutan suaranya di ruang rapat; di sini hasilnya dicatat dan tidak berubah.")
    field_order = (
        *("pada", "tempat", "nomor_berita_acara", "hadir", "hasil", "pasal", "alasan"),
        *("beda_oleh", "beda_pendapat"),
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.isi_anggota(self.isi_pimpinan(self.laporan))
        self.isi_hasil(self.jenis)

    def laksanakan(self) -> None:
        """Record the plenary with its one decision."""
        putusan = self.putusan(self.cleaned_data["hasil"], self.jenis)
        catat_pleno(self.laporan, self.petugas, self.rapat(), [putusan])
