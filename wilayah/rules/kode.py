"""Region codes of the Ministry of Home Affairs: ``63.11.02.2005`` is a path of two-digit steps.

``PP`` provinsi, ``PP.KK`` kabupaten or kota (71 and above), ``PP.KK.CC`` kecamatan,
``PP.KK.CC.DDDD`` kelurahan (1…), desa (2…) or desa adat (3…). The code alone says level, kind,
parents and time zone; nothing here looks anything up.
"""

import re

from wilayah.choices import JenisWilayah, Tingkat, Zona

POLA = re.compile(r"[1-9]\d(?:\.\d\d(?:\.\d\d(?:\.[123]\d{3})?)?)?", re.ASCII)
PANJANG = {2: Tingkat.PROVINSI, 5: Tingkat.KABUPATEN, 8: Tingkat.KECAMATAN, 13: Tingkat.DESA}
KOTA_PERTAMA = 71
JENIS_DESA = {
    "1": JenisWilayah.KELURAHAN,
    "2": JenisWilayah.DESA,
    "3": JenisWilayah.DESA_ADAT,
}
ZONA_PROVINSI = {
    Zona.WIB: "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
    Zona.WITA: "51 52 53 63 64 65 71 72 73 74 75 76",
    Zona.WIT: "81 82 91 92 93 94 95 96",
}
ZONA = {kode: zona for zona, daftar in ZONA_PROVINSI.items() for kode in daftar.split()}
ACEH = "11"
# A province only in the numbering of the statistics office.
KODE_BPS = "97"
PAPUA = frozenset({"91", "92", "93", "94", "95", "96"})


def sah(kode: str) -> bool:
    """Tell whether the text has the form of a region code of any level."""
    return POLA.fullmatch(kode) is not None


def tingkat(kode: str) -> Tingkat:
    """Return the level of a code; ValueError when it has no code's form."""
    if not sah(kode):
        raise ValueError(f"bukan kode wilayah: {kode!r}")
    return PANJANG[len(kode)]


def jenis(kode: str) -> JenisWilayah:
    """Return what kind of region a code names; ValueError when it has no code's form."""
    match tingkat(kode):
        case Tingkat.PROVINSI:
            return JenisWilayah.PROVINSI
        case Tingkat.KABUPATEN:
            kota = int(kode[3:]) >= KOTA_PERTAMA
            return JenisWilayah.KOTA if kota else JenisWilayah.KABUPATEN
        case Tingkat.KECAMATAN:
            return JenisWilayah.KECAMATAN
        case _:
            return JENIS_DESA[kode[9]]


def induk(kode: str) -> str | None:
    """Return the parent's code, or None for a province."""
    return kode.rpartition(".")[0] or None


def rantai(kode: str) -> tuple[str, ...]:
    """Return all codes on the path, from the province down to the code itself."""
    langkah = kode.split(".")
    return tuple(".".join(langkah[: i + 1]) for i in range(len(langkah)))


def mencakup(atas: str, bawah: str) -> bool:
    """Tell whether jurisdiction ``atas`` contains ``bawah`` or is the same.

    The empty prefix is the whole country.
    """
    return not atas or bawah == atas or bawah.startswith(f"{atas}.")


def zona(kode: str) -> Zona:
    """Return the time zone of a code by its province; ValueError for an unknown province."""
    try:
        return ZONA[kode[:2]]
    except KeyError:
        raise ValueError(f"provinsi tidak dikenal: {kode[:2]!r}") from None


def bertitik(angka: str) -> str:
    """Put the dots into a code written as digits only, also into the beginning of one."""
    langkah = (angka[:2], angka[2:4], angka[4:6], angka[6:])
    return ".".join(bagian for bagian in langkah if bagian)
