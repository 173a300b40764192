"""The people in a report: three slots of each in the page, more are added afterwards."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laporan.forms.isian import Centang, FormulirLunak, Teks

JUMLAH = {"terlapor": 3, "saksi": 3}
BIDANG = {
    "terlapor": ("nama", "jabatan", "instansi", "alamat", "tidak_dikenal", "ciri"),
    "saksi": ("nama", "alamat", "telepon"),
}


class FormulirOrang(FormulirLunak):
    """A form with slots ``terlapor_0_nama`` … for reported parties and witnesses."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for jenis, isian in (("terlapor", _isian_terlapor), ("saksi", _isian_saksi)):
            for urut in range(JUMLAH[jenis]):
                self.fields |= isian(f"{jenis}_{urut}_")

    def terlapor(self) -> list[dict[str, forms.BoundField]]:
        """Return the bound fields of every slot for a reported party."""
        return self._slot("terlapor")

    def saksi(self) -> list[dict[str, forms.BoundField]]:
        """Return the bound fields of every slot for a witness."""
        return self._slot("saksi")

    def orang(self, jenis: str) -> list[dict[str, Any]]:
        """Return the people of a kind who were written down, empty fields left out."""
        return [satu for satu in self._terisi(jenis) if satu]

    def bidang_orang(self, jenis: str, ekor: str) -> str:
        """Return the field for ``terlapor.1.nama``, where 1 counts the filled slots only."""
        urutan, _titik, nama = ekor.partition(".")
        slot = [urut for urut, satu in enumerate(self._terisi(jenis)) if satu]
        dipakai = slot[int(urutan)] if urutan.isdecimal() and int(urutan) < len(slot) else 0
        nama = nama if nama in BIDANG[jenis] else "nama"
        return f"{jenis}_{dipakai}_{nama}"

    def _slot(self, jenis: str) -> list[dict[str, forms.BoundField]]:
        return [
            {nama: self[f"{jenis}_{urut}_{nama}"] for nama in BIDANG[jenis]}
            for urut in range(JUMLAH[jenis])
        ]

    def _terisi(self, jenis: str) -> list[dict[str, Any]]:
        isi = self.cleaned_data
        semua = [
            {nama: isi[f"{jenis}_{urut}_{nama}"] for nama in BIDANG[jenis]}
            for urut in range(JUMLAH[jenis])
        ]
        return [{nama: nilai for nama, nilai in satu.items() if nilai} for satu in semua]


def _isian_terlapor(awal: str) -> dict[str, forms.Field]:
    return {
        f"{awal}nama": Teks(_("Nama atau panggilan"), autocomplete="off"),
        f"{awal}jabatan": Teks(_("Jabatan atau pekerjaan"), autocomplete="off"),
        f"{awal}instansi": Teks(_("Kantor, partai, atau tim"), autocomplete="off"),
        f"{awal}alamat": Teks(_("Alamat"), autocomplete="off"),
        f"{awal}tidak_dikenal": Centang(_("Saya tidak kenal orangnya")),
        f"{awal}ciri": Teks(
            _("Ciri-ciri"),
            _("Misalnya: laki-laki sekitar 40 tahun, memakai mobil putih."),
            autocomplete="off",
        ),
    }


def _isian_saksi(awal: str) -> dict[str, forms.Field]:
    return {
        f"{awal}nama": Teks(_("Nama saksi"), autocomplete="off"),
        f"{awal}alamat": Teks(_("Alamat"), autocomplete="off"),
        f"{awal}telepon": Teks(_("Nomor telepon"), type="tel", autocomplete="off"),
    }
