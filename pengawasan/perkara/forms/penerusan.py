"""Forms around a forwarding that take no step: its link, a paper answer, a decision delivered."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laporan.models import Laporan
from pengawasan.perkara.choices.penerusan import HasilTanggapan, JenisTanggapan, KeadaanPenerusan
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.penerusan_isian import (
    IsianTerlapor,
    baca_masukan,
    bidang_berkas,
    bidang_nomor_surat,
    bidang_penerima,
    bidang_ringkasan,
    bidang_sasaran,
)
from pengawasan.perkara.forms.saat import BidangSaat, jam_dinding
from pengawasan.perkara.queries.penerusan import sasaran_jalur, surat_siap
from pengawasan.perkara.queries.surat_putus import nomor_putusan
from pengawasan.perkara.rules.penerusan import MasukanPenerusan, MasukanTanggapan
from wilayah.rules.tenggat import zona_waktu

HARI = [("3", _("3 hari")), ("7", _("7 hari")), ("14", _("14 hari")), ("30", _("30 hari"))]


class FormTautan(forms.Form):
    hari = forms.TypedChoiceField(label=_("Berlaku selama"), choices=HARI, coerce=int, initial="14")


class FormPada(FormBergalat):
    """Something that happened before it is written down, on the clock of the office's zone."""

    pada = BidangSaat(
        label=_("Kapan?"),
        required=False,
        help_text=_("Kosongkan bila baru saja."),
    )

    def __init__(self, *args: Any, zona: str, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.zona = zona_waktu(zona)

    def clean_pada(self) -> datetime:
        """Read what the clock on the wall said; nothing is now."""
        pada: datetime | None = self.cleaned_data["pada"]
        if pada is None:
            return timezone.now()
        return jam_dinding(pada, self.zona)


class FormJawabanKertas(FormPada):
    """An answer on paper that does not end the watching yet."""

    hasil = forms.ChoiceField(
        label=_("Jawabannya"), choices=HasilTanggapan.choices, widget=forms.RadioSelect
    )
    nomor_surat = bidang_nomor_surat(_("Nomor surat jawaban"))
    isi = forms.CharField(
        label=_("Ringkasan jawaban"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Tersimpan tersegel; hanya dibaca petugas."),
    )
    field_order = ("hasil", "nomor_surat", "pada", "isi")

    def masukan(self) -> MasukanTanggapan:
        """Return it as the service takes it."""
        isi = {nama: self.cleaned_data[nama] for nama in ("hasil", "nomor_surat", "isi")}
        return MasukanTanggapan(JenisTanggapan.JAWAB, **isi)


class FormSampaikan(FormPada):
    """A decision after a hearing, on its way to the body that must follow it."""

    def __init__(self, *args: Any, laporan: Laporan, jenis: str, **kw: Any) -> None:
        super().__init__(*args, **kw)
        sasaran = sasaran_jalur(laporan, jenis)
        self.terlapor = IsianTerlapor(laporan, sasaran)
        pada = self.fields.pop("pada")
        self.fields["sasaran"] = bidang_sasaran(sasaran)
        surat = surat_siap(laporan, jenis)
        penerima = bidang_penerima(surat.nomor if surat else "")
        if surat is None:
            nomor = penerima["nomor_surat"]
            nomor.required, nomor.initial = True, nomor_putusan(laporan, jenis)
            nomor.help_text = _(
                "Nomor surat pengantarnya; tanpa surat pengantar, nomor putusannya."
            )
        self.fields |= penerima | {"pada": pada, "ringkasan": bidang_ringkasan()}
        self.fields |= self.terlapor.bidang() | bidang_berkas(laporan, jenis)

    def bidang_untuk(self, nama: str) -> str:
        """Return the form's field for a dotted name of the service."""
        return self.terlapor.bidang_galat(nama)

    def masukan(self) -> MasukanPenerusan:
        """Return what is handed over."""
        return baca_masukan(self.cleaned_data, self.terlapor.baca(self.cleaned_data, self.data))


class FormSaringPenerusan(forms.Form):
    """The filters of an office's forwardings; their state is the URL."""

    keadaan = forms.ChoiceField(
        label=_("Keadaan"),
        required=False,
        choices=[("", _("Masih berjalan")), ("semua", _("Semua")), *KeadaanPenerusan.choices],
    )
    cari = forms.CharField(
        label=_("Nomor surat"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
