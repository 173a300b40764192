"""The form of a regime's rule about delegated reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wilayah.forms.rezim import KEYAKINAN, FormUsulan

JAM = [
    ("berlanjut", _("tenggat kajian awal berlanjut dari kantor asal")),
    ("mulai_ulang", _("kajian awal dihitung ulang sejak kantor tujuan menerimanya")),
]


class FormLimpahan(FormUsulan):
    jam = forms.ChoiceField(label=_("Tenggat sesudah dilimpahkan"), choices=JAM)
    dasar = forms.CharField(label=_("Dasar"), max_length=200)
    keyakinan = forms.ChoiceField(label=_("Keyakinan"), choices=KEYAKINAN)
    catatan = forms.CharField(label=_("Catatan"), max_length=400, required=False)
