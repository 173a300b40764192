"""The legal study as a form: five parts, each as long as it must be."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.dokumen.rules.blok import TERPANJANG
from pengawasan.perkara.rules.pleno import BAGIAN_KAJIAN


def _bagian(label: Any, petunjuk: Any, baris: int) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=petunjuk,
        required=False,
        max_length=TERPANJANG,
        widget=forms.Textarea(attrs={"rows": baris}),
    )


class BidangKajian(forms.Form):
    """The parts of a study; a draft may leave any of them empty."""

    duduk_perkara = _bagian(_("Duduk perkara"), _("Apa yang dilaporkan, ringkas dan berurutan."), 6)
    fakta = _bagian(_("Fakta"), _("Yang terbukti dari klarifikasi dan bukti, dan dari mana."), 8)
    analisis = _bagian(
        _("Analisis per pasal"), _("Setiap unsur pasal dengan fakta yang memenuhinya."), 10
    )
    kesimpulan = _bagian(_("Kesimpulan"), _("Terpenuhi atau tidak, dan mengapa."), 4)
    rekomendasi = _bagian(_("Rekomendasi"), _("Usul tindak lanjut kepada rapat pleno."), 4)

    def kajian(self) -> dict[str, str]:
        """Return the parts that were written."""
        return {nama: self.cleaned_data[nama] for nama in BAGIAN_KAJIAN}
