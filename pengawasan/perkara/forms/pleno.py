"""One plenary that decides several tracks at once: what was asked of the meeting, then of each."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from laporan.models import Laporan
from pengawasan.perkara.choices import JenisJalur
from pengawasan.perkara.forms.langkah.pleno import BidangHasil
from pengawasan.perkara.forms.langkah.rapat import BidangRapat
from pengawasan.perkara.rules.pleno import PutusanMasuk


class FormRapat(BidangRapat):
    """The meeting."""


class FormPutusanJalur(BidangHasil):
    """One track (prefix: its kind); left without an outcome it is not decided today."""

    def __init__(self, data: QueryDict | None, laporan: Laporan, jenis: str) -> None:
        super().__init__(data, prefix=jenis)
        self.jenis = JenisJalur(jenis)
        self.isi_hasil(laporan, jenis)
        self.fields["hasil"].required = False
        self.fields["alasan"].required = bool(self.data.get(f"{jenis}-hasil"))

    def clean(self) -> dict[str, Any]:
        """Let what was not decided stay empty; words without an outcome are not thrown away."""
        super().clean()
        if not self.diputus and any(self.cleaned_data.values()):
            self.add_error("hasil", _("Pilih putusannya, atau kosongkan isian jalur ini."))
        return self.cleaned_data

    @property
    def diputus(self) -> bool:
        """Whether an outcome was chosen."""
        return bool(self.cleaned_data.get("hasil"))


class FormPlenoPerkara:
    """The page of a plenary: one meeting and the tracks that are ready, each with its outcome."""

    def __init__(self, data: QueryDict | None, laporan: Laporan, jenis: Iterable[str]) -> None:
        self.rapat = FormRapat(data)
        pimpinan = self.rapat.isi_pimpinan(laporan)
        self.jalur = [FormPutusanJalur(data, laporan, satu) for satu in jenis]
        for satu in self.jalur:
            satu.isi_anggota(pimpinan)

    @property
    def semua(self) -> list[forms.Form]:
        """Every form of the page in its order."""
        return [self.rapat, *self.jalur]

    def is_valid(self) -> bool:
        """Tell whether everything that was filled in is sound."""
        sah = [satu.is_valid() for satu in self.semua]
        return all(sah)

    def putusan(self) -> list[PutusanMasuk]:
        """Return the decisions that were made."""
        return [
            satu.putusan(satu.cleaned_data["hasil"], satu.jenis)
            for satu in self.jalur
            if satu.diputus
        ]

    def sisipkan_galat(self, galat: dict[str, list[str]]) -> None:
        """Show what the service refused: of the meeting there, of a decision at its own track."""
        diputus = [satu for satu in self.jalur if satu.diputus]
        for nama, pesan in galat.items():
            jenis, _titik, ruas = nama.rpartition(".")
            milik = [satu for satu in diputus if jenis in {"", satu.jenis}]
            form = self.rapat if ruas in self.rapat.fields or not milik else milik[0]
            form.add_error(ruas if ruas in form.fields else None, pesan)
