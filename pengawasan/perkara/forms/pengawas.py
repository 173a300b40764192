"""What an office writes about its supervisors in the field."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laporan.forms.wilayah import FormulirWilayah
from pengawasan.lapangan.choices import KeadaanPengawas, PeranLapangan
from pengawasan.lapangan.forms.formulir import FormulirFormA
from pengawasan.lapangan.rules.undangan import PengawasBaru, baca_tempelan, nomor_tps
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.penerimaan import FormAlasan
from pengawasan.perkara.forms.saat import BidangHari

MASA_BIASA = timedelta(days=180)
TEMPELAN_MAKS = 30_000
BARIS_MAKS = 200


class FormMasaTugas(FormBergalat):
    """From when to when somebody is a supervisor."""

    aktif_dari = BidangHari(label=_("Masa tugas mulai"))
    aktif_sampai = BidangHari(
        label=_("Masa tugas sampai"),
        help_text=_("Sesudah hari ini akunnya mati sendiri."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hari_ini = timezone.localdate()
        self.fields["aktif_dari"].initial = hari_ini
        self.fields["aktif_sampai"].initial = hari_ini + MASA_BIASA


class FormPengawas(FormMasaTugas):
    nama = forms.CharField(label=_("Nama"), max_length=120)
    peran = forms.ChoiceField(
        label=_("Tugas"), choices=PeranLapangan.choices, widget=forms.RadioSelect, initial="pkd"
    )
    kode_wilayah = forms.ChoiceField(
        label=_("Desa atau kelurahan"),
        error_messages={"invalid_choice": _("Kode desa ini tidak ada di wilayah kerja Anda.")},
    )
    tps = forms.CharField(
        label=_("Nomor TPS"),
        max_length=20,
        required=False,
        help_text=_("Hanya untuk pengawas TPS."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "pendek"}),
    )
    telepon = forms.CharField(
        label=_("Telepon"),
        max_length=30,
        required=False,
        help_text=_("Tersegel; dibuka petugas piket saat ada kejadian."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    field_order = ["nama", "peran", "kode_wilayah", "tps", "telepon", "aktif_dari", "aktif_sampai"]

    def __init__(
        self, *args: Any, desa: list[tuple[str, list[tuple[str, str]]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        bidang = self.fields["kode_wilayah"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [("", _("Pilih desa atau kelurahan")), *desa]

    def baru(self) -> PengawasBaru:
        """Return the supervisor that was filled in."""
        isi = self.cleaned_data
        return PengawasBaru(**isi | {"tps": nomor_tps(isi["tps"]) or isi["tps"].strip()})


class FormTempel(FormMasaTugas):
    daftar = forms.CharField(
        label=_("Daftar"),
        max_length=TEMPELAN_MAKS,
        help_text=_("Satu baris satu orang: nama; pkd atau ptps; kode desa; nomor TPS; telepon."),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
    )
    field_order = ["daftar", "aktif_dari", "aktif_sampai"]

    def baru(self) -> list[PengawasBaru]:
        """Return the supervisors of the list."""
        isi = self.cleaned_data
        masa = {"aktif_dari": isi["aktif_dari"], "aktif_sampai": isi["aktif_sampai"]}
        return [
            PengawasBaru(**satu | masa | {"peran": satu["peran"].lower(), "tps": _tps(satu)})
            for _nomor, satu in baca_tempelan(isi["daftar"])
        ]

    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None:
        """Name wrong lines of the list by the number they stand on."""
        nomor = [satu for satu, _isi in baca_tempelan(self.cleaned_data["daftar"])]
        for urut, pesan in galat.items():
            isi = {"n": nomor[int(urut) - 1], "pesan": pesan[0]}
            self.add_error("daftar", gettext("Baris %(n)d: %(pesan)s") % isi)

    def clean_daftar(self) -> str:
        daftar: str = self.cleaned_data["daftar"]
        banyak = len(baca_tempelan(daftar))
        if not banyak:
            raise forms.ValidationError(_("Belum ada baris yang terisi."))
        if banyak > BARIS_MAKS:
            raise forms.ValidationError(
                _("Sekali tempel paling banyak %(n)d orang."), params={"n": BARIS_MAKS}
            )
        return daftar


class FormSaringPengawas(forms.Form):
    """The filters of the list; the URL is their state."""

    wilayah = forms.CharField(
        label=_("Kode wilayah"),
        required=False,
        max_length=13,
        widget=forms.TextInput(attrs={"placeholder": "63.11.02", "autocomplete": "off"}),
    )
    nama = forms.CharField(label=_("Nama"), required=False, max_length=120)
    peran = forms.ChoiceField(
        label=_("Tugas"), required=False, choices=[("", _("Semua")), *PeranLapangan.choices]
    )
    keadaan = forms.ChoiceField(
        label=_("Keadaan"),
        required=False,
        choices=[
            ("", _("Semua")),
            *KeadaanPengawas.choices,
            ("berakhir", _("Masa tugas berakhir")),
        ],
    )


class FormCabut(forms.Form):
    alasan = forms.CharField(
        label=_("Alasan mencabut"),
        min_length=5,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FormulirFormAPetugas(FormulirFormA, FormulirWilayah):
    """A Form A by an officer, about a region of the office's jurisdiction."""


class FormBukaSaksi(FormAlasan):
    """Why the witnesses of a Form A are opened."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alasan"].help_text = _(
            "Alasan ini, nama Anda, dan waktunya masuk jejak Form A. Jangan tulis nama saksi "
            "atau isi cerita."
        )


def _tps(satu: dict[str, str]) -> str:
    return nomor_tps(satu["tps"]) or satu["tps"]
