"""Forms of a proposed correction: one row of a regime, its reason and its first day."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wilayah.rules.kata_rezim import (
    JENIS_JALUR,
    LANGKAH,
    MULAI_DARI,
    RUAS_TERLAPOR,
    TINDAKAN,
    TINGKAT_KANTOR,
)
from wilayah.rules.rezim import Satuan

KEYAKINAN = [
    ("H", _("H – teks peraturan")),
    ("M", _("M – pejabat, atau beberapa sumber")),
    ("L", _("L – satu sumber (belum diverifikasi)")),
    ("B", _("B – latar belakang (belum diverifikasi)")),
]
SATUAN = [
    (Satuan.HARI_KALENDER.value, _("hari kalender")),
    (Satuan.HARI_KERJA.value, _("hari kerja")),
    (Satuan.JAM.value, _("jam")),
]
ANGKA = 6
ADMINISTRASI = [
    ("rekomendasi", _("rekomendasi kepada KPU")),
    ("putusan", _("putusan sesudah sidang")),
]


def _pilihan(kata: Iterable[str]) -> list[tuple[str, str]]:
    return [(satu, satu.replace("_", " ")) for satu in kata]


class DaftarKata(forms.CharField):
    """Words with commas between them; stored as a list."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        return [satu.strip() for satu in str(value or "").split(",") if satu.strip()]


class DaftarAngka(DaftarKata):
    """Whole numbers with commas between them."""

    def to_python(self, value: Any) -> Any:
        kata = super().to_python(value)
        if not all(satu.isascii() and satu.isdecimal() and len(satu) <= ANGKA for satu in kata):
            raise forms.ValidationError(_("Tulis bilangan dengan koma di antaranya."))
        return [int(satu) for satu in kata]


