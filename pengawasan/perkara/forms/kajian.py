"""The initial study as a form: a verdict per element, then how it ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laporan.rules.penilaian import Verdik
from laporan.rules.unsur import HasilUnsur
from pengawasan.perkara.choices import JenisJalur, KodeAlasan, Putusan
from pengawasan.perkara.rules.kajian import MasukanKajian

YA, TIDAK = "ya", "tidak"
ALASAN_UNSUR_MAKS, ALASAN_MAKS = 1000, 2000
RI = "bawaslu_ri"
TANPA_NAMA = gettext_lazy("Dibaca pelapor dan petugas lain. Jangan tulis nama atau isi cerita.")
Pilihan = Iterable[tuple[str, Any]]


AKIBAT = {
    Putusan.REGISTRASI: gettext_lazy("Semua unsur terpenuhi. Nomor registrasi keluar sekarang."),
    Putusan.PERBAIKAN: gettext_lazy("Pelapor diberi kesempatan sekali untuk melengkapi."),
    Putusan.TIDAK_DIREGISTRASI: gettext_lazy("Penanganan berhenti; pelapor membaca alasannya."),
    Putusan.LIMPAHKAN: gettext_lazy("Kantor lain yang berwenang meneruskan kajiannya."),
    Putusan.INFORMASI_AWAL: gettext_lazy("Ditelusuri pengawas, tanpa nomor registrasi."),
    Putusan.SENGKETA: gettext_lazy("Tidak diregistrasi; ditempuh lewat permohonan sengketa."),
}


@dataclass(frozen=True, slots=True)
class BidangUnsur:
    """One element with its two fields, what the live check finds and what was judged before."""

    hasil: HasilUnsur
    sebelumnya: Verdik | None
    nilai: BoundField
    alasan: BoundField


class FormKajian(forms.Form):
    """Fields ``nilai_<unsur>`` and ``alasan_<unsur>`` come from the regime of the report."""

    putusan = forms.ChoiceField(
        label=gettext_lazy("Putusan"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Pilih putusannya.")},
    )
    jalur = forms.MultipleChoiceField(
        label=gettext_lazy("Jenis dugaan pelanggaran"),
        choices=JenisJalur.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Boleh lebih dari satu; masing-masing ditangani sendiri."),
    )
    pemilihan = forms.ChoiceField(
        label=gettext_lazy("Pemilihan"),
        required=False,
        help_text=gettext_lazy("Pelapor belum tahu; tentukan sebelum diregistrasi."),
    )
    kode_alasan = forms.ChoiceField(
        label=gettext_lazy("Sebab tidak diregistrasi"),
        required=False,
        choices=lambda: [("", _("Pilih sebabnya")), *KodeAlasan.choices],
    )
    ke_kantor = forms.ChoiceField(label=gettext_lazy("Kantor tujuan"), required=False)
    alasan = forms.CharField(
        label=gettext_lazy("Alasan yang dibaca pelapor"),
        required=False,
        max_length=ALASAN_MAKS,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=TANPA_NAMA,
    )

    def __init__(
        self,
        *args: Any,
        syarat: Sequence[HasilUnsur],
        sebelumnya: Mapping[str, Verdik] | None = None,
        putusan: Sequence[Putusan],
        kantor: Pilihan,
        pemilihan: Pilihan | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.syarat = syarat
        self.galat_unsur: list[str] = []
        self.sebelumnya = sebelumnya or {}
        self._isi("putusan", [(satu.value, satu.label) for satu in putusan])
        self._isi("ke_kantor", [("", _("Pilih kantor")), *kantor])
        if pemilihan is None:
            del self.fields["pemilihan"]
        else:
            self._isi("pemilihan", [("", _("Pilih pemilihan")), *pemilihan])
        for satu in syarat:
            self.fields[f"nilai_{satu.unsur}"] = forms.ChoiceField(
                label=satu.label,
                required=False,
                choices=[(YA, _("Terpenuhi")), (TIDAK, _("Belum terpenuhi"))],
                widget=forms.RadioSelect,
            )
            self.fields[f"alasan_{satu.unsur}"] = forms.CharField(
                label=_("Apa yang kurang?"),
                required=False,
                max_length=ALASAN_UNSUR_MAKS,
                widget=forms.Textarea(attrs={"rows": 2}),
                help_text=TANPA_NAMA,
            )

    def _isi(self, nama: str, pilihan: Pilihan) -> None:
        bidang = self.fields[nama]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = list(pilihan)

    def bidang_unsur(self) -> list[BidangUnsur]:
        """Return the elements in the regime's order with their fields."""
        return [
            BidangUnsur(
                satu,
                self.sebelumnya.get(satu.unsur),
                self[f"nilai_{satu.unsur}"],
                self[f"alasan_{satu.unsur}"],
            )
            for satu in self.syarat
        ]

    @property
    def petunjuk_putusan(self) -> dict[str, str]:
        """Return what follows from each end, for the hint under it."""
        return {str(putusan): str(kata) for putusan, kata in AKIBAT.items()}

    def masukan(self) -> MasukanKajian:
        """Return the decision as it was typed; what it lacks is for the service to say."""
        isi = self.cleaned_data
        tujuan = isi["ke_kantor"]
        return MasukanKajian(
            putusan=Putusan(isi["putusan"]),
            unsur=tuple(self._verdik()),
            jalur=tuple(isi["jalur"]),
            alasan=isi["alasan"].strip(),
            kode_alasan=isi["kode_alasan"],
            ke_kantor=("" if tujuan == RI else tujuan) if tujuan else None,
            pemilihan=isi.get("pemilihan", ""),
        )

    def _verdik(self) -> Iterable[Verdik]:
        for satu in self.syarat:
            if nilai := self.cleaned_data[f"nilai_{satu.unsur}"]:
                alasan = self.cleaned_data[f"alasan_{satu.unsur}"]
                yield Verdik(satu.unsur, nilai == YA, "" if nilai == YA else alasan)

    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None:
        """Put what the service refused at its field; an element's reason at the element."""
        dinilai = [s.unsur for s in self.syarat if self.cleaned_data[f"nilai_{s.unsur}"]]
        self.galat_unsur = [_(satu) for satu in galat.get("unsur", [])]
        for nama, pesan in galat.items():
            tempat = nama if nama in self.fields else None
            if nama.startswith("unsur."):
                urut = int(nama.split(".")[1])
                tempat = f"alasan_{dinilai[urut]}" if urut < len(dinilai) else None
            self.add_error(tempat, pesan)

    @staticmethod
    def dari_konsep(isi: dict[str, Any]) -> dict[str, Any]:
        """Return the initial values of a form from a draft."""
        return {nama: nilai for nama, nilai in isi.items() if isinstance(nilai, str | list)}
