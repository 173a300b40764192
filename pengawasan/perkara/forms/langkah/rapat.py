"""What is asked about every plenary: when, where, who was there; and about every decision."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laporan.models import Laporan
from pengawasan.perkara.forms.langkah.dasar import bidang_alasan
from pengawasan.perkara.forms.saat import BidangSaat
from pengawasan.perkara.queries.pleno import Pimpinan, pimpinan_untuk
from pengawasan.perkara.rules.pleno import PutusanMasuk, RapatMasuk, baris_pasal

PENDAPAT_MAKS = 5000


def bidang_pasal() -> forms.CharField:
    """Return the field of the articles that a decision rests on."""
    return forms.CharField(
        label=_("Pasal"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Satu baris satu pasal."),
    )


class BidangRapat(forms.Form):
    """The fields of one plenary; ``hadir`` are user names of members of the commission."""

    pada = BidangSaat(label=_("Kapan rapat plenonya?"))
    tempat = forms.CharField(label=_("Tempat rapat"), max_length=200)
    nomor_berita_acara = forms.CharField(
        label=_("Nomor berita acara"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    hadir = forms.MultipleChoiceField(
        label=_("Pimpinan yang hadir"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tandai siapa yang hadir.")},
        help_text=_("Rapat sah bila lebih dari separuh pimpinan kantor hadir."),
    )

    def isi_pimpinan(self, laporan: Laporan) -> list[Pimpinan]:
        """Offer the members of the commission in charge; who has a stake cannot be ticked."""
        semua = pimpinan_untuk(laporan)
        bidang = self.fields["hadir"]
        assert isinstance(bidang, forms.MultipleChoiceField)
        bidang.choices = [(s.petugas.username, s.petugas.nama) for s in semua if not s.berkonflik]
        tertutup = [s.petugas.nama for s in semua if s.berkonflik]
        if tertutup:
            kata = gettext("Konflik kepentingan, dihitung tidak hadir: %s.")
            bidang.help_text = f"{bidang.help_text} {kata % ', '.join(tertutup)}"
        return semua

    def rapat(self) -> RapatMasuk:
        """Return the plenary as it was written down."""
        isi = self.cleaned_data
        return RapatMasuk(
            isi["pada"], isi["tempat"], frozenset(isi["hadir"]), isi["nomor_berita_acara"]
        )


class BidangPutusan(forms.Form):
    """The fields of one decision: its reason, and the dissent."""

    alasan = bidang_alasan(_("Alasan putusan"))
    beda_oleh = forms.MultipleChoiceField(
        label=_("Anggota yang berbeda pendapat, bila ada"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    beda_pendapat = forms.CharField(
        label=_("Pendapat berbeda"),
        required=False,
        max_length=PENDAPAT_MAKS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Tersimpan tersegel; dibaca koordinator dan pimpinan kantor ini."),
    )

    def isi_anggota(self, pimpinan: list[Pimpinan]) -> None:
        """Offer the members who may dissent."""
        bidang = self.fields["beda_oleh"]
        assert isinstance(bidang, forms.MultipleChoiceField)
        bidang.choices = [
            (s.petugas.username, s.petugas.nama) for s in pimpinan if not s.berkonflik
        ]

    def putusan(self, hasil: str = "", jalur: str = "") -> PutusanMasuk:
        """Return the decision as it was written down."""
        isi: dict[str, Any] = self.cleaned_data
        return PutusanMasuk(
            hasil=hasil,
            jalur=jalur,
            alasan=isi["alasan"],
            pasal=baris_pasal(isi.get("pasal", "")),
            beda_oleh=frozenset(isi["beda_oleh"]),
            beda_pendapat=isi["beda_pendapat"],
        )
