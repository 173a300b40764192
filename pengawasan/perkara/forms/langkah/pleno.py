"""The plenary's decision of one track as a step; several at once have a page of their own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laporan.models import Laporan
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.choices.penanganan import HasilPleno
from pengawasan.perkara.forms.langkah.dasar import FormLangkah
from pengawasan.perkara.forms.langkah.rapat import BidangPutusan, BidangRapat, bidang_pasal
from pengawasan.perkara.queries.pleno import hasil_pleno
from pengawasan.perkara.services.pleno import catat_pleno

ETIK_INTERNAL = _(
    "“Terbukti” hanya untuk anggota Panwaslu kecamatan, pengawas kelurahan/desa, dan pengawas "
    "TPS. Anggota KPU dan Bawaslu diteruskan ke DKPP, badan ad hoc KPU ke KPU kabupaten/kota: "
    "pilih “ditindaklanjuti”."
)
KE_DKPP = _(
    "Anggota KPU dan Bawaslu diteruskan ke DKPP. Etik Panwaslu kecamatan, pengawas "
    "kelurahan/desa, dan pengawas TPS diputus Bawaslu kabupaten/kota."
)
"""By whose rank ethics is judged where (hukum P10); the program does not know the rank."""


class BidangHasil(BidangPutusan):
    """What was decided of one kind of track, on which articles, and why."""

    hasil = forms.ChoiceField(label=_("Putusan"), widget=forms.RadioSelect)
    pasal = bidang_pasal()

    def isi_hasil(self, laporan: Laporan, jenis: str) -> None:
        """Offer what the office in charge may decide of this kind of track."""
        bidang = self.fields["hasil"]
        assert isinstance(bidang, forms.ChoiceField)
        terbuka = hasil_pleno(laporan, jenis)
        bidang.choices = [(satu.value, satu.label) for satu in terbuka]
        if jenis == JenisJalur.KODE_ETIK:
            bidang.help_text = ETIK_INTERNAL if HasilPleno.TERBUKTI in terbuka else KE_DKPP


class FormPleno(BidangHasil, BidangRapat, FormLangkah):
    pengantar = _("Pemungutan suaranya di ruang rapat; di sini hasilnya dicatat dan tidak berubah.")
    field_order = (
        *("pada", "tempat", "nomor_berita_acara", "hadir", "hasil", "pasal", "alasan"),
        *("beda_oleh", "beda_pendapat"),
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.isi_anggota(self.isi_pimpinan(self.laporan))
        self.isi_hasil(self.laporan, self.jenis)

    def laksanakan(self) -> None:
        """Record the plenary with its one decision."""
        putusan = self.putusan(self.cleaned_data["hasil"], self.jenis)
        catat_pleno(self.laporan, self.petugas, self.rapat(), [putusan])
