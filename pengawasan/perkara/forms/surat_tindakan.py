"""The short forms around a paper: which kind, why cancelled, how it was signed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pengawasan.dokumen.choices import CaraFinal, JenisDokumen
from pengawasan.dokumen.rules.jenis import BERIDENTITAS
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.forms.bergalat import FormBergalat
from pengawasan.perkara.forms.saat import BidangSaat, jam_dinding
from wilayah.rules.tenggat import zona_waktu

Pilihan = tuple[str, str]
ALASAN_TERPENDEK, ALASAN_TERPANJANG = 5, 300


class FormSuratBaru(FormBergalat):
    """Which kind of paper, on which track, and for what identities are opened for it."""

    jenis = forms.ChoiceField(
        label=gettext_lazy("Naskah apa?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Pilih naskahnya.")},
    )
    jalur = forms.ChoiceField(
        label=gettext_lazy("Untuk jalur"),
        required=False,
        help_text=gettext_lazy("Hanya untuk penerusan dan putusan; kosong berarti yang pertama."),
    )
    undangan = forms.ChoiceField(
        label=gettext_lazy("Untuk undangan"),
        required=False,
        help_text=gettext_lazy(
            "Hanya untuk naskah klarifikasi; kosong berarti undangan yang terakhir."
        ),
    )
    rapat = forms.ChoiceField(
        label=gettext_lazy("Untuk rapat pleno"),
        required=False,
        help_text=gettext_lazy(
            "Hanya untuk berita acara pleno; kosong berarti rapat tertua yang belum punya."
        ),
    )
    alasan_identitas = forms.CharField(
        label=gettext_lazy("Alasan membuka identitas"),
        required=False,
        max_length=ALASAN_TERPANJANG,
        help_text=gettext_lazy(
            "Isi hanya bila naskah ini harus menyebut nama pelapor atau saksi; alasannya dicatat. "
            "Tanpa alasan, namanya tidak ditulis."
        ),
    )

    def __init__(
        self,
        *args: Any,
        pilihan: Sequence[Pilihan],
        jalur: Sequence[str],
        undangan: Sequence[Pilihan] = (),
        rapat: Sequence[Pilihan] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._isi("jenis", pilihan)
        self._isi("jalur", [("", _("Pilih jalur")), *((j, JenisJalur(j).label) for j in jalur)])
        self._isi("undangan", [("", _("Pilih undangan")), *undangan])
        self._isi("rapat", [("", _("Pilih rapat")), *rapat])

    def _isi(self, nama: str, pilihan: Sequence[tuple[str, Any]]) -> None:
        bidang = self.fields[nama]
        assert isinstance(bidang, forms.ChoiceField)
        bidang.choices = list(pilihan)

    def bidang_untuk(self, nama: str) -> str:
        """Show what is wrong with the reason of an opening at the reason."""
        return {"alasan": "alasan_identitas"}.get(nama, nama)

    def clean(self) -> dict[str, Any]:
        """Refuse a reason where no name may stand, and one that says nothing."""
        alasan = self.cleaned_data.get("alasan_identitas", "").strip()
        jenis = self.cleaned_data.get("jenis")
        if alasan and jenis and JenisDokumen(jenis) not in BERIDENTITAS:
            self.add_error("alasan_identitas", _("Naskah ini tidak boleh menyebut identitas."))
        elif alasan and len(alasan) < ALASAN_TERPENDEK:
            self.add_error("alasan_identitas", _("Tulis untuk apa Anda membukanya."))
        return self.cleaned_data


class FormBatal(forms.Form):
    alasan = forms.CharField(
        label=gettext_lazy("Mengapa dibatalkan?"),
        min_length=ALASAN_TERPENDEK,
        max_length=ALASAN_TERPANJANG,
    )


class FormFinal(FormBergalat):
    """How a paper was signed: by hand and scanned, or electronically."""

    cara = forms.ChoiceField(
        label=gettext_lazy("Bagaimana ditandatangani?"),
        choices=CaraFinal.choices,
        widget=forms.RadioSelect,
        initial=CaraFinal.PINDAIAN,
    )
    berkas = forms.FileField(
        label=gettext_lazy("Berkas pindaian"),
        required=False,
        help_text=gettext_lazy("PDF atau gambar, paling besar 20 MB."),
        widget=forms.FileInput(attrs={"accept": "application/pdf,image/*"}),
    )
    penyedia = forms.CharField(
        label=gettext_lazy("Penyedia sertifikat"), required=False, max_length=120
    )
    nomor_sertifikat = forms.CharField(
        label=gettext_lazy("Nomor atau seri sertifikat"), required=False, max_length=120
    )
    ditandatangani_pada = BidangSaat(
        label=gettext_lazy("Ditandatangani pada"),
        required=False,
    )
    alasan = forms.CharField(
        label=gettext_lazy("Mengapa salinan ditambah lagi?"), required=False, max_length=300
    )

    def __init__(self, *args: Any, zona: str, lagi: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zona = zona_waktu(zona)
        if not lagi:
            del self.fields["alasan"]

    def clean_ditandatangani_pada(self) -> datetime | None:
        """Read the moment on the clock of the office."""
        saat: datetime | None = self.cleaned_data["ditandatangani_pada"]
        return jam_dinding(saat, self.zona) if saat else None
