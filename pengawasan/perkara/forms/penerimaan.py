"""Forms of the counter and the telephone."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laporan.choices import Bentuk, CaraHubungi, CaraSerah
from laporan.forms.isian import BanyakPilihan
from laporan.forms.lapor import FormulirLapor

DISERAHKAN = [
    ("identitas", _("Kartu identitas, cocok dengan orangnya")),
    ("formulir", _("Formulir laporan bertanda tangan")),
    ("bukti", _("Bukti asli")),
]
KELENGKAPAN = [
    ("identitas", _("Identitas pelapor")),
    ("terlapor", _("Keterangan tentang terlapor")),
    ("waktu_tempat", _("Waktu dan tempat kejadian")),
    ("uraian", _("Uraian kejadian")),
    ("saksi", _("Saksi")),
    ("bukti", _("Bukti")),
]
CARA_DICATAT = [satu for satu in CaraHubungi.choices if satu[0] != "halaman_status"]


class FormulirLoket(FormulirLapor):
    """The citizen's questions, and what was handed over with the answers."""

    diserahkan = BanyakPilihan(_("Apa yang diserahkan?"), DISERAHKAN)

    def berkas(self) -> list[str]:
        """Return what was ticked, in the order of the page."""
        return [kode for kode, _kata in DISERAHKAN if kode in self.cleaned_data["diserahkan"]]

    def galat_pilihan(self) -> dict[str, list[str]]:
        """Return what the validator cannot say; a Laporan is received with something."""
        galat = super().galat_pilihan()
        if self.bentuk == Bentuk.LAPORAN and not self.berkas():
            galat["diserahkan"] = [gettext("Tandai paling sedikit satu berkas.")]
        return galat


class FormTerima(forms.Form):
    diserahkan = forms.MultipleChoiceField(
        label=_("Apa yang diserahkan?"),
        choices=DISERAHKAN,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tandai paling sedikit satu berkas.")},
    )
    cara = forms.ChoiceField(
        label=_("Bagaimana diserahkan?"),
        choices=CaraSerah.choices,
        widget=forms.RadioSelect,
        initial=CaraSerah.LANGSUNG,
    )
    catatan = forms.CharField(
        label=_("Catatan"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya jumlah lembar. Jangan tulis nama atau isi cerita."),
    )


class FormTerimaNomor(FormTerima):
    """Originals of a report that another office handles."""

    nomor = forms.CharField(
        label=_("Nomor laporan"),
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        help_text=_("Ada pada tanda terima pelapor, misalnya BWS-7K3M-92QX-C."),
    )
    field_order = ["nomor", "diserahkan", "cara", "catatan"]


class FormAlasan(forms.Form):
    alasan = forms.CharField(
        label=_("Untuk apa Anda membukanya?"),
        min_length=5,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Alasan ini, nama Anda, dan waktunya masuk jejak laporan. Jangan tulis nama pelapor "
            "atau isi cerita."
        ),
    )


class FormTugaskan(forms.Form):
    petugas = forms.ChoiceField(label=_("Penanggung jawab"), required=False)

    def __init__(self, *args: Any, orang: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bidang = self.fields["petugas"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [("", _("Belum ada")), *orang]


class FormKontak(forms.Form):
    cara = forms.ChoiceField(label=_("Lewat apa?"), choices=CARA_DICATAT, widget=forms.RadioSelect)
    berhasil = forms.ChoiceField(
        label=_("Apakah pelapor sudah diberi tahu?"),
        choices=[
            ("ya", _("Ya, pelapor tahu apa yang perlu dilengkapi")),
            ("tidak", _("Tidak, belum terhubung")),
        ],
        widget=forms.RadioSelect,
        help_text=_("Begitu pelapor tahu, batas waktu melengkapi mulai berjalan."),
    )
    catatan = forms.CharField(
        label=_("Catatan"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Misalnya: telepon tidak diangkat dua kali. Jangan tulis nama atau isi cerita."
        ),
    )


class FormKelengkapan(forms.Form):
    diserahkan = forms.MultipleChoiceField(
        label=_("Apa yang dilengkapi?"),
        choices=KELENGKAPAN,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tandai paling sedikit satu.")},
    )
