"""Names of regions: how they are searched, and how damaged ones are repaired."""

import re
import unicodedata

from wilayah.choices import Tingkat
from wilayah.rules.kode import tingkat

AWALAN_KABUPATEN = re.compile(r"^(?:kabupaten|kota)(?: administrasi)? ")
PETIK = re.compile(r"['\"`‘’ʼ]")
BUKAN_KATA = re.compile(r"[^a-z0-9]+")
PERBAIKAN = (
    # Runs of spaces, also at the ends.
    (re.compile(r"\s+"), " "),
    (re.compile(r"^ | $"), ""),
    # An apostrophe that was turned into a double or a curly quote: Ra"as.
    (re.compile(r"(?<=\w)[\"’](?=\w)"), "'"),
    # A full stop or footnote mark left at the end.
    (re.compile(r"[.*]+$"), ""),
    # A doubled word torn apart: Urek - Urek.
    (re.compile(r" - "), "-"),
    # Abbreviated kinds at the beginning: Kab Pegunungan Bintang.
    (re.compile(r"^Kab\.? "), "Kabupaten "),
    (re.compile(r"^Kabupaten Kep\. "), "Kabupaten Kepulauan "),
)
TERPISAH = re.compile(r"\w(?: \w){2,}")
# What no rule can know: digits that were lost, letters, slashes and words that differ.
KOREKSI = {
    "11.07.14.2046": "Mesjid Gogos",
    "12.02.08.2004": "Pardomuan J.Angkola",
    "13.05.04": "2 x 11 Anam Lingkuang",
    "13.05.15": "2 x 11 Kayu Tanam",
    "15.02.05.1036": "Pasar Baru Rantau",
    "32.05.38": "Limbangan",
    "35.25.12.2011": "Abar-abir",
    "62.10.10.2008": "Tumbang Tuwe Hantapang",
    "62.11.02.2005": "Papuyu I Sei Pasaman",
    "63.01.02.2011": "Simpang Empat",
    "63.07.02.2011": "Baru Waki",
    "64.72.05.1004": "Sungai Siring Pelita",
    "73.18.20.2010": "Bua' Tarrung",
    "73.26.03.1004": "Nanggala Sanpiak Satu",
    "74.01.01.1001": "19 Nopember",
    "91.10.13.2003": "Waskey/Tanjung Batu",
    "91.15.08.2004": "Ureifaisei III/Paradoi",
    "92.06.07.2001": "Wamesa I/Idoor",
    "92.06.07.2002": "Wamesa II/Yakati",
    "95.04.12": "Konda/Kondaga",
    "95.04.44.2005": "Leragawi/Megagirakusk",
}


def untuk_cari(teks: str) -> str:
    """Return the text as search compares it: lower-case words of letters and digits.

    Ra'as becomes ``raas``, Waskey/Tanjung Batu ``waskey tanjung batu``.
    """
    rata = unicodedata.normalize("NFKD", PETIK.sub("", teks)).encode("ascii", "ignore").decode()
    return BUKAN_KATA.sub(" ", rata.lower()).strip()


def nama_cari(kode: str, nama: str) -> str:
    """Return what is stored beside a name for search; Kabupaten Balangan is ``balangan``."""
    rata = untuk_cari(nama)
    return AWALAN_KABUPATEN.sub("", rata) if tingkat(kode) == Tingkat.KABUPATEN else rata


def perbaiki(kode: str, nama: str) -> str:
    """Return the name with the damage of copying undone, by rules and by a table of corrections."""
    if kode in KOREKSI:
        return KOREKSI[kode]
    for pola, ganti in PERBAIKAN:
        nama = pola.sub(ganti, nama)
    if TERPISAH.fullmatch(nama):
        nama = nama.replace(" ", "").capitalize()
    return nama
