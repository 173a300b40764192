"""The decision after an open hearing (P09)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices import StatusJalur
from pengawasan.perkara.forms.langkah.dasar import FormLangkah, bidang_alasan
from pengawasan.perkara.services.jalur import Gerak

AMAR = [
    (StatusJalur.PEMANTAUAN.value, _("Terbukti; KPU wajib menindaklanjuti")),
    (StatusJalur.TIDAK_TERBUKTI.value, _("Tidak terbukti")),
]


class FormPutusan(FormLangkah):
    """What the panel decided; KPU's time to follow runs from the reading."""

    ke = forms.ChoiceField(label=_("Amar putusan"), choices=AMAR, widget=forms.RadioSelect)
    nomor_putusan = forms.CharField(label=_("Nomor putusan"), min_length=3, max_length=100)
    alasan = bidang_alasan(_("Pertimbangan singkat"))

    def rincian(self) -> dict[str, Any]:
        """Leave the outcome to the track, which writes it on the trail itself."""
        return {nama: isi for nama, isi in super().rincian().items() if nama != "ke"}

    def gerak(self) -> Gerak:
        """Carry the choice to the table."""
        return Gerak(ke=self.cleaned_data["ke"], pada=self.cleaned_data.get("pada"))
