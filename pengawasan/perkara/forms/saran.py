"""Forms of suggestions for correction."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laporan.api.masukan import baca_masukan
from laporan.choices import Kategori
from laporan.rules.kunci import kunci_sah
from laporan.rules.masukan import Masukan
from laporan.services.penerimaan import kunci_kiriman_baru
from pengawasan.perkara.choices.penerusan import KeadaanSaran, SasaranSaran
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.saat import BidangHari
from pengawasan.perkara.rules.saran import BATAS_BAWAAN, MasukanSaran
from wilayah.choices import JenisPemilihan
from wilayah.rules.tenggat import zona_waktu

JAWABAN = [
    (KeadaanSaran.DIJAWAB.value, _("Dijawab, pelaksanaannya belum jelas")),
    (KeadaanSaran.DILAKSANAKAN.value, _("Dilaksanakan")),
    (KeadaanSaran.DIABAIKAN.value, _("Diabaikan")),
]


class FormSaran(FormBergalat):
    """What the office suggests, to whom, and until when it wants to hear."""

    kunci = forms.CharField(required=False, widget=forms.HiddenInput)
    sasaran = forms.ChoiceField(
        label=_("Kepada"), choices=SasaranSaran.choices, widget=forms.RadioSelect
    )
    wilayah = forms.ChoiceField(label=_("Wilayahnya"), required=False)
    nama_penerima = forms.CharField(
        label=_("Nama lembaga penerima"),
        min_length=3,
        max_length=200,
        help_text=_("Misalnya PPK Kecamatan Contoh. Bukan nama orang."),
    )
    pokok = forms.CharField(
        label=_("Pokok saran"),
        min_length=5,
        max_length=200,
        help_text=_("Satu kalimat tanpa nama orang; tampil di daftar."),
    )
    uraian = forms.CharField(
        label=_("Apa yang perlu diperbaiki, dan bagaimana?"),
        min_length=20,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("Tersimpan tersegel."),
    )
    dasar = forms.CharField(
        label=_("Dasar aturannya"),
        min_length=3,
        max_length=300,
        help_text=_("Pasal dan peraturan yang tidak diikuti."),
    )
    batas_jawaban = BidangHari(label=_("Jawaban ditunggu sampai"))

    def __init__(self, *args: Any, wilayah: list[tuple[str, str]], zona: str, **kw: Any) -> None:
        hari_ini = timezone.now().astimezone(zona_waktu(zona)).date()
        batas = hari_ini + timedelta(days=BATAS_BAWAAN)
        awal = {"batas_jawaban": batas, "kunci": kunci_kiriman_baru()}
        kw["initial"] = awal | (kw.get("initial") or {})
        super().__init__(*args, **kw)
        bidang = self.fields["wilayah"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = wilayah

    def masukan(self) -> MasukanSaran:
        """Return it as the service takes it."""
        return MasukanSaran(**{n: v for n, v in self.cleaned_data.items() if n != "kunci"})

    def kunci_kirim(self) -> str:
        """Return the key the page was given, '' for one that is none."""
        kunci: str = self.cleaned_data["kunci"]
        return kunci if kunci_sah(kunci) else ""


class FormJawabanSaran(FormBergalat):
    """What came of a suggestion."""

    ke = forms.ChoiceField(label=_("Apa hasilnya?"), choices=JAWABAN, widget=forms.RadioSelect)
    nomor_jawaban = forms.CharField(label=_("Nomor surat jawaban"), max_length=100, required=False)
    tanggal_jawaban = BidangHari(label=_("Tanggal surat jawaban"), required=False)
    isi = forms.CharField(
        label=_("Ringkasan jawaban atau keadaan di lapangan"),
        max_length=6000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Tersimpan tersegel."),
    )


class FormTemuanSaran(FormBergalat):
    """The Temuan that follows from an ignored suggestion: what the plenary will look at."""

    kategori = forms.ChoiceField(label=_("Jenis dugaan pelanggaran"), choices=Kategori.choices)
    jenis_pemilihan = forms.ChoiceField(label=_("Pemilihan"), choices=JenisPemilihan.choices)
    wilayah = forms.ChoiceField(label=_("Wilayah kejadian"))
    uraian = forms.CharField(
        label=_("Uraian temuan"),
        min_length=20,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Apa yang tetap tidak dilakukan, di mana, dan sejak kapan."),
    )
    tanggal_diketahui = BidangHari(
        label=_("Tanggal ditemukan"),
        help_text=_("Batas waktu penetapan temuan dihitung dari hari ini."),
    )
    terlapor_jabatan = forms.CharField(label=_("Jabatan terlapor"), max_length=140, required=False)
    terlapor_instansi = forms.CharField(label=_("Lembaga terlapor"), max_length=200)

    def __init__(self, *args: Any, wilayah: list[tuple[str, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        bidang = self.fields["wilayah"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = [satu for satu in wilayah if satu[0]]

    def masukan(self) -> Masukan:
        """Return it as intake takes it; MasukanKeliru names what is wrong."""
        isi = self.cleaned_data
        return baca_masukan(
            {
                "bentuk": "informasi_awal",
                "kategori": isi["kategori"],
                "jenis_pemilihan": isi["jenis_pemilihan"],
                "wilayah": isi["wilayah"],
                "uraian": isi["uraian"],
                "tanggal_diketahui": isi["tanggal_diketahui"].isoformat(),
                "terlapor": [
                    {"jabatan": isi["terlapor_jabatan"], "instansi": isi["terlapor_instansi"]}
                ],
            }
        )


class FormSaringSaran(forms.Form):
    keadaan = forms.ChoiceField(
        label=_("Keadaan"), required=False, choices=[("", _("Semua")), *KeadaanSaran.choices]
    )
    cari = forms.CharField(
        label=_("Nomor atau pokok"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
