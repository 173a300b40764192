"""What an office writes on its letters, and who answers outside its hours."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from wilayah.models import Kantor

if TYPE_CHECKING:
    FormModel = forms.ModelForm[Kantor]
else:
    FormModel = forms.ModelForm


class FormKopSurat(FormModel):
    """Letterhead, signatory and duty telephone of one office."""

    class Meta:
        model = Kantor
        fields = [
            *("kop_surat", "kota_surat", "penanda_tangan_nama", "penanda_tangan_jabatan"),
            *("penanda_tangan_nip", "telepon_piket"),
        ]
        widgets = {"kop_surat": forms.Textarea(attrs={"rows": 4})}
        labels = {
            "kop_surat": _("Baris kop surat di bawah nama kantor"),
            "kota_surat": _("Tempat yang ditulis sebelum tanggal"),
            "penanda_tangan_nama": _("Nama penanda tangan"),
            "penanda_tangan_jabatan": _("Jabatan penanda tangan"),
            "penanda_tangan_nip": _("NIP penanda tangan"),
            "telepon_piket": _("Telepon piket"),
        }
        help_texts = {
            "kop_surat": _("Misalnya alamat, telepon, dan surel; satu baris satu hal."),
            "kota_surat": _("Misalnya Paringin."),
            "penanda_tangan_nip": _("18 angka, tanpa spasi."),
            "telepon_piket": _(
                "Dijawab di luar jam kantor; tampil kepada pelapor saat kejadian berlangsung."
            ),
        }
