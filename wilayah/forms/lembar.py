"""Which form belongs to which row of a regime, and the correction it makes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wilayah.forms.rezim import FORM as BARIS
from wilayah.forms.rezim import FormSasaranBaru, FormUsulan
from wilayah.forms.rezim_lanjutan import FormLanjutan
from wilayah.forms.rezim_limpahan import FormLimpahan
from wilayah.rules.koreksi_rezim import BarisTidakDikenal, baris, tempatkan

FORM: Mapping[str, type[FormUsulan]] = {**BARIS, "limpahan": FormLimpahan}
LANJUTAN = "lanjutan"
SASARAN = "sasaran"


@dataclass(frozen=True, slots=True)
class Lembar:
    """A form over one row of a regime as it stands."""

    bagian: str
    kunci: str
    form: FormUsulan

    def perubahan(self) -> dict[str, Any]:
        """Return the correction that a valid form asks for; empty when nothing changed."""
        ubahan = self.form.ubahan()
        if self.bagian == LANJUTAN:
            return dict(ubahan.get("perubahan", {}))
        if isinstance(self.form, FormSasaranBaru):
            kode = ubahan.pop("kode")
            return tempatkan(SASARAN, kode, ubahan)
        return tempatkan(self.bagian, self.kunci, ubahan)

    def ruas(self, nama: str, pesan: str) -> str | None:
        """Return the field to which a refusal belongs; its message begins with the place."""
        if nama in self.form.fields:
            return nama
        tempat = pesan.partition(":")[0].split(".")
        ujung = (".".join(tempat[-banyak:]) for banyak in (2, 1))
        return next((satu for satu in ujung if satu in self.form.fields), None)


def buka_lembar(isi: Mapping[str, Any], bagian: str, kunci: str, data: Any) -> Lembar:
    """Return the form of a row; BarisTidakDikenal where the regime has no such row."""
    if bagian == LANJUTAN and not kunci:
        return Lembar(bagian, kunci, FormLanjutan(data))
    if bagian == SASARAN and not kunci:
        return Lembar(bagian, kunci, FormSasaranBaru(data, kode_ada=isi[SASARAN]))
    if bagian not in FORM:
        raise BarisTidakDikenal(bagian, kunci)
    form = FORM[bagian](data, baris(isi, bagian, kunci))
    form.sempitkan(kunci)
    return Lembar(bagian, kunci, form)