class BanyakKata(forms.MultipleChoiceField):
    """Boxes to tick; stored as a list."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, kata: Iterable[str], **pilihan: Any) -> None:
        super().__init__(choices=_pilihan(kata), required=False, **pilihan)


class FormUsulan(forms.Form):
    """Why, and from which day on: what every proposal says. Rows add their own fields."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya peraturan, pasal, atau surat yang dicocokkan."),
    )
    berlaku_sejak = forms.DateField(
        label=_("Berlaku mulai"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Laporan yang sudah diterima tetap memakai versinya sendiri."),
    )

    def __init__(self, data: Any = None, awal: Mapping[str, Any] | None = None) -> None:
        self.awal = dict(awal or {})
        super().__init__(data, initial={"berlaku_sejak": timezone.localdate(), **self.awal})
        for nama in ("alasan", "berlaku_sejak"):
            self.fields[nama] = self.fields.pop(nama)

    def sempitkan(self, kunci: str) -> None:
        """Narrow the choices to what the row of this key may say."""

    def ubahan(self) -> dict[str, Any]:
        """Return the fields of the row that were changed, as the regime stores them."""
        isi = {n: v for n, v in self.cleaned_data.items() if n not in {"alasan", "berlaku_sejak"}}
        return {n: v for n, v in isi.items() if not _sama(self.awal.get(n), v)}


def _sama(lama: Any, baru: Any) -> bool:
    if isinstance(lama, list) and isinstance(baru, list):
        return sorted(map(str, lama)) == sorted(map(str, baru))
    return lama == baru or (lama is None and baru in ("", []))


class _Bersumber(FormUsulan):
    dasar = forms.CharField(label=_("Dasar"), max_length=200)
    keyakinan = forms.ChoiceField(label=_("Keyakinan"), choices=KEYAKINAN)


class _Bercatatan(_Bersumber):
    catatan = forms.CharField(label=_("Catatan"), max_length=400, required=False)


class FormTenggat(_Bercatatan):
    jumlah = forms.IntegerField(label=_("Jumlah"), min_value=1)
    satuan = forms.ChoiceField(label=_("Satuan"), choices=SATUAN)
    mulai_dari = forms.ChoiceField(label=_("Dihitung sejak"))

    field_order = ["jumlah", "satuan", "mulai_dari", "dasar", "keyakinan", "catatan"]

    def sempitkan(self, langkah: str) -> None:
        """Offer only the starts this step can be counted from."""
        bidang = self.fields["mulai_dari"]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = _pilihan(MULAI_DARI[langkah])


class FormFormulir(_Bercatatan):
    kode = forms.CharField(
        label=_("Kode"),
        max_length=20,
        required=False,
        help_text=_("Kosongkan bila tidak ada kode resmi."),
    )
    judul = forms.CharField(label=_("Judul"), max_length=160)

    field_order = ["kode", "judul", "dasar", "keyakinan", "catatan"]


class FormSasaran(_Bercatatan):
    nama = forms.CharField(label=_("Nama"), max_length=120)
    jalur = BanyakKata(JENIS_JALUR, label=_("Jalur yang diteruskan ke sini"))
    untuk = forms.CharField(label=_("Untuk siapa atau apa"), max_length=200)
    kategori = DaftarKata(
        label=_("Ditawarkan lebih dulu untuk kategori"),
        required=False,
        help_text=_("Kata kategori dengan koma di antaranya, misalnya netralitas_asn."),
    )
    tingkat = BanyakKata(
        TINGKAT_KANTOR,
        label=_("Kantor yang menyurati"),
        help_text=_("Tidak ada yang dicentang: semua."),
    )
    wajib = BanyakKata(RUAS_TERLAPOR, label=_("Yang harus diketahui tentang terlapor"))
    langkah = forms.ChoiceField(
        label=_("Tenggat yang terbuka"),
        choices=[("", _("tidak ada")), *_pilihan(LANGKAH)],
        required=False,
    )
    urut = forms.IntegerField(label=_("Urutan"), min_value=0, max_value=1000)
    aktif = forms.BooleanField(label=_("Dipakai"), required=False)

    field_order = [
        *("nama", "jalur", "untuk", "kategori", "tingkat", "wajib", "langkah"),
        *("dasar", "keyakinan", "catatan", "urut", "aktif"),
    ]

    def __init__(self, data: Any = None, awal: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, {"aktif": True, "urut": 1000, **(awal or {})})


class FormSasaranBaru(FormSasaran):
    kode = forms.RegexField(
        label=_("Kode"),
        regex=r"^[a-z][a-z0-9_]{1,29}$",
        help_text=_("Huruf kecil, angka, garis bawah; tidak dapat diubah lagi."),
    )

    field_order = ["kode", *FormSasaran.field_order]

    def __init__(self, data: Any = None, kode_ada: Iterable[str] = ()) -> None:
        self.kode_ada = frozenset(kode_ada)
        super().__init__(data)

    def clean_kode(self) -> str:
        """Refuse a code that names another body already."""
        kode: str = self.cleaned_data["kode"]
        if kode in self.kode_ada:
            raise forms.ValidationError(_("Kode ini sudah dipakai."))
        return kode


class FormUnsur(_Bersumber):
    label = forms.CharField(label=_("Nama unsur"), max_length=120)
    penjelasan = forms.CharField(
        label=_("Penjelasan bila belum terpenuhi"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    field_order = ["label", "penjelasan", "dasar", "keyakinan"]


class FormWewenang(FormUsulan):
    tindakan = BanyakKata(TINDAKAN, label=_("Yang boleh dilakukan"))


class FormAplikasi(FormUsulan):
    peringatan = DaftarAngka(label=_("Peringatan tenggat pada persen"))
    pengingat = DaftarAngka(label=_("Pengingat penerusan sesudah hari"))
    undangan = forms.IntegerField(label=_("Undangan sampai sekian hari sebelumnya"), min_value=0)


class FormUmum(FormUsulan):
    nama = forms.CharField(label=_("Nama"), max_length=140)
    dasar = forms.CharField(label=_("Dasar"), widget=forms.Textarea(attrs={"rows": 3}))
    berlaku_dari = forms.CharField(label=_("Masa rezim mulai (TTTT-BB-HH)"), max_length=10)
    berlaku_sampai = forms.CharField(
        label=_("Masa rezim sampai (TTTT-BB-HH)"), max_length=10, required=False
    )
    administrasi = forms.ChoiceField(
        label=_("Jalur administrasi berakhir dengan"), choices=ADMINISTRASI
    )


class FormNomor(FormUsulan):
    """Patterns, and the codes that fill them: each code is a field of its own."""

    TABEL: ClassVar = {
        "kode_bentuk": _("Kode bentuk"),
        "kode_jenis": _("Kode pemilihan"),
        "kode_kantor": _("Kode kantor"),
    }
    registrasi = forms.CharField(label=_("Nomor registrasi"), max_length=120)
    tanda_terima = forms.CharField(label=_("Nomor tanda terima"), max_length=120)
    surat_keluar = forms.CharField(label=_("Nomor surat keluar"), max_length=120)
    barang_bukti = forms.CharField(label=_("Nomor barang bukti"), max_length=120)
    serah_terima = forms.CharField(label=_("Nomor serah terima laporan"), max_length=120)
    saran_perbaikan = forms.CharField(label=_("Nomor saran perbaikan"), max_length=120)
    form_a = forms.CharField(label=_("Nomor Form A"), max_length=120)
    keyakinan = forms.ChoiceField(label=_("Keyakinan"), choices=KEYAKINAN)
    catatan = forms.CharField(label=_("Catatan"), max_length=400, required=False)

    def __init__(self, data: Any = None, awal: Mapping[str, Any] | None = None) -> None:
        utuh = dict(awal or {})
        for tabel in self.TABEL:
            utuh |= {f"{tabel}.{kunci}": nilai for kunci, nilai in utuh.pop(tabel, {}).items()}
        super().__init__(data, utuh)
        for nama, nilai in utuh.items():
            tabel, titik, kunci = nama.partition(".")
            if titik:
                label = f"{self.TABEL[tabel]}: {kunci.replace('_', ' ')}"
                self.fields[nama] = forms.CharField(label=label, max_length=8, initial=nilai)
        for nama in ("alasan", "berlaku_sejak"):
            self.fields[nama] = self.fields.pop(nama)

    def ubahan(self) -> dict[str, Any]:
        hasil: dict[str, Any] = {}
        for nama, nilai in super().ubahan().items():
            tabel, titik, kunci = nama.partition(".")
            if titik:
                hasil.setdefault(tabel, {})[kunci] = nilai
            else:
                hasil[nama] = nilai
        return hasil


FORM: Mapping[str, type[FormUsulan]] = {
    "umum": FormUmum,
    "tenggat": FormTenggat,
    "formulir": FormFormulir,
    "sasaran": FormSasaran,
    "unsur": FormUnsur,
    "wewenang": FormWewenang,
    "nomor": FormNomor,
    "aplikasi": FormAplikasi,
}
