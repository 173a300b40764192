"""Forms of clarification: the invitation, its delivery, the minutes."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.models import Laporan
from pengawasan.perkara.choices.penanganan import CaraSampai
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.langkah.klarifikasi import BidangUndangan
from pengawasan.perkara.forms.saat import BidangSaat
from pengawasan.perkara.models import Jalur
from pengawasan.perkara.queries.klarifikasi import BeritaAcaraBaca
from pengawasan.perkara.queries.konflik import orang_berkonflik
from pengawasan.perkara.rules.klarifikasi import (
    BeritaAcaraMasuk,
    PenyampaianMasuk,
)
from pengawasan.perkara.services.klarifikasi import tambah_undangan
from wilayah.queries.petugas import dapat_ditugasi

YA, TIDAK = "ya", "tidak"
PASANGAN_BARU, PASANGAN_MAKS = 5, 60


class FormTambahUndangan(BidangUndangan):
    """One more invitation while people are heard on the track."""

    def __init__(self, *args: Any, jalur: Jalur, **kw: Any) -> None:
        super().__init__(*args, jenis=jalur.jenis, **kw)
        self.jalur = jalur
        del self.fields["pada"]

    def laksanakan(self) -> None:
        """Invite them."""
        tambah_undangan(self.laporan, self.petugas, self.jalur, self.undangan())


class FormPenyampaian(FormBergalat):
    """One try to deliver an invitation."""

    cara = forms.ChoiceField(
        label=gettext_lazy("Disampaikan lewat apa?"),
        choices=CaraSampai.choices,
        widget=forms.RadioSelect,
    )
    waktu = BidangSaat(label=gettext_lazy("Kapan?"))
    berhasil = forms.ChoiceField(
        label=gettext_lazy("Apakah sampai?"),
        choices=[(YA, gettext_lazy("Ya, diterima")), (TIDAK, gettext_lazy("Tidak"))],
        widget=forms.RadioSelect,
    )
    penerima = forms.CharField(
        label=gettext_lazy("Siapa yang menerimanya?"),
        required=False,
        max_length=140,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Misalnya: yang bersangkutan, keluarga. Tersimpan tersegel."),
    )
    catatan = forms.CharField(
        label=gettext_lazy("Catatan"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def masukan(self) -> PenyampaianMasuk:
        """Return the try as it was written down."""
        isi = self.cleaned_data
        return PenyampaianMasuk(**isi | {"berhasil": isi["berhasil"] == YA})


class FormBeritaAcara(FormBergalat):
    """The minutes: rows of questions and answers, with a few empty ones to go on."""

    hadir = forms.ChoiceField(
        label=gettext_lazy("Apakah hadir?"),
        choices=[(YA, gettext_lazy("Hadir")), (TIDAK, gettext_lazy("Tidak hadir"))],
        widget=forms.RadioSelect,
    )
    pemeriksa = forms.MultipleChoiceField(
        label=gettext_lazy("Pemeriksa"), widget=forms.CheckboxSelectMultiple
    )
    disumpah = forms.BooleanField(label=gettext_lazy("Di bawah sumpah atau janji"), required=False)
    tata_cara = forms.CharField(
        label=gettext_lazy("Agama dan tata cara sumpah atau janji"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    mulai = BidangSaat(label=gettext_lazy("Mulai"), required=False)
    selesai = BidangSaat(label=gettext_lazy("Selesai"), required=False)
    keterangan = forms.CharField(
        label=gettext_lazy("Keterangan lain"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(
        self, *args: Any, laporan: Laporan, acara: BeritaAcaraBaca | None = None, **kw: Any
    ) -> None:
        kw["initial"] = _awal(acara)
        super().__init__(*args, **kw)
        bidang = self.fields["pemeriksa"]
        assert isinstance(bidang, forms.MultipleChoiceField)
        orang = dapat_ditugasi(laporan.kantor).exclude(pk__in=orang_berkonflik(laporan))
        bidang.choices = [(satu.username, satu.nama) for satu in orang]
        ada = len(acara.tanya_jawab) if acara else 0
        self.banyak = min(max(ada + PASANGAN_BARU, _terkirim(self.data)), PASANGAN_MAKS)
        for urut in range(self.banyak):
            self.fields |= _pasangan(urut)

    def pasangan(self) -> list[tuple[BoundField, BoundField]]:
        """Return the rows of questions and answers."""
        return [(self[f"tanya_{n}"], self[f"jawab_{n}"]) for n in range(self.banyak)]

    def umum(self) -> list[BoundField]:
        """Return the fields that stand before the questions."""
        nama = ("hadir", "pemeriksa", "disumpah", "tata_cara", "mulai", "selesai")
        return [self[satu] for satu in nama]

    def masukan(self) -> BeritaAcaraMasuk:
        """Return the minutes as they were written down."""
        isi = self.cleaned_data
        semua = [(isi[f"tanya_{n}"], isi[f"jawab_{n}"]) for n in range(self.banyak)]
        return BeritaAcaraMasuk(
            hadir=isi["hadir"] == YA,
            disumpah=isi["disumpah"],
            tata_cara=isi["tata_cara"],
            mulai=isi["mulai"],
            selesai=isi["selesai"],
            pemeriksa=frozenset(isi["pemeriksa"]),
            tanya_jawab=tuple(satu for satu in semua if any(satu)),
            keterangan=isi["keterangan"],
        )


def _awal(acara: BeritaAcaraBaca | None) -> dict[str, Any]:
    """Return what stands in the minutes already."""
    if acara is None:
        return {}
    baris = acara.baris
    awal: dict[str, Any] = {
        "hadir": YA if baris.hadir else TIDAK,
        "pemeriksa": [satu.username for satu in baris.pemeriksa.all()],
        "disumpah": baris.disumpah,
        "tata_cara": acara.tata_cara,
        "mulai": baris.mulai,
        "selesai": baris.selesai,
        "keterangan": acara.keterangan,
    }
    for urut, (tanya, jawab) in enumerate(acara.tanya_jawab):
        awal |= {f"tanya_{urut}": tanya, f"jawab_{urut}": jawab}
    return awal


def _terkirim(data: Any) -> int:
    """Return how many rows a browser sent."""
    return max((urut + 1 for urut in range(PASANGAN_MAKS) if f"tanya_{urut}" in data), default=0)


def _pasangan(urut: int) -> dict[str, forms.Field]:
    dua = forms.Textarea(attrs={"rows": 2})
    return {
        f"tanya_{urut}": forms.CharField(
            label=_("Pertanyaan %d") % (urut + 1), required=False, max_length=2000, widget=dua
        ),
        f"jawab_{urut}": forms.CharField(
            label=_("Jawaban %d") % (urut + 1), required=False, max_length=10_000, widget=dua
        ),
    }
