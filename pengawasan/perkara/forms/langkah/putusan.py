"""The decision after an open hearing (P09)."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pengawasan.perkara.choices import StatusJalur
from pengawasan.perkara.forms.langkah.dasar import FormLangkah, bidang_alasan
from pengawasan.perkara.forms.langkah.rapat import BidangPutusan, BidangRapat, bidang_pasal
from pengawasan.perkara.rules.pleno import AMAR
from pengawasan.perkara.services.pleno import catat_putusan_sidang

PILIHAN = [
    (StatusJalur.PEMANTAUAN.value, _("Terbukti; KPU wajib menindaklanjuti")),
    (StatusJalur.TIDAK_TERBUKTI.value, _("Tidak terbukti")),
]
HASIL = {ke.value: hasil for hasil, ke in AMAR.items()}


class FormPutusan(BidangPutusan, BidangRapat, FormLangkah):
    """What the panel decided, and who sat; KPU's time to follow runs from the reading."""

    pengantar = _(
        "Diputuskan dalam rapat majelis dan dibacakan dalam sidang terbuka; di sini hasilnya "
        "dicatat dan tidak berubah."
    )
    ke = forms.ChoiceField(label=_("Amar putusan"), choices=PILIHAN, widget=forms.RadioSelect)
    nomor_putusan = forms.CharField(label=_("Nomor putusan"), min_length=3, max_length=100)
    pasal = bidang_pasal()
    alasan = bidang_alasan(_("Pertimbangan singkat"))
    field_order = (
        *("pada", "tempat", "nomor_berita_acara", "hadir", "ke", "nomor_putusan", "pasal"),
        *("alasan", "beda_oleh", "beda_pendapat"),
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["pada"].label = gettext("Kapan putusannya dibacakan?")
        self.fields["tempat"].label = gettext("Tempat sidang")
        self.fields["hadir"].label = gettext("Anggota majelis yang hadir")
        self.fields["hadir"].help_text = gettext(
            "Putusan sah bila lebih dari separuh pimpinan kantor hadir."
        )
        self.isi_anggota(self.isi_pimpinan(self.laporan))

    def laksanakan(self) -> None:
        """Record the panel and its decision."""
        isi = self.cleaned_data
        putusan = self.putusan(HASIL[isi["ke"]], self.jenis)
        catat_putusan_sidang(
            self.laporan, self.petugas, self.rapat(), putusan, isi["nomor_putusan"]
        )

    def bidang_untuk(self, nama: str) -> str:
        """Show what is wrong with the outcome where it was chosen."""
        return "ke" if nama == "hasil" else nama
