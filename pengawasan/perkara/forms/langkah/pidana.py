"""The chain of the police, the prosecutor and the courts, typed in as it happens (P12)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices import HasilJalur
from pengawasan.perkara.forms.langkah.dasar import FormLangkah, bidang_alasan
from pengawasan.perkara.services.jalur import Gerak

VONIS = [
    (HasilJalur.TERBUKTI.value, _("Terbukti bersalah")),
    (HasilJalur.TIDAK_TERBUKTI.value, _("Bebas atau lepas dari tuntutan")),
]


def bidang_nomor(label: object) -> forms.CharField:
    """Return the field of an official number."""
    return forms.CharField(
        label=label,  # type: ignore[arg-type]  # lazy words are words
        min_length=3,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class FormBernomor(FormLangkah):
    """A hand-over between the authorities, known by the number of its letter."""

    nomor_surat = bidang_nomor(_("Nomor surat atau berkas"))


class FormPenyidikan(FormLangkah):
    """The police registered the case; their time runs from their report."""

    pengantar = _("Empat belas hari kerja penyidikan dihitung dari laporan polisi.")
    nomor_laporan_polisi = bidang_nomor(_("Nomor laporan polisi"))
    nomor_tanda_bukti = forms.CharField(
        label=_("Nomor surat tanda bukti laporan"), max_length=100, required=False
    )


class FormP19(FormLangkah):
    """The prosecutor sends the file back as incomplete, once."""

    nomor_surat = bidang_nomor(_("Nomor surat pengembalian"))
    alasan = bidang_alasan(_("Apa yang kurang menurut penuntut umum?"))


class FormVonis(FormLangkah):
    """A court decided."""

    nomor_putusan = bidang_nomor(_("Nomor putusan"))
    hasil = forms.ChoiceField(label=_("Amar putusan"), choices=VONIS, widget=forms.RadioSelect)
    amar = forms.CharField(
        label=_("Pidana yang dijatuhkan"),
        max_length=500,
        required=False,
        help_text=_("Misalnya: penjara 36 bulan dan denda Rp200.000.000. Tanpa nama orang."),
    )

    def gerak(self) -> Gerak:
        """Carry the verdict to the track."""
        return Gerak(pada=self.cleaned_data.get("pada"), hasil=self.cleaned_data["hasil"])


class FormTetap(FormLangkah):
    """Nobody appealed in time, so the first verdict stands."""

    pengantar = _("Batas banding lewat tanpa permohonan, atau para pihak menerima putusan.")


class FormSp3(FormLangkah):
    """The police or the prosecutor ended the case."""

    nomor_surat = bidang_nomor(_("Nomor surat penghentian"))
    alasan = bidang_alasan(_("Alasan penghentian"))
