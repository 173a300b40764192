"""The characters a paper may hold, and where its long words may break.

The fonts that come with the typesetter draw these and no others; one that they lack, or that
steers the direction of writing, would stop a letter from being printed. What is not drawn shows
as an empty box in PDF and HTML alike, so that the two never differ.
"""

import re
import unicodedata

KOTAK = "\u25a1"
JEDA_LUNAK = "\u00ad"
JEDA_KOSONG = "\u200b"
TERGAMBAR = re.compile(
    "["
    "\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff"
    "\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0621-\u063a\u0641-\u064a\u0660-\u0669"
    "\u1e00-\u1eff\u2010-\u2027\u202f-\u2040\u2044-\u2052\u2054-\u205e"
    "\u2074-\u208e\u20a0-\u20bf\u2100-\u211e\u2126-\u2151\u2153-\u2184"
    "\u2190-\u22ff\u2460-\u24ff\u2500-\u2606\u2610-\u2612\u2713\u2714\u2717"
    "]"
)
TAK_TERGAMBAR = re.compile(TERGAMBAR.pattern.replace("[", "[^", 1))
TAK_TAMPAK = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u0640\u064b-\u065f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
KATA_PANJANG = re.compile(r"[A-Za-z]{10,}")
RUNTUN = re.compile(r"[^\s\u00ad\u200b]{18,}")
NOMOR = re.compile(
    r"(?<![\w.])(?<![\w.][/-])(?=(?:[^\W\d]|\.|(?<=[\w.])[/-])*+\d)[\w.]+(?:[/-][\w.]+)+"
)
"""A number as offices write it: parts with strokes or hyphens between them, digits in one.

It is read in one piece and breaks only where it is longer than its line. It starts where a run
of parts starts and looks ahead within that run only, so that a text of any length is read once.
``dasar.typ`` finds the same numbers by a pattern without a look around, which its engine lacks.
"""
TEMPAT_PUTUS = re.compile(r"(?<=[/.\-_@,;:=&?])(?=\w)")
SUKU = re.compile(
    r"(?<=[aiueo])(?=(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])[aiueo])"
    r"|(?<=[aiueo]ng)(?=(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])[aiueo])"
    r"|(?<=[aiueo][bcdfghjklmnpqrstvwxyz])(?<!n(?=[gy]))(?<!s(?=y))(?<!k(?=h))"
    r"(?=(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])[aiueo])",
    re.IGNORECASE,
)
TERLALU_PANJANG = re.compile(r"\S{60}(?=\S)")
"""What no line of a page holds."""

TEPI = 2
"""Letters that stay together at either end of a word."""


def bersih(teks: str) -> str:
    """Return a text as papers hold it: composed, no loose marks, a box for what is not drawn."""
    baku = unicodedata.normalize("NFC", teks.replace("\r\n", "\n").replace("\r", "\n"))
    baku = TAK_TAMPAK.sub("", baku.replace("\t", " "))
    return TAK_TERGAMBAR.sub(KOTAK, baku)


def penggal(teks: str) -> str:
    """Return a text that may break inside its long words, for narrow columns.

    Indonesian words part between syllables with a hyphen (``per-tang-gung-ja-wab``), addresses
    after their strokes, and what has neither wherever the line ends. Numbers stay as they are.
    """
    hasil, akhir = [], 0
    for nomor in NOMOR.finditer(teks):
        hasil += [_longgar(teks[akhir : nomor.start()]), patah(nomor[0])]
        akhir = nomor.end()
    return "".join([*hasil, _longgar(teks[akhir:])])


def patah(teks: str) -> str:
    """Return a text in which what is longer than any line may break, for running text."""
    return TERLALU_PANJANG.sub(rf"\g<0>{JEDA_KOSONG}", teks)


def _longgar(teks: str) -> str:
    return RUNTUN.sub(_putus, KATA_PANJANG.sub(lambda kata: _suku(kata[0]), teks))


def _suku(kata: str) -> str:
    tempat = [m.start() for m in SUKU.finditer(kata) if TEPI <= m.start() <= len(kata) - TEPI]
    for satu in reversed(tempat):
        kata = kata[:satu] + JEDA_LUNAK + kata[satu:]
    return kata


def _putus(runtun: re.Match[str]) -> str:
    bagian = TEMPAT_PUTUS.sub(JEDA_KOSONG, runtun[0])
    return re.sub(r"([^\s\u00ad\u200b]{18})(?=[^\s\u00ad\u200b])", rf"\1{JEDA_KOSONG}", bagian)
