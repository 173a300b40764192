"""Offices of election supervision: their names, and whose office a region belongs to."""

import datetime as dt

from wilayah.choices import JenisKantor, Tingkat
from wilayah.rules.kode import ACEH, rantai, tingkat
from wilayah.rules.sebutan import bersebutan

NAMA_RI = "Bawaslu Republik Indonesia"
JENIS_KANTOR = {
    Tingkat.PROVINSI: JenisKantor.BAWASLU_PROVINSI,
    Tingkat.KABUPATEN: JenisKantor.BAWASLU_KABUPATEN,
    Tingkat.KECAMATAN: JenisKantor.PANWASLU_KECAMATAN,
}
NAMA_PROVINSI = {
    ACEH: "Panwaslih Aceh",
    "31": "Bawaslu Provinsi DKI Jakarta",
    "34": "Bawaslu Daerah Istimewa Yogyakarta",
}


def nama_kantor(kode: str, nama: str) -> str:
    """Return the name of the office of a region: in Aceh Panwaslih, in Papua Panwaslu Distrik."""
    aras = tingkat(kode)
    if aras == Tingkat.PROVINSI:
        return NAMA_PROVINSI.get(kode, f"Bawaslu Provinsi {nama}")
    biasa = "Bawaslu" if aras == Tingkat.KABUPATEN else "Panwaslu"
    return f"{'Panwaslih' if kode[:2] == ACEH else biasa} {bersebutan(kode, nama)}"


def pewenang(kode: str) -> tuple[str, ...]:
    """Return whose prefix decides on a region's reports, nearest first.

    The kabupaten's office; the province's where no kabupaten is given; each stands in for the
    one before it when that one is missing or outside its term. The last is the whole country.
    """
    return (*reversed(rantai(kode)[: Tingkat.KABUPATEN]), "")


def bertugas(dari: dt.date | None, sampai: dt.date | None, pada: dt.date) -> bool:
    """Tell whether a day lies in a term; an open side has no limit, both ends count."""
    return (dari is None or dari <= pada) and (sampai is None or pada <= sampai)
